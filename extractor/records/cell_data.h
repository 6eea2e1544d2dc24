// RDATA in a cell, by the type of its row: `10 mail.example.com. (the 10 is the priority)` is a preference and an
// exchange, whatever is said about them.
#pragma once

#include <string>
#include <vector>

#include "extractor/records/cell_pieces.h"
#include "model/atom.h"
#include "model/rr_type.h"

namespace doczone::extractor {

struct DataValue {
  Field field = Field::target;
  Piece piece;
};

struct CellData {
  bool fits = false;     // the cell can be data of the type, if only as a placeholder or in words
  bool is_sure = false;  // it is: a name, an address, a text of a known form
  std::vector<DataValue> values;
};

// The pieces refer to `cell`.
CellData read_cell_data(const std::string& cell, const std::vector<RrType>& types);
// The values of all records in the cell: servers of a zone and exchanges may stand one below the other.
std::vector<DataValue> read_all_cell_data(const std::string& cell, const std::vector<RrType>& types);

}  // namespace doczone::extractor
