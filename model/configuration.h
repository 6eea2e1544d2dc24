// doczone.toml: all that can be set, once for all runs. Paths are relative to the file's folder.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/finding.h"
#include "model/result.h"
#include "model/setting.h"
#include "model/source_text.h"

namespace doczone {

// What a `[checks]`, or one `[[path]]`, says about one check.
struct CheckSetting {
  std::string check;                 // as written; whoever knows the checks judges it
  std::optional<Severity> severity;  // nothing: the check is off
  Position where = {};               // in the file

  // "off", "note", "warning", "error"
  std::string_view spelled() const;
};

// Settings for some pages or zones: of all `[[path]]` that match, the last one that mentions a check counts.
struct PathSettings {
  std::vector<std::string> files;  // patterns, relative to the configuration's folder
  Position where = {};             // of these, in the file
  std::vector<CheckSetting> checks;
};

struct Configuration {
  std::string path;
  std::map<std::string, SettingValue, std::less<>> values;  // of settings, by key
  std::vector<std::vector<std::string>> profiles;           // of several deployments, each with its layers
  Position profiles_where;
  std::vector<CheckSetting> checks;  // wherever they find something
  std::vector<PathSettings> paths;   // overrule `checks`
};

// `archive/**` matches a path: `**` stands for any characters, `*` and `?` for some and for one other than a slash; a
// folder's name stands for all in it.
bool matches_pattern(std::string_view pattern, std::string_view path);

// What is wrong with the name of a check; nothing, when there is such a check.
using CheckFault = std::function<std::string(std::string_view id)>;

// Error: as for a profile, with all that is wrong. `fault_of` may be empty: then every name of a check will do.
Result<Configuration> parse_configuration(std::string_view toml, const std::string& path,
                                          const CheckFault& fault_of = {});

}  // namespace doczone
