// A text made of pieces of a file, and where each piece stands there: what a reader sees of a page that is written
// inside another format.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/source_text.h"

namespace doczone::extractor {

class MappedText {
 public:
  // Appends the file's bytes of `span` as they stand.
  void append_copy(std::string_view file, ByteSpan span);
  // Appends what the bytes of `span` stand for (`\"`).
  void append_decoded(std::string_view text, ByteSpan span);
  // Appends what the file does not say in bytes; it stands before what comes next.
  void append_implied(std::string_view text, std::size_t offset);

  const std::string& text() const { return text_; }
  std::size_t size() const { return text_.size(); }

  // Returns the hull of the file's bytes that say these bytes of the text.
  ByteSpan source(ByteSpan span) const;

  // A stretch of the text; `is_copy` when it is the file's bytes of `source`, otherwise these stand for all of it.
  struct Piece {
    std::size_t from = 0;
    std::size_t length = 0;
    ByteSpan source;
    bool is_copy = false;
  };
  // Returns these bytes of the text in as many pieces as the file has of it.
  std::vector<Piece> pieces_of(ByteSpan span) const;

 private:
  void append(std::string_view text, ByteSpan source, bool is_copy);
  std::size_t piece_at(std::size_t offset) const;
  // The file's bytes of text_[from, to), which lie in one piece.
  static ByteSpan source_in(const Piece& piece, std::size_t from, std::size_t to);

  std::string text_;
  std::vector<Piece> pieces_;
};

}  // namespace doczone::extractor
