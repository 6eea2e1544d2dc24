// doczone.toml: what `doczone check` runs over. Paths are relative to the file's folder.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "model/language_tag.h"
#include "model/result.h"
#include "model/source_text.h"

namespace doczone {

// From which severity on a run fails.
inline constexpr std::array<std::string_view, 3> kFailOnChoices{"error", "warning", "never"};

// What one `[[path]]` says about one check.
struct CheckSetting {
  std::string check;     // as written; whoever knows the checks judges it
  std::string severity;  // "off", "note", "warning", "error"
  Position where;        // in the file
};

// Settings for some pages: of all `[[path]]` that match, the last one that mentions a check counts.
struct PathSettings {
  std::vector<std::string> files;  // patterns, relative to the configuration's folder
  std::vector<CheckSetting> checks;
};

struct Configuration {
  std::string path;
  std::vector<std::string> docs;      // folders or pages
  std::string docset;                 // empty: docset.toml beside the pages
  std::vector<std::string> profiles;  // may be empty: documentation only
  LanguageTag source_language;        // undetermined: the docset's
  std::string fail_on;                // empty: the strictest of the profiles
  std::string baseline;               // findings to live with; empty: none
  std::vector<PathSettings> paths;
};

// `archive/**` matches a path: `**` stands for any characters, `*` and `?` for some and for one other than a slash; a
// folder's name stands for all in it.
bool matches_pattern(std::string_view pattern, std::string_view path);

// Error: as for a profile.
Result<Configuration> parse_configuration(std::string_view toml, const std::string& path);

}  // namespace doczone
