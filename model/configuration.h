// doczone.toml: all that can be set, once for all runs. Paths are relative to the file's folder.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/result.h"
#include "model/source_text.h"

namespace doczone {

// From which severity on a run fails.
inline constexpr std::array<std::string_view, 3> kFailOnChoices{"error", "warning", "never"};

// What a `[checks]`, or one `[[path]]`, says about one check.
struct CheckSetting {
  std::string check;     // as written; whoever knows the checks judges it
  std::string severity;  // "off", "note", "warning", "error"
  Position where;        // in the file
};

// Settings for some pages or zones: of all `[[path]]` that match, the last one that mentions a check counts.
struct PathSettings {
  std::vector<std::string> files;  // patterns, relative to the configuration's folder
  std::vector<CheckSetting> checks;
};

// What the file says about one setting (model/setting.h), as the command line would say it: "true", "5", "html=a.html".
struct SettingValue {
  std::vector<std::string> values;
  Position where;
};

struct Configuration {
  std::string path;
  std::map<std::string, SettingValue, std::less<>> values;  // by key
  std::vector<std::vector<std::string>> profiles;           // of several deployments, each with its layers
  Position profiles_where;
  std::vector<CheckSetting> checks;  // wherever they find something
  std::vector<PathSettings> paths;   // overrule `checks`
};

// `archive/**` matches a path: `**` stands for any characters, `*` and `?` for some and for one other than a slash; a
// folder's name stands for all in it.
bool matches_pattern(std::string_view pattern, std::string_view path);

// Error: as for a profile.
Result<Configuration> parse_configuration(std::string_view toml, const std::string& path);

}  // namespace doczone
