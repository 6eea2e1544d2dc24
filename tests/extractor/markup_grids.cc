// Prints the tables of pages in reStructuredText and AsciiDoc as doczone reads them, for markup_oracle.py.
//
// usage: markup_grids PAGE...      a line of JSON for each page: a list of tables, each a list of rows, each a list of
//                                  cells {"column", "colspan", "header", "continued", "text"}
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include <nlohmann/json.hpp>

#include "extractor/pages/front_matter.h"
#include "extractor/tables/block_outline.h"
#include "extractor/tables/page_tables.h"

int main(int count, char** arguments) {
  using namespace doczone;
  using namespace doczone::extractor;
  for (int i = 1; i < count; ++i) {
    std::ifstream in(arguments[i], std::ios::binary);
    const SourceText page(arguments[i], std::string{std::istreambuf_iterator<char>(in), {}});
    const std::size_t body = read_front_matter(page.bytes()).end;
    nlohmann::json tables = nlohmann::json::array();
    for (const Grid& grid : read_page_tables(page, body, read_block_outline(page, body)).grids) {
      nlohmann::json& rows = tables.emplace_back(nlohmann::json::array());
      for (const GridRow& row : grid.rows) {
        nlohmann::json& cells = rows.emplace_back(nlohmann::json::array());
        for (const GridCell& cell : row.cells) {
          cells.push_back({{"column", cell.column},
                           {"colspan", cell.colspan},
                           {"header", cell.is_header},
                           {"continued", cell.is_continued},
                           {"text", cell.text.text()}});
        }
      }
    }
    std::cout << tables.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
  }
  return 0;
}
