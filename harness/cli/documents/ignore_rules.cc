#include "harness/cli/documents/ignore_rules.h"

#include <algorithm>

namespace doczone::cli {
namespace {

constexpr std::size_t kMostRules = 5000;
constexpr std::string_view kAny = "**";

std::vector<std::string_view> parts_between_slashes(std::string_view text) {
  std::vector<std::string_view> out;
  while (true) {
    const std::size_t slash = text.find('/');
    out.push_back(text.substr(0, slash));
    if (slash == std::string_view::npos) return out;
    text.remove_prefix(slash + 1);
  }
}

// Where the class that begins at `at` ends, behind its bracket; npos: it has no end, and is no class.
std::size_t end_of_class(std::string_view pattern, std::size_t at) {
  std::size_t end = at + 1;
  if (end < pattern.size() && (pattern[end] == '!' || pattern[end] == '^')) ++end;
  if (end < pattern.size() && pattern[end] == ']') ++end;
  end = pattern.find(']', end);
  return end == std::string_view::npos ? end : end + 1;
}

// `inner` is what stands between the brackets.
bool is_in_class(std::string_view inner, char c) {
  const bool is_negated = inner.starts_with('!') || inner.starts_with('^');
  if (is_negated) inner.remove_prefix(1);
  bool found = false;
  for (std::size_t i = 0; i < inner.size(); ++i) {
    if (i + 2 < inner.size() && inner[i + 1] == '-') {
      found = found || (inner[i] <= c && c <= inner[i + 2]);
      i += 2;
    } else {
      found = found || inner[i] == c;
    }
  }
  return found != is_negated;
}

// Whether one character matches what stands at `p`, which then points behind it.
bool takes_one(std::string_view pattern, std::size_t& p, char c) {
  if (pattern[p] == '?') return ++p, true;
  if (pattern[p] == '[') {
    if (const std::size_t end = end_of_class(pattern, p); end != std::string_view::npos) {
      const std::string_view inner = pattern.substr(p + 1, end - p - 2);
      p = end;
      return is_in_class(inner, c);
    }
  }
  if (pattern[p] == '\\' && p + 1 < pattern.size()) ++p;
  return pattern[p++] == c;
}

// Whether a pattern takes all of a text, both given by their lengths. Of what `is_star` knows at a place of the
// pattern, each takes as much as it likes, and costs at most one pass; `takes` moves the place behind what matches one
// element of the text.
template <class IsStar, class Takes>
bool matches_with_stars(std::size_t pattern, std::size_t text, const IsStar& is_star, const Takes& takes) {
  std::size_t p = 0, t = 0, retry = std::string_view::npos, taken = 0;
  while (t < text || p < pattern) {
    if (p < pattern && is_star(p)) {
      retry = ++p;
      taken = t;
      continue;
    }
    if (p < pattern && t < text && takes(p, t)) {
      ++t;
      continue;
    }
    if (retry == std::string_view::npos || taken >= text) return false;
    p = retry;
    t = ++taken;
  }
  return true;
}

// A name without slashes.
bool matches_name(std::string_view pattern, std::string_view name) {
  return matches_with_stars(
      pattern.size(), name.size(), [&](std::size_t p) { return pattern[p] == '*'; },
      [&](std::size_t& p, std::size_t t) { return takes_one(pattern, p, name[t]); });
}

bool matches_parts(const std::vector<std::string>& pattern, const std::vector<std::string_view>& path) {
  return matches_with_stars(
      pattern.size(), path.size(), [&](std::size_t p) { return pattern[p] == kAny; },
      [&](std::size_t& p, std::size_t t) { return matches_name(pattern[p++], path[t]); });
}

// Blanks at the end do not count, but for one that is escaped.
std::string_view without_end(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  while (line.ends_with(' ') && !line.ends_with("\\ ")) line.remove_suffix(1);
  return line;
}

}  // namespace

std::vector<IgnoreRule> parse_ignore_rules(std::string_view text) {
  std::vector<IgnoreRule> out;
  while (!text.empty() && out.size() < kMostRules) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = without_end(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty() || line.front() == '#') continue;
    IgnoreRule rule;
    rule.takes_back = line.front() == '!';
    if (rule.takes_back) line.remove_prefix(1);
    rule.only_folders = line.ends_with('/');
    if (rule.only_folders) line.remove_suffix(1);
    rule.is_anchored = line.find('/') != std::string_view::npos;
    if (line.starts_with('/')) line.remove_prefix(1);
    if (line.empty()) continue;
    for (const std::string_view part : parts_between_slashes(line)) rule.parts.emplace_back(part);
    // At the end it takes what lies in a folder, and not the folder.
    if (rule.parts.back() == kAny) rule.parts.emplace_back("*");
    out.push_back(std::move(rule));
  }
  return out;
}

Ignored judge(const std::vector<IgnoreRule>& rules, std::string_view path, bool is_folder) {
  const std::vector<std::string_view> parts = parts_between_slashes(path);
  for (auto rule = rules.rbegin(); rule != rules.rend(); ++rule) {
    if (rule->only_folders && !is_folder) continue;
    const bool matches =
        rule->is_anchored ? matches_parts(rule->parts, parts) : matches_name(rule->parts.front(), parts.back());
    if (matches) return rule->takes_back ? Ignored::no : Ignored::yes;
  }
  return Ignored::unsaid;
}

}  // namespace doczone::cli
