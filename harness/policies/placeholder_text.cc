#include "harness/policies/placeholder_text.h"

#include <algorithm>
#include <vector>

#include "model/ascii.h"
#include "model/name_template.h"

namespace doczone::harness {
namespace {

constexpr std::size_t kShortestRun = 3;   // `###`, `...`
constexpr std::size_t kShortestWord = 4;  // `xxxx`: three of them are in words
constexpr std::string_view kEllipsis = "\u2026";

std::size_t run_length(std::string_view text) {
  return std::min(text.find_first_not_of(text[0]), text.size());
}

// The parts of a pattern that stand in the text as they are: one before the first placeholder, one behind each.
std::vector<std::string_view> fixed_parts(std::string_view pattern) {
  std::vector<std::string_view> parts;
  std::size_t from = 0;
  for (std::size_t at = 0; at < pattern.size();) {
    std::size_t blank = blank_length(pattern.substr(at));
    if (blank == 0) {
      // The macro's brace belongs to it.
      at += pattern.substr(at).starts_with("%{") ? 2 : 1;
      continue;
    }
    parts.push_back(pattern.substr(from, at - from));
    // Placeholders that touch are one.
    while (blank > 0) {
      at += blank;
      blank = at < pattern.size() ? blank_length(pattern.substr(at)) : 0;
    }
    from = at;
  }
  parts.push_back(pattern.substr(from));
  return parts;
}

}  // namespace

std::size_t blank_length(std::string_view text) {
  if (text.empty()) return 0;
  if (text.starts_with(kEllipsis)) return kEllipsis.size();
  const char first = text[0];
  if (first == '#' || first == '.') return run_length(text) >= kShortestRun ? run_length(text) : 0;
  if (first == 'x' || first == 'X') return run_length(text) >= kShortestWord ? run_length(text) : 0;
  if (text.starts_with("%{")) return 0;
  const std::size_t length = placeholder_length(text);
  return length > 1 ? length : 0;
}

bool has_blank(std::string_view text) {
  return fixed_parts(text).size() > 1;
}

bool is_all_blank(std::string_view text) {
  const std::vector<std::string_view> parts = fixed_parts(text);
  return parts.size() > 1 && std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
           return std::none_of(part.begin(), part.end(), [](char c) { return is_ascii_alnum(c); });
         });
}

bool fills(std::string_view text, std::string_view pattern) {
  const std::vector<std::string_view> parts = fixed_parts(pattern);
  if (parts.size() == 1 || text == pattern) return parts.size() == 1 && text == pattern;
  if (!text.starts_with(parts.front())) return false;
  std::size_t at = parts.front().size();
  for (std::size_t i = 1; i + 1 < parts.size(); ++i) {
    const std::size_t found = text.find(parts[i], at + 1);  // something fills the place before it
    if (found == std::string_view::npos) return false;
    at = found + parts[i].size();
  }
  return text.size() > at + parts.back().size() && text.ends_with(parts.back());
}

}  // namespace doczone::harness
