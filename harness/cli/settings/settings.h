// The settings in force for a verb, each with the place where it was said.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "harness/run/reach.h"
#include "model/configuration.h"
#include "model/language_tag.h"
#include "model/result.h"
#include "model/setting.h"

namespace doczone::cli {

struct Settings {
  std::map<std::string_view, SettingValue> values;  // by key; what nobody says is missing
  std::optional<Configuration> configuration;       // the file, when there is one
  // Deployments to validate, each with the layers of its profile, as seen from the working folder.
  std::vector<std::vector<std::string>> profiles;
  std::vector<std::string> remarks;             // on how they were found
  std::string root;                             // --root: what settings name may lie below it, too
  std::shared_ptr<const harness::Reach> reach;  // of the file; null when there is none

  // Null when nobody says anything.
  const SettingValue* find(std::string_view key) const;
  // How far what it is set to may be written; null where the command line says it.
  std::shared_ptr<const harness::Reach> reach_of(std::string_view key) const;
  // Leaves `out` alone when nobody says anything. Precondition: T is what holds a setting of this kind.
  template <class T>
  void read(std::string_view key, T& out) const {
    if (const SettingValue* value = find(key)) out = std::get<T>(value->data);
  }
  // As above, or the empty value.
  std::string text(std::string_view key) const;
  bool flag(std::string_view key) const;
  std::vector<std::string> texts(std::string_view key) const;
  // Undetermined when nobody says anything. Error: the command line names something that is no language.
  Result<LanguageTag> language(std::string_view key) const;
};

}  // namespace doczone::cli
