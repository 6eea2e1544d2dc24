#include "extractor/pages/docset_pattern.h"

#include <algorithm>

namespace doczone::extractor {
namespace {

bool match_rest(std::string_view pattern, std::string_view path, PatternMatch& match) {
  if (pattern.empty()) return path.empty();
  if (pattern[0] != '{') return path.starts_with(pattern[0]) && match_rest(pattern.substr(1), path.substr(1), match);
  const std::size_t close = pattern.find('}');
  // Two variables side by side could divide the path in any way.
  if (close == std::string_view::npos || pattern.substr(close).starts_with("}{")) return false;
  const std::string_view name = pattern.substr(1, close - 1);
  // {path} takes all that leaves something for the rest of the pattern; the others stay within one folder or file name.
  std::size_t length = name == "path" ? path.size() : std::min(path.find('/'), path.size());
  for (; length > 0; --length) {
    const auto tag = LanguageTag::parse(path.substr(0, length));
    if ((name == "lang" && !tag) || !match_rest(pattern.substr(close + 1), path.substr(length), match)) continue;
    if (name == "path") match.path = path.substr(0, length);
    if (name == "version") match.version = path.substr(0, length);
    if (name == "lang") match.language = *tag;
    return true;
  }
  return false;
}

}  // namespace

std::optional<PatternMatch> match_pattern(std::string_view pattern, std::string_view path) {
  PatternMatch match;
  if (!match_rest(pattern, path, match) || match.path.empty()) return std::nullopt;
  return match;
}

}  // namespace doczone::extractor
