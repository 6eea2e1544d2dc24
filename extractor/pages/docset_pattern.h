// A docset's pattern for its pages' paths: "{lang}/{path}", "{version}/{lang}/{path}", "{path}.{lang}.md".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "model/language_tag.h"

namespace doczone::extractor {

struct PatternMatch {
  LanguageTag language;
  std::string version;
  std::string path;
};

// A pattern of more fits nothing; each costs a pass over the path.
inline constexpr std::size_t kMostVariables = 16;

// Lays the pattern over a path below the docset's folder; nothing when it does not fit, or leaves no path.
std::optional<PatternMatch> match_pattern(std::string_view pattern, std::string_view path);

}  // namespace doczone::extractor
