// What of a text is known to be left of its source's literals, while others are still looked for.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include "extractor/records/literals.h"

namespace doczone::extractor {

class FoundRemains {
 public:
  explicit FoundRemains(std::size_t literals) : pieces_(literals) {}

  bool has(std::size_t literal) const { return pieces_[literal].has_value(); }
  bool is_taken(Piece piece) const {
    return std::any_of(taken_.begin(), taken_.end(), [&](const Piece& one) { return overlap(one, piece); });
  }

  void take(std::size_t literal, Piece piece) {
    pieces_[literal] = piece;
    keep(piece);
  }
  // Of a quotation, whose parts are literals as well.
  void quote(std::size_t literal, Piece piece) { pieces_[literal] = piece; }
  // It says something that nobody looks for any more.
  void keep(Piece piece) { taken_.push_back(piece); }

  std::vector<std::optional<Piece>> finish() { return std::move(pieces_); }

 private:
  std::vector<std::optional<Piece>> pieces_;
  std::vector<Piece> taken_;
};

}  // namespace doczone::extractor
