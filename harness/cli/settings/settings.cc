#include "harness/cli/settings/settings.h"

#include <algorithm>
#include <array>

#include <CLI/CLI.hpp>

#include "harness/cli/settings/configuration_file.h"
#include "model/spelling.h"

namespace doczone::cli {
namespace {

constexpr const char* kConfig = "--config";
constexpr const char* kNoConfig = "--no-config";

std::string names_of(const Setting& setting) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kShort{
      {{"output", "-o,"}, {"verbose", "-v,"}, {"quiet", "-q,"}}};
  for (const auto& [key, name] : kShort) {
    if (setting.key == key) return std::string(name) + setting.flag();
  }
  return setting.flag();
}

// What it means, what may be said, and what counts when nothing is.
std::string description_of(const Setting& setting) {
  std::string out(setting.help);
  std::string choices;
  for (const std::string_view choice : setting.choices) choices += (choices.empty() ? "" : ", ") + std::string(choice);
  if (setting.kind == SettingKind::choice) out += ": " + choices;
  if (setting.kind == SettingKind::texts || setting.kind == SettingKind::table) out += "; may be repeated";
  if (!setting.fallback.empty() && setting.kind != SettingKind::flag)
    out += " (default: " + std::string(setting.fallback) + ")";
  return out;
}

CLI::Option* described(CLI::Option* option, const Setting& setting) {
  option->group(std::string(setting.group))->type_name(std::string(setting.meta));
  if (setting.kind != SettingKind::choice) return option;
  const auto validate = [choices = setting.choices](std::string& value) {
    if (std::find(choices.begin(), choices.end(), value) != choices.end()) return std::string();
    return "'" + value + "': " + expected_one_of(value, choices);
  };
  return option->check(CLI::Validator(validate, "", ""));
}

template <class T>
CLI::Option* add_value(CLI::App& verb, std::string_view key, T& value) {
  const Setting& known = setting(key);
  return described(verb.add_option(names_of(known), value, description_of(known)), known);
}

// The option that stands for a setting; settings of reports are none of the output of verbs that write no report.
CLI::Option* option_of(CLI::App& verb, const Setting& setting) {
  if (setting.key == "format" && verb.get_name() == "config") return nullptr;  // the form of its own answer
  const bool of_reports = setting.key == "output" || setting.key == "format";
  if (of_reports && verb.get_option_no_throw("--report") == nullptr) return nullptr;
  if (CLI::Option* const option = verb.get_option_no_throw(setting.flag())) return option;
  if (setting.key == "docs") return verb.get_option_no_throw("pages");
  if (setting.key == "zones") return verb.get_option_no_throw("zones");
  return nullptr;
}

bool is_given(const CLI::App& verb, const std::string& name) {
  const CLI::Option* const option = verb.get_option_no_throw(name);
  return option != nullptr && option->count() > 0;
}

// Whether the command line says something that leaves no room for what the file says about a setting.
bool is_overruled(const CLI::App& verb, std::string_view key) {
  struct Rule {
    std::string_view key;
    std::vector<const char*> options;
  };
  static const std::vector<Rule> kRules{
      {"docs", {"--model", "--stdin-filename"}},
      {"model", {"--docs", "pages"}},
      {"baseline", {"--write-baseline"}},
      {"format", {"--diff", "--by", "--write-baseline"}},
      {"output", {"--diff", "--by"}},
      {"profiles", {"--profile"}},
      {"redact", {"--diff", "--by"}},
  };
  for (const Rule& rule : kRules) {
    if (rule.key == key && std::any_of(rule.options.begin(), rule.options.end(),
                                       [&](const char* option) { return is_given(verb, option); }))
      return true;
  }
  // A zone that is named alone is judged by itself.
  const bool demands = key == "docs" || key == "model" || key == "profile" || key == "profiles";
  return demands && is_given(verb, "zones") && !is_given(verb, "--docs") && !is_given(verb, "--model") &&
         !is_given(verb, "--profile");
}

std::string beside(const Configuration& file, const Setting& setting, const std::string& value) {
  if (!setting.is_path || value == "-") return value;
  const std::size_t equals = setting.kind == SettingKind::table ? value.find('=') + 1 : 0;
  return value.substr(0, equals) + beside_file(file.path, value.substr(equals));
}

std::optional<Error> give(CLI::Option& option, const Configuration& file, const Setting& setting,
                          const SettingValue& found) {
  try {
    for (const std::string& value : found.values) option.add_result(beside(file, setting, value));
    option.run_callback();
    return std::nullopt;
  } catch (const CLI::Error& error) {
    return Error{error.what(), file.path, found.where.line, found.where.column};
  }
}

}  // namespace

