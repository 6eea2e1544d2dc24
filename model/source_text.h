// The bytes of one file, and where things stand in it. Immutable after construction; may be read from many threads.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace doczone {

// A range of bytes; `offset` is 0-based from the start of the file.
struct ByteSpan {
  std::size_t offset = 0;
  std::size_t length = 0;

  std::size_t end() const { return offset + length; }
  bool contains(std::size_t at) const { return at >= offset && at < end(); }
  friend bool operator==(const ByteSpan&, const ByteSpan&) = default;
};

// The smallest span that holds both.
ByteSpan hull(ByteSpan a, ByteSpan b);

// 1-based line; 1-based column that counts Unicode code points (a byte that is not UTF-8 counts as one).
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;

  friend bool operator==(const Position&, const Position&) = default;
};

class SourceText {
 public:
  SourceText() : SourceText({}, {}) {}
  SourceText(std::string path, std::string bytes);

  const std::string& path() const { return path_; }
  std::string_view bytes() const { return bytes_; }
  std::string_view at(ByteSpan span) const { return bytes().substr(span.offset, span.length); }

  std::size_t line_count() const { return line_starts_.size(); }
  // The 1-based line that holds this byte; the last line for offsets behind the end.
  std::size_t line_of(std::size_t offset) const;
  Position position(std::size_t offset) const;
  // Where a line's bytes stand, without its line end (LF, CRLF or a lone CR). Precondition: 1 <= line <= line_count().
  ByteSpan line_span(std::size_t line) const;
  std::string_view line(std::size_t line) const { return at(line_span(line)); }

 private:
  std::string path_;
  std::string bytes_;
  std::vector<std::size_t> line_starts_;
};

}  // namespace doczone
