// What the forms read of a page, as text.
#pragma once

#include <string>

#include "extractor/forms/forms.h"
#include "extractor/records/stated_rows.h"
#include "model/service_registry.h"

namespace doczone::extractor {

// One line for each row: "type=MX owner=@ priority=10 target=mail.example.com", by column; service and protocol have
// names of their own, and types that no cell states stand in front, in brackets. A cell whose bytes are not its text,
// but for escapes, is marked.
inline std::string dump_rows(const SourceText& page, const Grid& grid) {
  std::string out;
  for (const GridRow& row : grid.rows) {
    std::string line;
    for (const RrType type : grid.types) line += (line.empty() ? "(" : "+") + to_string(type);
    if (!line.empty()) line += ")";
    for (const GridCell& cell : row.cells) {
      if (!cell.stated) continue;
      const OwnerPart part = cell.stated->part;
      line += (line.empty() ? "" : " ") +
              (part == OwnerPart::service    ? std::string("service")
               : part == OwnerPart::protocol ? std::string("protocol")
                                             : std::string(to_string(cell.stated->field))) +
              "=" + cell.text.text();
      const ByteSpan span = cell.text.source_span(0, cell.text.text().size());
      const std::string bytes(page.bytes().substr(span.offset, span.length));
      if (bytes.find('\\') == std::string::npos && bytes.find('&') == std::string::npos && bytes != cell.text.text())
        line += " (!" + bytes + ")";
    }
    if (row.is_at_apex) line += " (apex)";
    out += (out.empty() ? "" : "\n") + line;
  }
  return out;
}

// The rows of all grids of this form.
inline std::string dump_form(Form form, const std::string& body, const std::string& path = "page.md") {
  const SourceText page(path, body);
  const BlockOutline outline = read_block_outline(page, 0);
  std::string out;
  for (const Grid& grid : read_forms({page, outline, ServiceRegistry::standard()})) {
    if (grid.form == form) out += (out.empty() ? "" : "\n") + dump_rows(page, grid);
  }
  return out;
}

}  // namespace doczone::extractor
