// What each column of a table of records is, where columns are told apart by what stands in them: one the owner, one
// the data, others the type, numbers, labels of a service. Header words, values and position bear witness.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "extractor/records/cell_data.h"
#include "extractor/records/cell_facts.h"
#include "extractor/records/rdata_parts.h"
#include "extractor/tables/grid.h"
#include "model/rr_type.h"
#include "model/service_registry.h"

namespace doczone::extractor {

enum class ColumnUse {
  remark,
  type,
  owner,
  typed_owner,  // both
  service,
  protocol,
  ttl,
  priority,
  weight,
  port,
  data,
  rdata,  // a part of it
  name,   // of a table that states no record
  text,   // likewise: terms of TXT records
};

struct TableLayout {
  std::size_t header_rows = 0;            // rows of the grid that state nothing
  std::map<std::size_t, ColumnUse> uses;  // by column; what is not here is a remark
  std::vector<RrType> types;              // of all rows, where no column tells it
  bool is_sure = false;                   // nearly all rows are whole records, with their types
  std::map<RrType, PartColumns> parts;    // of types whose RDATA stands over several columns

  // The first.
  std::optional<std::size_t> column_of(ColumnUse use) const;
  // Null: the data of such a row stands in one column, and in those that have a use of their own.
  const PartColumns* parts_of(const std::vector<RrType>& row_types) const;
  // Two languages may be sure of the same in other degrees.
  friend bool operator==(const TableLayout& a, const TableLayout& b) {
    return a.header_rows == b.header_rows && a.uses == b.uses && a.types == b.types && a.parts == b.parts;
  }
};

// Empty when the columns cannot be told apart, or when what they hold does not add up to records: most rows must have a
// type, data that this type can have, and an owner. `above` are the types that the words above the table name.
std::optional<TableLayout> find_layout(const Grid& grid, const std::vector<RrType>& above,
                                       const ServiceRegistry& services);

}  // namespace doczone::extractor
