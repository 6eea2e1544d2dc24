#include "model/configuration.h"

#include <algorithm>

#include "model/setting.h"
#include "model/toml_reader.h"

namespace doczone {
namespace {

constexpr std::array<std::string_view, 4> kSeverities{"off", "note", "warning", "error"};

void read_checks(const TomlValue& table, std::vector<CheckSetting>& out) {
  for (const TomlValue& member : table.members()) {
    CheckSetting setting{member.key(), {}, member.where()};
    if (member.read_one_of(kSeverities, setting.severity)) out.push_back(std::move(setting));
  }
}

PathSettings read_path_settings(const TomlValue& table) {
  PathSettings settings;
  table["files"].required("a pattern of paths, or an array of them").read(settings.files);
  for (const TomlValue& element : table["disable"].elements()) {
    CheckSetting setting{{}, "off", element.where()};
    if (element.required("the name of a check").read(setting.check)) settings.checks.push_back(std::move(setting));
  }
  read_checks(table["severity"], settings.checks);
  return settings;
}

// True when there is a value and it is sound.
bool read_value(const TomlValue& value, const Setting& setting, std::vector<std::string>& out) {
  std::string text;
  switch (setting.kind) {
    case SettingKind::texts:
      return value.exists() && value.required("some text, or an array of it").read(out);
    case SettingKind::flag: {
      bool flag = false;
      if (!value.read(flag)) return false;
      text = flag ? "true" : "false";
      break;
    }
    case SettingKind::number: {
      std::size_t number = 0;
      if (!value.read(number)) return false;
      text = std::to_string(number);
      break;
    }
    case SettingKind::language: {
      LanguageTag tag;
      if (!value.read(tag)) return false;
      text = tag.to_string();
      break;
    }
    case SettingKind::choice:
      if (!value.read_one_of(setting.choices, text)) return false;
      break;
    case SettingKind::table:
      for (const std::string_view key : setting.choices) {
        const TomlValue member = value[key];
        if (member.exists() && member.required("a file").read(text)) out.push_back(std::string(key) + "=" + text);
      }
      return !out.empty();
    case SettingKind::text:
      if (!value.exists() || !value.required("some text").read(text)) return false;
      break;
  }
  out.push_back(std::move(text));
  return true;
}

// One deployment an element: a profile, or an array of layers.
void read_profiles(const TomlValue& value, Configuration& out) {
  if (!value.exists()) return;
  value.required("a profile, or an array of them");
  out.profiles_where = value.where();
  for (const TomlValue& element : value.elements()) {
    std::vector<std::string> layers;
    if (element.required("a profile, or an array of layers").read(layers)) out.profiles.push_back(std::move(layers));
  }
}

void refuse_both(const TomlValue& root, const char* one, const char* other) {
  if (root[one].exists() && root[other].exists())
    root[one].fail("both '" + std::string(one) + "' and '" + other + "': expected one of them");
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
  for (const Setting& setting : all_settings()) {
    SettingValue found;
    const TomlValue value = root[setting.key];
    if (!read_value(value, setting, found.values)) continue;
    found.where = value.where();
    configuration.values.emplace(setting.key, std::move(found));
  }
  read_profiles(root["profiles"], configuration);
  refuse_both(root, "profile", "profiles");
  refuse_both(root, "docs", "model");
  read_checks(root["checks"], configuration.checks);
  for (const TomlValue& table : root["path"].tables()) configuration.paths.push_back(read_path_settings(table));
  return reader.finish(std::move(configuration));
}

}  // namespace doczone
