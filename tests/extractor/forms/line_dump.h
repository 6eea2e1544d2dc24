// What a form reads on a page, for tests.
#pragma once

#include <string>
#include <vector>

#include "extractor/forms/forms.h"
#include "extractor/records/stated_rows.h"
#include "tests/extractor/html_page.h"

namespace doczone::extractor {

// A row a line, grids apart by "--"; remarks in brackets.
inline std::string dump_form(const std::string& page, std::vector<Grid> (*read)(const FormInput&)) {
  const SourceText text("page.md", page);
  const BlockOutline outline = read_block_outline(text, 0);
  std::string out;
  for (const Grid& grid : read({text, outline, ServiceRegistry::standard()})) {
    if (!out.empty()) out += "--\n";
    const auto table = read_stated_rows(grid);
    if (!table) return "no atoms";
    for (const RecordRow& row : table->rows) {
      out += std::to_string(text.line_of(row.span.offset)) + ": " + dump_atoms(row.atoms) +
             (row.comment.empty() ? "" : " [" + row.comment + "]") + "\n";
    }
  }
  return out;
}

}  // namespace doczone::extractor
