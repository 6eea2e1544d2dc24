#include "model/configuration.h"

#include <algorithm>
#include <array>

#include "model/settings_reader.h"

namespace doczone {
namespace {

constexpr std::string_view kOff = "off";
constexpr std::array<std::string_view, 4> kSeverities{kOff, "note", "warning", "error"};

std::optional<Severity> parse_severity(std::string_view text) {
  for (const Severity severity : {Severity::note, Severity::warning, Severity::error}) {
    if (to_string(severity) == text) return severity;
  }
  return std::nullopt;
}

// Settings for a check that nobody knows would silence nothing, and nobody would notice.
void judge_name(const SettingsValue& value, const std::string& check, const CheckFault& fault_of) {
  if (!fault_of) return;
  if (std::string fault = fault_of(check); !fault.empty()) value.fail(std::move(fault));
}

void read_checks(const SettingsValue& table, const CheckFault& fault_of, std::vector<CheckSetting>& out) {
  for (const SettingsValue& member : table.members()) {
    judge_name(member, member.key(), fault_of);
    std::string severity;
    if (member.read_one_of(kSeverities, severity))
      out.push_back({member.key(), parse_severity(severity), member.where()});
  }
}

PathSettings read_path_settings(const SettingsValue& table, const CheckFault& fault_of) {
  PathSettings settings;
  const SettingsValue files = table["files"];
  files.required("a pattern of paths, or an array of them").read(settings.files);
  settings.where = files.where();
  for (const SettingsValue& element : table["disable"].elements()) {
    std::string check;
    if (!element.required("the name of a check").read(check)) continue;
    judge_name(element, check, fault_of);
    settings.checks.push_back({std::move(check), std::nullopt, element.where()});
  }
  read_checks(table["severity"], fault_of, settings.checks);
  return settings;
}

template <class T>
std::optional<SettingData> read_as(const SettingsValue& value) {
  T out{};
  if (!value.read(out)) return std::nullopt;
  return out;
}

// A file for each form: "html=report.html".
std::optional<SettingData> read_table(const SettingsValue& value, std::span<const std::string_view> keys) {
  std::vector<std::string> out;
  for (const std::string_view key : keys) {
    const SettingsValue member = value[key];
    std::string text;
    if (member.exists() && member.required("a file").read(text)) out.push_back(std::string(key) + "=" + text);
  }
  if (out.empty()) return std::nullopt;
  return out;
}

// Nothing when there is no value, or none that is sound.
std::optional<SettingData> read_value(const SettingsValue& value, const Setting& setting) {
  std::string text;
  LanguageTag tag;
  switch (setting.kind) {
    case SettingKind::texts:
      if (value.exists()) value.required("some text, or an array of it");
      return read_as<std::vector<std::string>>(value);
    case SettingKind::flag:
      return read_as<bool>(value);
    case SettingKind::number:
      return read_as<std::size_t>(value);
    case SettingKind::language:
      if (!value.read(tag)) return std::nullopt;
      return tag.to_string();
    case SettingKind::choice:
      if (!value.read_one_of(setting.choices, text)) return std::nullopt;
      return text;
    case SettingKind::table:
      return read_table(value, setting.choices);
    case SettingKind::text:
      if (value.exists()) value.required("some text");
      return read_as<std::string>(value);
  }
  return std::nullopt;
}

// One deployment an element: a profile, or an array of layers.
void read_profiles(const SettingsValue& value, Configuration& out) {
  if (!value.exists()) return;
  value.required("a profile, or an array of them");
  out.profiles_where = value.where();
  for (const SettingsValue& element : value.elements()) {
    std::vector<std::string> layers;
    if (element.required("a profile, or an array of layers").read(layers)) out.profiles.push_back(std::move(layers));
  }
}

void refuse_both(const SettingsValue& root, const char* one, const char* other) {
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

std::string_view CheckSetting::spelled() const {
  return severity ? to_string(*severity) : kOff;
}

bool matches_pattern(std::string_view pattern, std::string_view path) {
  while (pattern.starts_with("./")) pattern.remove_prefix(2);
  while (pattern.ends_with('/')) pattern.remove_suffix(1);
  return matches_rest(pattern, path);
}

Result<Configuration> parse_configuration(std::string_view toml, const std::string& path, const CheckFault& fault_of) {
  SettingsReader reader(toml, path);
  const SettingsValue root = reader.root();
  Configuration configuration;
  configuration.path = path;
  for (const Setting& setting : all_settings()) {
    const SettingsValue value = root[setting.key];
    if (std::optional<SettingData> data = read_value(value, setting))
      configuration.values.emplace(setting.key,
                                   SettingValue{*std::move(data), SettingSource::file, path, value.where()});
  }
  read_profiles(root["profiles"], configuration);
  refuse_both(root, "profile", "profiles");
  refuse_both(root, "docs", "model");
  read_checks(root["checks"], fault_of, configuration.checks);
  for (const SettingsValue& table : root["path"].tables())
    configuration.paths.push_back(read_path_settings(table, fault_of));
  return reader.finish(std::move(configuration));
}

}  // namespace doczone
