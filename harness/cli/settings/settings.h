// Where settings come from: what nobody says, what doczone.toml says over that, what the command line says over both.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/configuration.h"
#include "model/file_system.h"
#include "model/setting.h"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace doczone::cli {

// What a verb is told beside its options.
struct RunContext {
  std::optional<Configuration> configuration;
  std::set<std::string, std::less<>> given;  // settings that the command line names
  // Deployments to validate, each with the layers of its profile, as seen from the working folder.
  std::vector<std::vector<std::string>> profiles;
};

// The option of a setting on a verb; `value` is what counts when nobody says anything.
CLI::Option* add_setting(CLI::App& verb, std::string_view key, std::string& value);
CLI::Option* add_setting(CLI::App& verb, std::string_view key, std::vector<std::string>& values);
CLI::Option* add_setting(CLI::App& verb, std::string_view key, bool& value);
CLI::Option* add_setting(CLI::App& verb, std::string_view key, unsigned& value);
CLI::Option* add_setting(CLI::App& verb, std::string_view key, std::size_t& value);
// Arguments without a name.
CLI::Option* add_positional(CLI::App& verb, std::string_view key, std::string_view name,
                            std::vector<std::string>& values);

// `-c FILE` and `--no-config`. Verbs that have them read settings from a file.
void add_configuration_options(CLI::App& verb);

// Finds the file that the parsed verb should read, and gives those of its options a value that the command line left
// open. Error: the file is broken, or one of its values is nothing for this verb.
Result<RunContext> settle_settings(const FileSystem& files, CLI::App& verb);

}  // namespace doczone::cli