CLI::Option* add_setting(CLI::App& verb, std::string_view key, std::string& value) {
  return add_value(verb, key, value);
}
CLI::Option* add_setting(CLI::App& verb, std::string_view key, unsigned& value) {
  return add_value(verb, key, value);
}
CLI::Option* add_setting(CLI::App& verb, std::string_view key, std::size_t& value) {
  return add_value(verb, key, value);
}
// Every use takes one value; what stands behind it is not for it.
CLI::Option* add_setting(CLI::App& verb, std::string_view key, std::vector<std::string>& values) {
  const Setting& known = setting(key);
  if (known.kind == SettingKind::flag)
    return described(verb.add_flag(names_of(known), values, description_of(known)), known);
  return add_value(verb, key, values)->expected(1)->allow_extra_args(false)->take_all();
}
CLI::Option* add_setting(CLI::App& verb, std::string_view key, bool& value) {
  const Setting& known = setting(key);
  return described(verb.add_flag(names_of(known), value, description_of(known)), known);
}
CLI::Option* add_positional(CLI::App& verb, std::string_view key, std::string_view name,
                            std::vector<std::string>& values) {
  const Setting& known = setting(key);
  return described(verb.add_option(std::string(name), values, description_of(known)), known);
}

void add_configuration_options(CLI::App& verb) {
  CLI::Option* const named =
      verb.add_option(std::string("-c,") + kConfig, "Settings (default: doczone.toml here or above)")
          ->type_name("FILE")
          ->group("Settings");
  verb.add_flag_callback(
          kNoConfig, [] {}, "Read no settings from a file")
      ->group("Settings")
      ->excludes(named);
}

Result<RunContext> settle_settings(const FileSystem& files, CLI::App& verb) {
  RunContext context;
  for (const Setting& setting : all_settings()) {
    const CLI::Option* const option = option_of(verb, setting);
    if (option != nullptr && option->count() > 0) context.given.emplace(setting.key);
  }
  const CLI::Option* const named = verb.get_option_no_throw(kConfig);
  if (named != nullptr && !is_given(verb, kNoConfig)) {
    auto found = find_configuration(files, named->count() > 0 ? named->as<std::string>() : std::string());
    if (!found) return found.error();
    context.configuration = *std::move(found);
  }
  if (context.configuration) {
    const Configuration& file = *context.configuration;
    // Before the file's values look like those of the command line.
    std::vector<std::pair<CLI::Option*, const Setting*>> open;
    for (const Setting& setting : all_settings()) {
      CLI::Option* const option = option_of(verb, setting);
      if (option != nullptr && option->count() == 0 && !is_overruled(verb, setting.key))
        open.push_back({option, &setting});
    }
    if (!is_overruled(verb, "profiles")) context.profiles = file.profiles;
    for (const auto& [option, setting] : open) {
      const auto found = file.values.find(setting->key);
      if (found == file.values.end()) continue;
      if (auto error = give(*option, file, *setting, found->second)) return *std::move(error);
    }
    const auto layered = file.values.find("profile");
    if (layered != file.values.end() && verb.get_option_no_throw("--profile") == nullptr)
      context.profiles = {layered->second.values};
    for (std::vector<std::string>& layers : context.profiles) {
      for (std::string& layer : layers) layer = beside_file(file.path, layer);
    }
  }
  // Verbs that hold no zones against anything may still have to know whose names are internal.
  const CLI::Option* const profile = verb.get_option_no_throw("--profile");
  if (profile != nullptr && profile->count() > 0) context.profiles = {profile->as<std::vector<std::string>>()};
  return context;
}

}  // namespace doczone::cli
