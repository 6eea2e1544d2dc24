#include "extractor/pages/docset_pattern.h"

#include <algorithm>
#include <vector>

namespace doczone::extractor {
namespace {

constexpr std::size_t kNowhere = std::string_view::npos;
// Longer ones are no language tags that anybody writes.
constexpr std::size_t kLongestTag = 64;

// A variable, and the text behind it up to the next.
struct Part {
  std::string_view name, behind;
};

struct Pattern {
  std::string_view begin;  // before the first variable
  std::vector<Part> parts;
};

// Nothing for a pattern that fits no path: two variables side by side could divide it in any way.
std::optional<Pattern> parts_of(std::string_view pattern) {
  Pattern out;
  std::size_t open = std::min(pattern.find('{'), pattern.size());
  out.begin = pattern.substr(0, open);
  while (open < pattern.size()) {
    const std::size_t close = pattern.find('}', open);
    if (close == kNowhere || pattern.substr(close).starts_with("}{")) return std::nullopt;
    const std::size_t next = std::min(pattern.find('{', close), pattern.size());
    out.parts.push_back({pattern.substr(open + 1, close - open - 1), pattern.substr(close + 1, next - close - 1)});
    open = next;
  }
  return out;
}

// Lays a pattern over a path from its end: where a variable can begin is known once for each place, whatever stands
// before it.
class Fit {
 public:
  Fit(const Pattern& pattern, std::string_view path) : pattern_(pattern), path_(path) {
    ends_.resize(pattern.parts.size());
    for (std::size_t k = pattern.parts.size(); k-- > 0;) lay(k);
  }

  // Where the variable ends that begins at a place, as far behind as the rest of the pattern allows; kNowhere when it
  // allows nothing.
  std::size_t end_of(std::size_t part, std::size_t begin) const {
    return begin < ends_[part].size() ? ends_[part][begin] : kNowhere;
  }

 private:
  // Whether the text behind a variable stands at a place, and what follows fits.
  bool goes_on(std::size_t part, std::size_t at) const {
    const std::string_view behind = pattern_.parts[part].behind;
    if (!path_.substr(at).starts_with(behind)) return false;
    const std::size_t end = at + behind.size();
    return part + 1 == pattern_.parts.size() ? end == path_.size() : end_of(part + 1, end) != kNowhere;
  }

  void lay(std::size_t part) {
    const std::string_view name = pattern_.parts[part].name;
    ends_[part].assign(path_.size(), kNowhere);
    // The last place up to here where it goes on, by place; the variable stays within a folder unless it is {path}.
    std::vector<std::size_t> last(path_.size() + 1, kNowhere);
    for (std::size_t at = 0; at <= path_.size(); ++at)
      last[at] = goes_on(part, at) ? at : at == 0 ? kNowhere : last[at - 1];
    std::size_t limit = path_.size();
    for (std::size_t begin = path_.size(); begin-- > 0;) {
      if (path_[begin] == '/' && name != "path") limit = begin;
      std::size_t end = last[limit];
      if (name == "lang") end = longest_tag(begin, std::min(limit, begin + kLongestTag), last);
      if (end != kNowhere && end > begin) ends_[part][begin] = end;
    }
  }

  std::size_t longest_tag(std::size_t begin, std::size_t limit, const std::vector<std::size_t>& last) const {
    for (std::size_t end = last[limit]; end != kNowhere && end > begin; end = last[end - 1]) {
      if (LanguageTag::parse(path_.substr(begin, end - begin))) return end;
    }
    return kNowhere;
  }

  const Pattern& pattern_;
  std::string_view path_;
  std::vector<std::vector<std::size_t>> ends_;  // by part and begin
};

}  // namespace

std::optional<PatternMatch> match_pattern(std::string_view pattern, std::string_view path) {
  const auto parts = parts_of(pattern);
  if (!parts || !path.starts_with(parts->begin)) return std::nullopt;
  if (parts->parts.size() > kMostVariables) return std::nullopt;
  const Fit fit(*parts, path);
  PatternMatch match;
  std::size_t at = parts->begin.size();
  for (std::size_t k = 0; k < parts->parts.size(); ++k) {
    const std::size_t end = fit.end_of(k, at);
    if (end == kNowhere) return std::nullopt;
    const std::string_view name = parts->parts[k].name, value = path.substr(at, end - at);
    if (name == "path") match.path = value;
    if (name == "version") match.version = value;
    if (name == "lang") match.language = *LanguageTag::parse(value);
    at = end + parts->parts[k].behind.size();
  }
  if (match.path.empty()) return std::nullopt;
  return match;
}

}  // namespace doczone::extractor
