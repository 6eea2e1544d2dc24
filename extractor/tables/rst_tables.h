// Reads the tables of a reStructuredText page into grids. Each takes the lines of one table without the indentation in
// front of it, and gives none when they do not fit together.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extractor/tables/grid.h"
#include "model/source_text.h"

namespace doczone::extractor {

// `+---+---+` around each cell; cells span columns and rows.
std::optional<Grid> read_rst_grid_table(std::string_view page, const std::vector<ByteSpan>& lines);
// `===  ===` above, below the header, and at the end; `---  ---` below cells that span columns.
std::optional<Grid> read_rst_simple_table(std::string_view page, const std::vector<ByteSpan>& lines);
// Of a list of lists; the first `headers` rows are its header.
std::optional<Grid> read_rst_list_table(std::string_view page, const std::vector<ByteSpan>& lines, std::size_t headers);

struct CsvTable {
  std::vector<ByteSpan> header;  // a row of its own, in the option `header`
  std::vector<ByteSpan> lines;
  std::size_t headers = 0;  // further rows that are header
  char delimiter = ',';
};
std::optional<Grid> read_rst_csv_table(std::string_view page, const CsvTable& table);

}  // namespace doczone::extractor
