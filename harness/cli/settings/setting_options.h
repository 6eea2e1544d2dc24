// The settings that a verb offers as options, and what is in force in the end: what doczone.toml says, over that what
// the command line says.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "harness/cli/settings/configuration_file.h"
#include "harness/cli/settings/settings.h"
#include "model/file_system.h"
#include "model/setting.h"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace doczone::cli {

// An option that takes one of some words, which must outlive it.
CLI::Option* takes_one_of(CLI::Option* option, std::span<const std::string_view> choices);

// Not to be copied: the verb's options write into it.
class SettingOptions {
 public:
  // `verb` must outlive this.
  explicit SettingOptions(CLI::App& verb) : verb_(&verb) {}
  SettingOptions(SettingOptions&&) = default;
  SettingOptions& operator=(SettingOptions&&) = default;

  // The option of a setting.
  CLI::Option* add(std::string_view key);
  // Arguments without a name.
  CLI::Option* add_positional(std::string_view key, std::string_view name);
  // `-c FILE` and `--no-config`. Only verbs that have them read settings from a file.
  void add_configuration_options();

  // What the command line says after it was parsed, and the file where that leaves something open. Error: the file is
  // broken.
  Result<Settings> resolve(const FileSystem& files) const;

 private:
  struct Offered {
    CLI::Option* option = nullptr;
    SettingData said;  // on the command line
  };

  bool takes_from_file(std::string_view key) const;
  Result<FoundConfiguration> read_configuration(const FileSystem& files) const;
  std::optional<Error> take_profiles(Settings& settings) const;

  CLI::App* verb_;
  std::map<std::string_view, Offered> offered_;  // by key
};

}  // namespace doczone::cli
