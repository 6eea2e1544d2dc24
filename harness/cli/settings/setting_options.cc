#include "harness/cli/settings/setting_options.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>

#include <CLI/CLI.hpp>

#include "harness/cli/settings/paths.h"
#include "model/spelling.h"

namespace doczone::cli {
namespace {

constexpr const char* kConfig = "--config";
constexpr const char* kNoConfig = "--no-config";
constexpr const char* kRoot = "--root";

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

CLI::Option* takes_number(CLI::Option* option) {
  const auto validate = [](std::string& value) {
    std::size_t number = 0;
    const char* const end = value.data() + value.size();
    const auto [rest, fault] = std::from_chars(value.data(), end, number);
    return rest == end && fault == std::errc() ? std::string() : "'" + value + "': expected a number, 0 or more";
  };
  return option->check(CLI::Validator(validate, "", ""));
}

CLI::Option* described(CLI::Option* option, const Setting& setting) {
  option->group(std::string(setting.group))->type_name(std::string(setting.meta));
  if (setting.kind == SettingKind::number) return takes_number(option);
  return setting.kind == SettingKind::choice ? takes_one_of(option, setting.choices) : option;
}

// What holds a setting of this kind, with nothing in it.
SettingData empty_data(SettingKind kind) {
  switch (kind) {
    case SettingKind::flag:
      return false;
    case SettingKind::number:
      return std::size_t{0};
    case SettingKind::texts:
    case SettingKind::table:
      return std::vector<std::string>();
    case SettingKind::text:
    case SettingKind::language:
    case SettingKind::choice:
      break;
  }
  return std::string();
}

CLI::Option* add_option(CLI::App& verb, const Setting& setting, bool& value) {
  return verb.add_flag(names_of(setting), value, description_of(setting));
}
// Every use takes one value; what stands behind it is not for it.
CLI::Option* add_option(CLI::App& verb, const Setting& setting, std::vector<std::string>& values) {
  return verb.add_option(names_of(setting), values, description_of(setting))
      ->expected(1)
      ->allow_extra_args(false)
      ->take_all();
}
template <class T>
CLI::Option* add_option(CLI::App& verb, const Setting& setting, T& value) {
  return verb.add_option(names_of(setting), value, description_of(setting));
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

std::string seen_from_here(const std::string& file, const Setting& setting, const std::string& value) {
  if (value == "-") return value;
  const std::size_t equals = setting.kind == SettingKind::table ? value.find('=') + 1 : 0;
  return value.substr(0, equals) + beside_file(file, value.substr(equals));
}

// What a file says about a setting, its paths as seen from the working folder.
SettingValue seen_from_here(SettingValue said, const Setting& setting) {
  if (!setting.is_path) return said;
  if (auto* text = std::get_if<std::string>(&said.data)) *text = seen_from_here(said.path, setting, *text);
  if (auto* texts = std::get_if<std::vector<std::string>>(&said.data)) {
    for (std::string& text : *texts) text = seen_from_here(said.path, setting, text);
  }
  return said;
}

bool is_written(std::string_view key) {
  return key == "output" || key == "report";
}

// Why something that a file names lies out of its reach.
std::optional<Error> out_of_reach(const harness::Reach& reach, const SettingValue& said, const Setting& setting) {
  if (!setting.is_path) return std::nullopt;
  std::vector<std::string> paths;
  if (const auto* text = std::get_if<std::string>(&said.data)) paths = {*text};
  if (const auto* texts = std::get_if<std::vector<std::string>>(&said.data)) paths = *texts;
  for (const std::string& path : paths) {
    const std::string file = setting.kind == SettingKind::table ? path.substr(path.find('=') + 1) : path;
    const auto why = is_written(setting.key) ? reach.refuses_to_write(file) : reach.refuses_to_read(file);
    if (why) return Error{std::string(setting.key) + ": " + *why, said.path, said.where.line, said.where.column};
  }
  return std::nullopt;
}

}  // namespace

CLI::Option* takes_one_of(CLI::Option* option, std::span<const std::string_view> choices) {
  const auto validate = [choices](std::string& value) {
    if (std::find(choices.begin(), choices.end(), value) != choices.end()) return std::string();
    return "'" + value + "': " + expected_one_of(value, choices);
  };
  std::string known;
  for (const std::string_view choice : choices) known += (known.empty() ? "{" : ",") + std::string(choice);
  // Help does not show it; the completions are made of it.
  return option->check(CLI::Validator(validate, known + "}", ""));
}

CLI::Option* SettingOptions::add(std::string_view key) {
  const Setting& known = setting(key);
  Offered& offered = offered_[known.key];
  offered.said = empty_data(known.kind);
  offered.option =
      described(std::visit([&](auto& value) { return add_option(*verb_, known, value); }, offered.said), known);
  return offered.option;
}

CLI::Option* SettingOptions::add_positional(std::string_view key, std::string_view name) {
  const Setting& known = setting(key);
  Offered& offered = offered_[known.key];
  auto& values = offered.said.emplace<std::vector<std::string>>();
  offered.option = described(verb_->add_option(std::string(name), values, description_of(known)), known);
  return offered.option;
}

void SettingOptions::add_configuration_options() {
  CLI::Option* const named =
      verb_->add_option(std::string("-c,") + kConfig, "Settings (default: doczone.toml here or above)")
          ->type_name("FILE")
          ->group("Settings");
  verb_
      ->add_flag_callback(
          kNoConfig, [] {}, "Read no settings from a file")
      ->group("Settings")
      ->excludes(named);
  verb_->add_option(kRoot, "Settings may name files below this, too")->type_name("FOLDER")->group("Settings");
}

// Settings of reports are none of the output of verbs that write no report.
bool SettingOptions::takes_from_file(std::string_view key) const {
  if ((key == "output" || key == "format") && !offered_.contains("report")) return false;
  return !is_overruled(*verb_, key);
}

Result<FoundConfiguration> SettingOptions::read_configuration(const FileSystem& files) const {
  const CLI::Option* const named = verb_->get_option_no_throw(kConfig);
  if (named == nullptr || is_given(*verb_, kNoConfig)) return FoundConfiguration();
  return find_configuration(files, named->count() > 0 ? named->as<std::string>() : std::string());
}

// Error: a profile that the file names lies out of its reach.
std::optional<Error> SettingOptions::take_profiles(Settings& settings) const {
  if (settings.configuration) {
    const Configuration& file = *settings.configuration;
    Position where = file.profiles_where;
    if (!is_overruled(*verb_, "profiles")) settings.profiles = file.profiles;
    // Verbs that hold no zones against anything may still have to know whose names are internal.
    const auto layered = file.values.find("profile");
    if (layered != file.values.end() && !offered_.contains("profile")) {
      settings.profiles = {std::get<std::vector<std::string>>(layered->second.data)};
      where = layered->second.where;
    }
    for (std::vector<std::string>& layers : settings.profiles) {
      for (std::string& layer : layers) {
        layer = beside_file(file.path, layer);
        if (const auto why = settings.reach->refuses_to_read(layer))
          return Error{"profiles: " + *why, file.path, where.line, where.column};
      }
    }
  }
  if (settings.find("profile") != nullptr) settings.profiles = {settings.texts("profile")};
  return std::nullopt;
}

Result<Settings> SettingOptions::resolve(const FileSystem& files) const {
  Settings out;
  for (const auto& [key, offered] : offered_) {
    if (offered.option->count() > 0) out.values.emplace(key, SettingValue{offered.said, SettingSource::command_line});
  }
  auto configuration = read_configuration(files);
  if (!configuration) return configuration.error();
  out.configuration = std::move(configuration->configuration);
  out.remarks = std::move(configuration->remarks);
  if (is_given(*verb_, kRoot)) out.root = verb_->get_option(kRoot)->as<std::string>();
  if (out.configuration) {
    out.reach = std::make_shared<harness::Reach>(files, out.configuration->path, out.root);
    for (const auto& [key, offered] : offered_) {
      const auto said = out.configuration->values.find(key);
      if (said == out.configuration->values.end() || !takes_from_file(key) || out.values.contains(key)) continue;
      SettingValue value = seen_from_here(said->second, setting(key));
      if (auto error = out_of_reach(*out.reach, value, setting(key))) return *std::move(error);
      out.values.emplace(key, std::move(value));
    }
  }
  if (auto error = take_profiles(out)) return *std::move(error);
  return out;
}

}  // namespace doczone::cli
