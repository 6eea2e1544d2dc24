// What stands in the cells of a table, counted by column: what they could be, and what their header calls them.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/records/cell_facts.h"
#include "extractor/records/words.h"
#include "extractor/tables/grid.h"
#include "model/rr_type.h"

namespace doczone::extractor {

struct FactRow {
  std::map<std::size_t, CellFacts> cells;           // by column
  std::map<std::size_t, const std::string*> texts;  // of the grid
  std::vector<RrType> types_above;                  // of the last row that names some
};

struct ColumnCount {
  std::string header;
  AskedWords header_words{{}};
  std::size_t filled = 0;
  std::size_t types = 0;
  std::size_t typed_owners = 0;  // of these: with the owner beside the type
  std::size_t rare_types = 0;    // of the types: words of another kind, too (`HTTPS`)
  std::size_t numbers = 0;
  std::size_t ttls = 0;
  std::size_t units = 0;
  std::size_t protocols = 0;
  std::size_t services = 0;
  std::size_t owners = 0;
  std::size_t apexes = 0;
  std::size_t underscores = 0;
  std::size_t telling = 0;   // owners that are more than a word: `@`, `*`, a label with a mark, a name with dots
  std::size_t capitals = 0;  // owners that begin with one
  std::size_t counted = 0;   // cells from the first on that number the rows: 1, 2, 3 …
  unsigned long long smallest = ~0ULL;

  bool is_called(std::string_view kind) const;
  bool is_called_value() const;
  // Its cells say type and owner. `CNAME missing` is what a program says.
  bool holds_typed_owners() const;
  // Says what a record is: no owner and no data, unless it is called so as well.
  bool explains() const;
  // Says what one may look like.
  bool is_example() const;
  bool numbers_rows() const;
};

struct TableColumns {
  std::size_t header_rows = 0;  // rows of the grid that state nothing
  std::map<std::size_t, ColumnCount> columns;
  std::vector<FactRow> rows;  // without empty ones
};

// A table's columns behind this many are not looked at.
inline constexpr std::size_t kMostColumns = 64;

// Only what the header calls them.
TableColumns read_headers(const Grid& grid);

// The result refers to the grid.
TableColumns count_columns(const Grid& grid);

}  // namespace doczone::extractor
