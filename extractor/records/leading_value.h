// What stands at the beginning of a cell's line, whatever words follow: `mail.example.com. (with the final dot)`,
// `0 (see below)`, `1 hour`. Records of a table are read from such beginnings; the words behind them are remarks.
#pragma once

#include <optional>
#include <string_view>

#include "extractor/records/cell_pieces.h"

namespace doczone::extractor {

// A name of at least two labels, its final dot with it; blanks beside a dot are bridged where what follows can only go
// on with the name (`<key> .mail.example.com`, `autodiscover. domain_name.`).
std::optional<Piece> leading_name(Piece line);
// Without the words that say that an example follows: `z. B. contoso.com`, `例：contoso.com`. The whole line where
// there are none, or no name stands behind them.
Piece without_introduction(Piece line);
// What stands behind the beginning `part` of the line is a remark, or another sentence.
bool is_followed_by_remark(Piece line, Piece part);
// A name, labels relative to the zone (`www`, `mail._domainkey`), a placeholder, `@` or `*`. What follows it must be a
// remark: in brackets, or behind a comma or a dash. A word of a sentence is no owner.
std::optional<Piece> leading_owner(Piece line);
// Digits up to a blank, a bracket or the end.
std::optional<Piece> leading_number(Piece line);
// The same, when nothing but a remark follows: the cell is a number.
std::optional<Piece> whole_number(Piece line);
// A number of seconds, or a number with its unit, and nothing but a remark behind it: `3600`, `1h`, `30 minutes`, `1
// Stunde`.
std::optional<Piece> leading_ttl(Piece line);

// One label without a blank that a zone may hold: letters, digits, `-` and `_`; `@` and `*` are none.
bool is_zone_label(std::string_view text);

// One placeholder, and nothing else.
bool is_whole_placeholder(std::string_view text);

}  // namespace doczone::extractor
