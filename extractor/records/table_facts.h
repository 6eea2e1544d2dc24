// What stands in each cell of a table, and what each column holds by that: counted once, before columns are told apart.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/records/cell_facts.h"
#include "extractor/tables/grid.h"
#include "model/rr_type.h"

namespace doczone::extractor {

// Columns beyond are not looked at.
inline constexpr std::size_t kMostColumns = 64;

// Texts are those of the grid.
struct FactRow {
  std::map<std::size_t, CellFacts> cells;
  std::map<std::size_t, const std::string*> texts;
  std::vector<RrType> types_above;  // of the last row that names some
};

// What a column holds, counted over all rows, and what its header calls it.
struct ColumnCount {
  std::string header;
  std::size_t filled = 0;
  std::size_t types = 0;
  std::size_t rare_types = 0;
  std::size_t numbers = 0;
  std::size_t ttls = 0;
  std::size_t units = 0;
  std::size_t protocols = 0;
  std::size_t services = 0;
  std::size_t owners = 0;
  std::size_t apexes = 0;
  std::size_t underscores = 0;
  unsigned long long smallest = ~0ULL;

  bool is_called(std::string_view kind) const;
  // Says what a record is, or what one may look like: no owner and no data, unless it is called so as well.
  bool explains() const { return is_called("description") && !is_called("name") && !is_called_value(); }
  bool is_example() const { return is_called("example") && !is_called("name") && !is_called_value(); }
  bool is_called_value() const { return is_called("value") || is_called("target") || is_called("data"); }
};

struct TableFacts {
  std::size_t header_rows = 0;  // rows of the grid that state nothing
  std::map<std::size_t, ColumnCount> columns;
  std::vector<FactRow> rows;
};

// `grid` must outlive the result.
TableFacts read_table_facts(const Grid& grid);

}  // namespace doczone::extractor
