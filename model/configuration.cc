#include "model/configuration.h"

#include "model/toml_reader.h"

namespace doczone {
namespace {

constexpr std::array<std::string_view, 4> kSeverities{"off", "note", "warning", "error"};

PathSettings read_path_settings(const TomlValue& table) {
  PathSettings settings;
  table["files"].required("a pattern of paths, or an array of them").read(settings.files);
  for (const TomlValue& element : table["disable"].elements()) {
    CheckSetting setting{{}, "off", element.where()};
    if (element.required("the name of a check").read(setting.check)) settings.checks.push_back(std::move(setting));
  }
  for (const TomlValue& member : table["severity"].members()) {
    CheckSetting setting{member.key(), {}, member.where()};
    if (member.read_one_of(kSeverities, setting.severity)) settings.checks.push_back(std::move(setting));
  }
  return settings;
}

// From here on, pattern and path; every `**` costs at most one pass over the path.
bool matches_rest(std::string_view pattern, std::string_view path) {
  std::size_t p = 0;
  std::size_t t = 0;
  struct Retry {
    std::size_t pattern = std::string_view::npos, path = 0;
  } star, stars;
  while (t < path.size() || p < pattern.size()) {
    if (p < pattern.size()) {
      if (pattern.substr(p).starts_with("**")) {
        p += pattern.substr(p).starts_with("**/") ? 3 : 2;  // no folder at all, too
        stars = {p, t};
        star = {};
        continue;
      }
      if (pattern[p] == '*') {
        star = {++p, t};
        continue;
      }
      if (t < path.size() && (pattern[p] == path[t] || (pattern[p] == '?' && path[t] != '/'))) {
        ++p, ++t;
        continue;
      }
    } else if (path[t] == '/' && p > 0 && pattern[p - 1] != '*') {
      return true;  // a folder: all in it
    }
    if (star.pattern != std::string_view::npos && star.path < path.size() && path[star.path] != '/') {
      p = star.pattern;
      t = ++star.path;
    } else if (stars.pattern != std::string_view::npos && stars.path < path.size()) {
      p = stars.pattern;
      t = ++stars.path;
      star = {};
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace

bool matches_pattern(std::string_view pattern, std::string_view path) {
  while (pattern.starts_with("./")) pattern.remove_prefix(2);
  while (pattern.ends_with('/')) pattern.remove_suffix(1);
  return matches_rest(pattern, path);
}

Result<Configuration> parse_configuration(std::string_view toml, const std::string& path) {
  TomlReader reader(toml, path);
  const TomlValue root = reader.root();
  Configuration configuration;
  configuration.path = path;
  root["docs"].required("a folder, a page, or an array of them").read(configuration.docs);
  root["docset"].read(configuration.docset);
  root["profiles"].read(configuration.profiles);
  const TomlValue profile = root["profile"];
  if (profile.exists() && root["profiles"].exists())
    profile.fail("both 'profile' and 'profiles': expected one of them");
  profile.read(configuration.profiles);
  root["source_language"].read(configuration.source_language);
  root["fail_on"].read_one_of(kFailOnChoices, configuration.fail_on);
  root["baseline"].read(configuration.baseline);
  for (const TomlValue& table : root["path"].tables()) configuration.paths.push_back(read_path_settings(table));
  return reader.finish(std::move(configuration));
}

}  // namespace doczone
