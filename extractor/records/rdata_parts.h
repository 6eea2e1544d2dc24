// RDATA whose fields stand apart: in columns (`Flags | Tag | Value`) or behind keys (`Usage: 3`) of their own. Header
// words, the values and the type's grammar tell which is which, and put them together.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/records/cell_pieces.h"
#include "model/rr_type.h"

namespace doczone::extractor {

// Demands hold the type's RDATA as a whole, and it has several fields.
bool has_rdata_parts(RrType type);

// The words name a field that some such type's RDATA has: `Matching type`, `Flags`.
bool names_rdata_field(std::string_view words);

// What may be one field in several records: a column of a table, or a key.
struct PartColumn {
  std::string_view header;
  std::vector<std::string_view> cells;  // one for each record; as many in all columns
  bool is_value = false;                // it is called the value, whatever that is: the last field
  bool is_other = false;                // it is called something that is no data; only a field's own name counts more
};

// The number of the column for each field of the RDATA, by the field's number.
using PartColumns = std::map<std::size_t, std::size_t>;

// Empty when no columns make RDATA of this type of most records. Columns that are not called after a field are taken
// in the fields' order, and only where the values can be theirs. Precondition: has_rdata_parts(type).
PartColumns find_part_columns(RrType type, const std::vector<PartColumn>& columns);

// The stretch of a cell that is the field's value: `3` in `3 (DANE-EE)`. Empty: it says none. A value that is left to
// the reader (`<hash of the certificate>`) is one where the cell is called after the field. Precondition: the type has
// such a field.
std::optional<Piece> rdata_part(RrType type, std::size_t field, Piece cell);

// Presentation format; what a page leaves to its reader stands in it in pointed brackets. Empty: a field that the
// record needs is not among the parts.
std::optional<std::string> joined_rdata(RrType type, const std::map<std::size_t, std::string>& parts);

}  // namespace doczone::extractor
