#include <filesystem>
#include <map>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "harness/cli/deployments/validation_run.h"
#include "harness/cli/output/options.h"
#include "harness/cli/settings/configuration_file.h"
#include "harness/cli/verbs/verbs.h"
#include "model/embedded_schema.h"
#include "model/json/profile_json.h"
#include "model/toml_text.h"

namespace doczone::cli {
namespace {

using Json = nlohmann::ordered_json;

// Every setting takes its values as text here, whatever it is elsewhere: this verb only shows them.
struct ConfigOptions {
  std::map<std::string_view, std::vector<std::string>> values;
  std::string show = "text";
  std::string schema;
};

struct Shown {
  const Setting* setting;
  std::vector<std::string> values;  // empty: the fallback counts
  std::string from;                 // "default", "command line", "doczone.toml:3", "deployment.toml"
};

// As a person would write it from here.
std::string name_of(const Configuration& file) {
  return beside_file(file.path, std::filesystem::path(file.path).filename().string());
}

// "doczone.toml:3"
std::string place_in(const Configuration& file, Position where) {
  return name_of(file) + ":" + std::to_string(where.line);
}

// What a profile says counts where nobody else says anything.
Result<std::map<std::string_view, std::pair<std::string, std::string>>> profile_says(const FileSystem& files,
                                                                                     const RunContext& context) {
  std::map<std::string_view, std::pair<std::string, std::string>> out;
  for (const std::vector<std::string>& layers : context.profiles) {
    const auto profile = harness::load_profiles(files, layers);
    if (!profile) return profile.error();
    const auto before = out.find("fail_on");
    if (before == out.end() || before->second.first == "never" || profile->fail_on == "warning")
      out["fail_on"] = {profile->fail_on, layers.back()};
    if (!profile->include_root.empty()) out["include_root"] = {profile->include_root, profile->include_root_of};
  }
  return out;
}

// Each deployment as its layers make it.
Result<Json> deployments(const FileSystem& files, const RunContext& context) {
  Json out = Json::array();
  for (const std::vector<std::string>& layers : context.profiles) {
    const auto profile = harness::load_profiles(files, layers);
    if (!profile) return profile.error();
    out.push_back(Json::parse(profile_to_json(*profile, "")));
  }
  return out;
}

Result<std::vector<Shown>> in_force(const FileSystem& files, const ConfigOptions& options, const RunContext& context) {
  const auto profile = profile_says(files, context);
  if (!profile) return profile.error();
  std::vector<Shown> out;
  for (const Setting& setting : all_settings()) {
    Shown shown{&setting, options.values.at(setting.key), "default"};
    const auto said = profile->find(setting.key);
    if (setting.key == "format" && context.configuration) {
      const auto found = context.configuration->values.find(setting.key);
      if (found != context.configuration->values.end()) shown.values = found->second.values;
    }
    if (context.given.count(setting.key) > 0) {
      shown.from = "command line";
    } else if (!shown.values.empty()) {
      shown.from = place_in(*context.configuration, context.configuration->values.find(setting.key)->second.where);
    } else if (said != profile->end()) {
      shown.values = {said->second.first};
      shown.from = said->second.second;
    }
    out.push_back(std::move(shown));
  }
  return out;
}

std::string spelled(const Shown& shown) {
  const std::vector<std::string>& values = shown.values;
  switch (shown.setting->kind) {
    case SettingKind::flag:
    case SettingKind::number:
      return values.front();
    case SettingKind::texts:
      return toml_array(values);
    case SettingKind::table: {
      std::string out;
      for (const std::string& value : values) {
        const std::size_t equals = value.find('=');
        out += (out.empty() ? "{ " : ", ") + value.substr(0, equals) + " = " + toml_string(value.substr(equals + 1));
      }
      return out + " }";
    }
    default:
      return toml_string(values.front());
  }
}

std::string line(const std::string& what, const std::string& why) {
  constexpr std::size_t kWhyColumn = 44;
  return what + std::string(what.size() < kWhyColumn ? kWhyColumn - what.size() : 1, ' ') + "# " + why + "\n";
}

std::string check_lines(const Configuration& file) {
  std::string out;
  if (!file.checks.empty()) out += "\n[checks]\n";
  for (const CheckSetting& check : file.checks)
    out += line(check.check + " = " + toml_string(check.severity), place_in(file, check.where));
  for (const PathSettings& path : file.paths) {
    out += "\n[[path]]\nfiles = " + toml_array(path.files) + "\n";
    std::map<std::string, const CheckSetting*> last;  // of one check in one table, the last counts
    for (const CheckSetting& check : path.checks) last[check.check] = &check;
    for (const auto& [id, check] : last)
      out += line("severity." + id + " = " + toml_string(check->severity), place_in(file, check->where));
  }
  return out;
}

// A doczone.toml that says what is in force.
std::string as_text(const std::vector<Shown>& all, const RunContext& context) {
  const auto& file = context.configuration;
  std::string out = "# In force" + (file ? " with " + name_of(*file) : std::string(", without a doczone.toml")) +
                    "; paths are relative to the working folder.\n";
  std::string_view group;
  for (const Shown& shown : all) {
    if (shown.setting->group != group) {
      group = shown.setting->group;
      out += "\n# " + std::string(group) + "\n";
    }
    const std::string key(shown.setting->key);
    if (!shown.values.empty()) {
      out += line(key + " = " + spelled(shown), shown.from);
    } else {
      const std::string_view fallback = shown.setting->fallback;
      out += "# " + key + ": " + std::string(fallback.empty() ? "none" : fallback) + " (default)\n";
    }
    if (key == "profile" && file && !file->profiles.empty() && context.given.count("profile") == 0) {
      std::string lists;
      for (const auto& layers : context.profiles) lists += (lists.empty() ? "" : ", ") + toml_array(layers);
      out += line("profiles = [" + lists + "]", place_in(*file, file->profiles_where));
    }
  }
  return file ? out + check_lines(*file) : out;
}

std::string as_json(const std::vector<Shown>& all, const RunContext& context, Json deployments) {
  Json out{{"schema", "doczone.settings/1"}, {"file", nullptr}, {"settings", Json::array()}};
  for (const Shown& shown : all) {
    Json value = nullptr;
    const SettingKind kind = shown.setting->kind;
    if (kind == SettingKind::texts || kind == SettingKind::table)
      value = shown.values;
    else if (shown.values.empty())
      value = shown.setting->fallback.empty() ? Json(nullptr) : Json(shown.setting->fallback);
    else
      value = shown.values.front();
    if (kind == SettingKind::flag) value = value == "true";
    if (kind == SettingKind::number && !shown.values.empty()) value = std::stoull(shown.values.front());
    out["settings"].push_back({{"key", shown.setting->key}, {"value", value}, {"from", shown.from}});
  }
  out["profiles"] = context.profiles;
  out["deployments"] = std::move(deployments);
  out["checks"] = Json::array();
  out["paths"] = Json::array();
  if (context.configuration) {
    const Configuration& file = *context.configuration;
    const auto list = [&](const std::vector<CheckSetting>& checks) {
      Json array = Json::array();
      for (const CheckSetting& check : checks)
        array.push_back({{"check", check.check}, {"severity", check.severity}, {"from", place_in(file, check.where)}});
      return array;
    };
    out["file"] = name_of(file);
    out["checks"] = list(file.checks);
    for (const PathSettings& path : file.paths)
      out["paths"].push_back({{"files", path.files}, {"checks", list(path.checks)}});
  }
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

int show(Environment& environment, const ConfigOptions& options, const RunContext& context) {
  if (!options.schema.empty()) return write_output(environment, "", std::string(embedded_schema(options.schema)));
  const auto all = in_force(environment.files, options, context);
  if (!all) return cannot(environment, all.error());
  if (options.show != "json") return write_output(environment, "", as_text(*all, context));
  auto profiles = deployments(environment.files, context);
  if (!profiles) return cannot(environment, profiles.error());
  return write_output(environment, "", as_json(*all, context, *std::move(profiles)));
}

}  // namespace

void add_config(CLI::App& app, Action& action) {
  const auto options = std::make_shared<ConfigOptions>();
  CLI::App* const verb = app.add_subcommand("config", "Print the settings in force, and where they come from");
  verb->description("Print the settings in force, and where they come from. Takes the options of all verbs.");
  verb->footer(
      "  doczone config                         as a doczone.toml with comments\n"
      "  doczone config --format json --jobs 4  with an option\n"
      "  doczone config --schema configuration  the JSON Schema for editors");
  for (const Setting& setting : all_settings()) {
    std::vector<std::string>& values = options->values[setting.key];
    if (setting.key != "format") add_setting(*verb, setting.key, values)->group("");
  }
  verb->add_option("--format", options->show, "Form of the answer: text (default) or json")
      ->check(CLI::IsMember({"text", "json"}))
      ->type_name("FORMAT")
      ->group("Answer");
  verb->add_option("--schema", options->schema, "Print a JSON Schema instead: configuration, docset, profile")
      ->check(CLI::IsMember({"configuration", "docset", "profile"}))
      ->type_name("FILE")
      ->group("Answer");
  verb->callback([options, &action] {
    action = [options](Environment& environment, const RunContext& context) {
      return show(environment, *options, context);
    };
  });
}

}  // namespace doczone::cli
