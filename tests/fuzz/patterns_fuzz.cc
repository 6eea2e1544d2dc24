// Any two lines as a pattern and a path, matched as a plain table of all their prefixes says.
#include <vector>

#include "model/configuration.h"
#include "tests/fuzz/fuzz.h"

namespace doczone::fuzz {
namespace {

// Whether what is left of both from here on matches; `behind` says it of every longer beginning.
bool rest_matches(std::string_view pattern, std::string_view path, std::size_t p, std::size_t t,
                  const std::vector<std::vector<char>>& behind) {
  const bool ends = t == path.size();
  if (p == pattern.size()) return ends || (path[t] == '/' && p > 0 && pattern[p - 1] != '*');
  if (pattern.substr(p).starts_with("**")) {
    const std::size_t next = p + (pattern.substr(p).starts_with("**/") ? 3 : 2);
    return behind[next][t] != 0 || (!ends && behind[p][t + 1] != 0);
  }
  if (pattern[p] == '*') return behind[p + 1][t] != 0 || (!ends && path[t] != '/' && behind[p][t + 1] != 0);
  return !ends && (pattern[p] == path[t] || (pattern[p] == '?' && path[t] != '/')) && behind[p + 1][t + 1] != 0;
}

bool matches_by_table(std::string_view pattern, std::string_view path) {
  while (pattern.starts_with("./")) pattern.remove_prefix(2);
  while (pattern.ends_with('/')) pattern.remove_suffix(1);
  std::vector<std::vector<char>> table(pattern.size() + 1, std::vector<char>(path.size() + 1, 0));
  for (std::size_t p = pattern.size() + 1; p-- > 0;) {
    for (std::size_t t = path.size() + 1; t-- > 0;) table[p][t] = rest_matches(pattern, path, p, t, table) ? 1 : 0;
  }
  return table[0][0] != 0;
}

}  // namespace
}  // namespace doczone::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t end = bytes.find('\n');
  if (end == std::string_view::npos) return 0;
  const std::string_view pattern = bytes.substr(0, end);
  const std::string_view path = bytes.substr(end + 1);
  const bool matches = doczone::matches_pattern(pattern, path);
  if (size > 400) return 0;
  doczone::fuzz::promise(matches == doczone::fuzz::matches_by_table(pattern, path), "a pattern means what it says",
                         std::string(bytes));
  return 0;
}
