#include "model/source_text.h"

#include <algorithm>
#include <cassert>
#include <cstring>

#include "model/unicode.h"

namespace doczone {

ByteSpan hull(ByteSpan a, ByteSpan b) {
  const std::size_t from = std::min(a.offset, b.offset);
  return {from, std::max(a.end(), b.end()) - from};
}

SourceText::SourceText(std::string path, std::string bytes) : path_(std::move(path)), bytes_(std::move(bytes)) {
  line_starts_.push_back(0);
  const char* const begin = bytes_.data();
  const char* const end = begin + bytes_.size();
  const char* at = begin;
  while (at != end) {
    at = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
    if (at == nullptr) break;
    ++at;
    if (at != end) line_starts_.push_back(static_cast<std::size_t>(at - begin));
  }
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
