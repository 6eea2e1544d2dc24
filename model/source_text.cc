#include "model/source_text.h"

#include <algorithm>
#include <cassert>

#include "model/unicode.h"

namespace doczone {

ByteSpan hull(ByteSpan a, ByteSpan b) {
  const std::size_t from = std::min(a.offset, b.offset);
  return {from, std::max(a.end(), b.end()) - from};
}

SourceText::SourceText(std::string path, std::string bytes) : path_(std::move(path)), bytes_(std::move(bytes)) {
  line_starts_.push_back(0);
  const std::string_view all = bytes_;
  if (all.find('\r') == std::string_view::npos) {
    for (std::size_t at = all.find('\n'); at != std::string_view::npos; at = all.find('\n', at + 1)) {
      line_starts_.push_back(at + 1);
    }
  } else {
    for (std::size_t at = 0; at < all.size(); ++at) {
      const bool lone_cr = all[at] == '\r' && (at + 1 == all.size() || all[at + 1] != '\n');
      if (all[at] == '\n' || lone_cr) line_starts_.push_back(at + 1);
    }
  }
  if (line_starts_.size() > 1 && line_starts_.back() == all.size())
    line_starts_.pop_back();  // a line end begins no line
}

std::size_t SourceText::line_of(std::size_t offset) const {
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  return static_cast<std::size_t>(after - line_starts_.begin());
}

Position SourceText::position(std::size_t offset) const {
  offset = std::min(offset, bytes_.size());
  const std::size_t line = line_of(offset);
  const std::size_t start = line_starts_[line - 1];
  return {line, 1 + count_code_points(bytes().substr(start, offset - start))};
}

ByteSpan SourceText::line_span(std::size_t line) const {
  assert(line >= 1 && line <= line_starts_.size());
  const std::size_t start = line_starts_[line - 1];
  std::size_t end = line < line_starts_.size() ? line_starts_[line] : bytes_.size();
  if (end > start && bytes_[end - 1] == '\n') --end;
  if (end > start && bytes_[end - 1] == '\r') --end;
  return {start, end - start};
}

}  // namespace doczone
