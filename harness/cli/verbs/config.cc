#include <filesystem>
#include <map>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "harness/cli/deployments/profile_settings.h"
#include "harness/cli/settings/paths.h"
#include "harness/cli/verbs/verbs.h"
#include "harness/run/deployment_run.h"
#include "model/embedded_schema.h"
#include "model/escaped_json.h"
#include "model/json/profile_json.h"
#include "model/toml_text.h"

namespace doczone::cli {
namespace {

using Json = nlohmann::ordered_json;

struct ConfigOptions {
  std::string show = "text";
  std::string schema;  // empty: no schema is asked for
};

// A setting and what it is set to; nothing: its fallback counts.
struct Shown {
  const Setting* setting;
  std::optional<SettingValue> value;
};

// As a person would write it from here.
std::string name_of(const Configuration& file) {
  return beside_file(file.path, std::filesystem::path(file.path).filename().string());
}

// "doczone.toml:3"
std::string place_in(const Configuration& file, Position where) {
  return name_of(file) + ":" + std::to_string(where.line);
}

// "default", "command line", "doczone.toml:3", "deployment.toml"
std::string origin_of(const Shown& shown, const Settings& settings) {
  if (!shown.value) return "default";
  switch (shown.value->source) {
    case SettingSource::command_line:
      return "command line";
    case SettingSource::file:
      return place_in(*settings.configuration, shown.value->where);
    case SettingSource::profile:
      break;
  }
  return shown.value->path;
}

Result<std::vector<DeploymentProfile>> load_deployments(const FileSystem& files, const Settings& settings) {
  std::vector<DeploymentProfile> out;
  for (const std::vector<std::string>& layers : settings.profiles) {
    auto profile = harness::load_profiles(files, layers);
    if (!profile) return profile.error();
    out.push_back(*std::move(profile));
  }
  return out;
}

std::vector<Shown> in_force(const Settings& settings, const std::vector<DeploymentProfile>& deployments) {
  ProfileSettings profiles;
  for (const DeploymentProfile& profile : deployments) profiles.add(profile);
  std::vector<Shown> out;
  for (const Setting& setting : all_settings()) {
    Shown shown{&setting, std::nullopt};
    const auto take = [&](const auto& values) {
      const auto found = values.find(setting.key);
      if (!shown.value && found != values.end()) shown.value = found->second;
    };
    take(settings.values);
    // --format is the form of this verb's own answer.
    if (setting.key == "format" && settings.configuration) take(settings.configuration->values);
    take(profiles.values);
    out.push_back(std::move(shown));
  }
  return out;
}

// `{ html = "a.html" }` of "html=a.html".
std::string toml_table(const std::vector<std::string>& values) {
  std::string out;
  for (const std::string& value : values) {
    const std::size_t equals = value.find('=');
    out += (out.empty() ? "{ " : ", ") + value.substr(0, equals) + " = " + toml_string(value.substr(equals + 1));
  }
  return out + " }";
}

std::string spelled(const SettingData& data, SettingKind kind) {
  if (const auto* flag = std::get_if<bool>(&data)) return *flag ? "true" : "false";
  if (const auto* number = std::get_if<std::size_t>(&data)) return std::to_string(*number);
  if (const auto* text = std::get_if<std::string>(&data)) return toml_string(*text);
  const auto& texts = std::get<std::vector<std::string>>(data);
  return kind == SettingKind::table ? toml_table(texts) : toml_array(texts);
}

std::string line(const std::string& what, const std::string& why) {
  constexpr std::size_t kWhyColumn = 44;
  return what + std::string(what.size() < kWhyColumn ? kWhyColumn - what.size() : 1, ' ') + "# " + why + "\n";
}

std::string check_lines(const Configuration& file) {
  std::string out;
  if (!file.checks.empty()) out += "\n[checks]\n";
  for (const CheckSetting& check : file.checks)
    out += line(check.check + " = " + toml_string(check.spelled()), place_in(file, check.where));
  for (const PathSettings& path : file.paths) {
    out += "\n[[path]]\nfiles = " + toml_array(path.files) + "\n";
    std::map<std::string, const CheckSetting*> last;  // of one check in one table, the last counts
    for (const CheckSetting& check : path.checks) last[check.check] = &check;
    for (const auto& [id, check] : last)
      out += line("severity." + id + " = " + toml_string(check->spelled()), place_in(file, check->where));
  }
  return out;
}

std::string text_of(const Shown& shown, const Settings& settings) {
  const std::string key(shown.setting->key);
  if (shown.value)
    return line(key + " = " + spelled(shown.value->data, shown.setting->kind), origin_of(shown, settings));
  const std::string_view fallback = shown.setting->fallback;
  return "# " + key + ": " + std::string(fallback.empty() ? "none" : fallback) + " (default)\n";
}

std::string profiles_line(const Settings& settings) {
  std::string lists;
  for (const auto& layers : settings.profiles) lists += (lists.empty() ? "" : ", ") + toml_array(layers);
  return line("profiles = [" + lists + "]", place_in(*settings.configuration, settings.configuration->profiles_where));
}

// A doczone.toml that says what is in force.
std::string as_text(const std::vector<Shown>& all, const Settings& settings) {
  const auto& file = settings.configuration;
  std::string out = "# In force" + (file ? " with " + name_of(*file) : std::string(", without a doczone.toml")) +
                    "; paths are relative to the working folder.\n";
  std::string_view group;
  for (const Shown& shown : all) {
    if (shown.setting->group != group) {
      group = shown.setting->group;
      out += "\n# " + std::string(group) + "\n";
    }
    out += text_of(shown, settings);
    const bool by_option = shown.value && shown.value->source == SettingSource::command_line;
    if (shown.setting->key == "profile" && file && !file->profiles.empty() && !by_option)
      out += profiles_line(settings);
  }
  return file ? out + check_lines(*file) : out;
}

Json value_of(const Shown& shown) {
  if (shown.value) return std::visit([](const auto& value) { return Json(value); }, shown.value->data);
  switch (shown.setting->kind) {
    case SettingKind::flag:
      return false;
    case SettingKind::texts:
    case SettingKind::table:
      return Json::array();
    default:
      return shown.setting->fallback.empty() ? Json(nullptr) : Json(shown.setting->fallback);
  }
}

Json checks_json(const std::vector<CheckSetting>& checks, const Configuration& file) {
  Json out = Json::array();
  for (const CheckSetting& check : checks)
    out.push_back({{"check", check.check}, {"severity", check.spelled()}, {"from", place_in(file, check.where)}});
  return out;
}

std::string as_json(const std::vector<Shown>& all, const Settings& settings,
                    const std::vector<DeploymentProfile>& deployments) {
  Json out{{"schema", "doczone.settings/1"}, {"file", nullptr}, {"settings", Json::array()}};
  for (const Shown& shown : all)
    out["settings"].push_back(
        {{"key", shown.setting->key}, {"value", value_of(shown)}, {"from", origin_of(shown, settings)}});
  out["profiles"] = settings.profiles;
  out["deployments"] = Json::array();
  for (const DeploymentProfile& profile : deployments)
    out["deployments"].push_back(Json::parse(profile_to_json(profile, "")));
  out["checks"] = Json::array();
  out["paths"] = Json::array();
  if (settings.configuration) {
    const Configuration& file = *settings.configuration;
    out["file"] = name_of(file);
    out["checks"] = checks_json(file.checks, file);
    for (const PathSettings& path : file.paths)
      out["paths"].push_back({{"files", path.files}, {"checks", checks_json(path.checks, file)}});
  }
  return json_text(out, 2);
}

int show(Environment& environment, const ConfigOptions& options, const Settings& settings) {
  if (!options.schema.empty()) return write_output(environment, "", std::string(embedded_schema(options.schema)));
  const auto deployments = load_deployments(environment.files, settings);
  if (!deployments) return cannot(environment, deployments.error());
  const std::vector<Shown> all = in_force(settings, *deployments);
  return write_output(environment, "",
                      options.show == "json" ? as_json(all, settings, *deployments) : as_text(all, settings));
}

}  // namespace

Verb add_config(CLI::App& program) {
  Verb verb(program, "config",
            "Print the settings in force, and where they come from. Takes the options of all verbs.");
  verb.app->footer(
      "  doczone config                         as a doczone.toml with comments\n"
      "  doczone config --format json --jobs 4  with an option\n"
      "  doczone config --schema configuration  the JSON Schema for editors");
  const auto options = std::make_shared<ConfigOptions>();
  for (const Setting& setting : all_settings()) {
    if (setting.key != "format") verb.options.add(setting.key)->group("");
  }
  static constexpr std::string_view kForms[]{"text", "json"};
  takes_one_of(verb.app->add_option("--format", options->show, "Form of the answer: text (default) or json"), kForms)
      ->type_name("FORMAT")
      ->group("Answer");
  static constexpr std::string_view kSchemas[]{"configuration", "docset", "profile"};
  takes_one_of(
      verb.app->add_option("--schema", options->schema, "Print a JSON Schema instead: configuration, docset, profile"),
      kSchemas)
      ->type_name("FILE")
      ->group("Answer");
  verb.run = [options](Environment& environment, const Settings& settings) {
    return show(environment, *options, settings);
  };
  return verb;
}

}  // namespace doczone::cli
