// What a translation has of the literals that its source says in the same place: each as it stands, or what may be left
// of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/records/literals.h"
#include "extractor/tables/cell_text.h"

namespace doczone::extractor {

// By literal: its part of `text`; empty when the text does not say it, or nobody can tell. Parts do not overlap, but
// for quotations.
std::vector<std::optional<Piece>> remains_of(const std::vector<Literal>& literals, const CellText& text,
                                             const LiteralPlace& place);

// The value is the literal letter by letter; case and the words of placeholders aside.
bool is_same_literal(std::string_view value, const Literal& literal);
// Nothing but blanks, punctuation, stops or digits of another script differ.
bool is_respelled_literal(std::string_view value, std::string_view literal);

}  // namespace doczone::extractor
