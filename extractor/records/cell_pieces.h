// Stretches of a cell's text, and the small things that DNS writes in them: types, numbers, addresses.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace doczone::extractor {

// A stretch of a cell's text; positions are those of CellText::text().
struct Piece {
  std::string_view text;
  std::size_t from = 0;
};

// They have a byte in common.
bool overlap(Piece a, Piece b);
// Cuts off white space at the edges.
Piece trimmed(Piece piece);
// Cuts off the quotation marks of a zone file.
Piece unquoted(Piece piece);
// Returns the parts between separators, trimmed, without empty ones.
std::vector<Piece> split(Piece piece, std::span<const std::string_view> separators);
inline std::vector<Piece> split(Piece piece, std::initializer_list<std::string_view> separators) {
  return split(piece, std::span(separators.begin(), separators.size()));
}

// Returns the mnemonic of a type: "SRV" for `SRV` and `ＳＲＶ`, "CNAME" for `CNAMe`; empty for a word that is no type.
std::string type_of(std::string_view word);
// Does the same for types that are read only where they are called types: `HTTPS`, `URI` and `DS` are words as well.
std::string rare_type_of(std::string_view word);
// Reads digits of any script.
bool parse_number(std::string_view text, unsigned long long& value);
bool is_address(std::string_view text);
// Finds addresses among words.
std::vector<Piece> addresses_in(Piece line);

}  // namespace doczone::extractor
