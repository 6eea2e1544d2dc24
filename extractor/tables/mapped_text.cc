#include "extractor/tables/mapped_text.h"

#include <algorithm>

namespace doczone::extractor {

void MappedText::append_copy(std::string_view file, ByteSpan span) {
  append(file.substr(span.offset, span.length), span, true);
}

void MappedText::append_decoded(std::string_view text, ByteSpan span) {
  append(text, span, false);
}

void MappedText::append_implied(std::string_view text, std::size_t offset) {
  append(text, {offset, 0}, false);
}

void MappedText::append(std::string_view text, ByteSpan source, bool is_copy) {
  if (text.empty()) return;
  pieces_.push_back({text_.size(), text.size(), source, is_copy});
  text_ += text;
}

std::size_t MappedText::piece_at(std::size_t offset) const {
  const auto behind = std::upper_bound(pieces_.begin(), pieces_.end(), offset,
                                       [](std::size_t at, const Piece& piece) { return at < piece.from; });
  return static_cast<std::size_t>(behind - pieces_.begin()) - 1;
}

ByteSpan MappedText::source_in(const Piece& piece, std::size_t from, std::size_t to) {
  if (!piece.is_copy) return piece.source;
  return {piece.source.offset + (from - piece.from), to - from};
}

ByteSpan MappedText::source(ByteSpan span) const {
  if (pieces_.empty()) return {};
  if (span.offset >= text_.size()) return {pieces_.back().source.end(), 0};
  ByteSpan out;
  bool has_bytes = false;
  for (std::size_t i = piece_at(span.offset); i < pieces_.size() && pieces_[i].from < span.end(); ++i) {
    const Piece& piece = pieces_[i];
    const ByteSpan source =
        source_in(piece, std::max(piece.from, span.offset), std::min(piece.from + piece.length, span.end()));
    if (source.length == 0) continue;
    out = has_bytes ? hull(out, source) : source;
    has_bytes = true;
  }
  if (has_bytes) return out;
  const Piece& piece = pieces_[piece_at(span.offset)];
  return {source_in(piece, span.offset, span.offset).offset, 0};
}

std::vector<MappedText::Piece> MappedText::pieces_of(ByteSpan span) const {
  std::vector<Piece> out;
  if (span.length == 0 || span.offset >= text_.size()) return out;
  for (std::size_t i = piece_at(span.offset); i < pieces_.size() && pieces_[i].from < span.end(); ++i) {
    const std::size_t from = std::max(pieces_[i].from, span.offset);
    const std::size_t to = std::min(pieces_[i].from + pieces_[i].length, span.end());
    out.push_back({from, to - from, source_in(pieces_[i], from, to), pieces_[i].is_copy});
  }
  return out;
}

}  // namespace doczone::extractor
