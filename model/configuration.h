// doczone.toml: what `doczone check` runs over. Paths are relative to the file's folder.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "model/language_tag.h"
#include "model/result.h"

namespace doczone {

// From which severity on a run fails.
inline constexpr std::array<std::string_view, 3> kFailOnChoices{"error", "warning", "never"};

struct Configuration {
  std::string path;
  std::vector<std::string> docs;      // folders or pages
  std::string docset;                 // empty: docset.toml beside the pages
  std::vector<std::string> profiles;  // may be empty: documentation only
  LanguageTag source_language;        // undetermined: the docset's
  std::string fail_on;                // empty: the strictest of the profiles
};

// Error: as for a profile.
Result<Configuration> parse_configuration(std::string_view toml, const std::string& path);

}  // namespace doczone
