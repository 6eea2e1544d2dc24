#include "model/location.h"

#include <algorithm>

#include "model/unicode.h"

namespace doczone {

namespace {

// Longer spans are cheaper to place by what is known of the file than to look through.
constexpr std::size_t kLongestValue = 256;

}  // namespace

Location locate(const SourceText& text, ByteSpan span) {
  const Position begin = text.position(span.offset);
  // Most values stand in one line, whose beginning need not be looked for again.
  const std::string_view own = text.bytes().substr(std::min(span.offset, text.bytes().size()), span.length);
  const bool in_one_line =
      own.size() == span.length && own.size() <= kLongestValue && own.find_first_of("\r\n") == std::string_view::npos;
  const Position end =
      in_one_line ? Position{begin.line, begin.column + count_code_points(own)} : text.position(span.end());
  return {text.path(), span, begin, end};
}

}  // namespace doczone
