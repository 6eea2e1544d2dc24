// The bytes of one file, and where things stand in it. Immutable after construction; may be read from many threads.
// Copies share the bytes.
#pragma once

#include <cstddef>
#include <memory>
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
  SourceText() : SourceText({}, std::string()) {}
  SourceText(std::string path, std::string bytes);
  // Bytes that somebody else holds, such as a mapped file, for as long as `owner` lives.
  SourceText(std::string path, std::string_view bytes, std::shared_ptr<const void> owner);

  const std::string& path() const;
  std::string_view bytes() const { return bytes_; }
  std::string_view at(ByteSpan span) const { return bytes().substr(span.offset, span.length); }

  // Lines end with LF, CRLF or a lone CR; a line end at the end of the file begins no line. The first question about
  // lines costs one pass over the bytes; then each costs the same however long the file and its lines are.
  std::size_t line_count() const;
  // The 1-based line that holds this byte; the last line for offsets behind the end.
  std::size_t line_of(std::size_t offset) const;
  Position position(std::size_t offset) const;
  // Where a line's bytes stand, without its line end. Precondition: 1 <= line <= line_count().
  ByteSpan line_span(std::size_t line) const;
  std::string_view line(std::size_t line) const { return at(line_span(line)); }

 private:
  struct Content;
  struct Checkpoint;
  struct LineStart {
    std::size_t line = 1, offset = 0;
  };
  const std::vector<Checkpoint>& checkpoints() const;
  bool count_lines(std::string_view block, std::size_t offset, Checkpoint& checkpoint) const;
  LineStart line_start_before(std::size_t offset) const;
  std::size_t start_of_line(std::size_t line) const;

  std::shared_ptr<const Content> content_;
  std::string_view bytes_;
};

}  // namespace doczone
