#include "extractor/tables/footnote_mark.h"

#include <algorithm>

#include "model/ascii.h"

namespace doczone::extractor {

bool is_footnote_mark(std::string_view raised, std::string_view before) {
  static constexpr std::size_t kLongestMark = 4;    // bytes: `12`, `†`
  static constexpr std::size_t kLongestName = 255;  // bytes
  const std::string_view mark = trim_ascii(raised);
  if (mark.empty() || mark.size() > kLongestMark || before.empty()) return false;
  if (mark.find_first_of(" .") != std::string_view::npos) return false;
  before = before.substr(before.size() - std::min(before.size(), kLongestName));
  before = before.substr(before.find_last_of(" \t\n|<>;") + 1);
  return before.find('.') != std::string_view::npos && !before.empty() && is_ascii_alnum(before.back());
}

}  // namespace doczone::extractor
