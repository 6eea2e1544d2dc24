// What the forms read of a page, as text.
#pragma once

#include <string>

#include "extractor/forms/forms.h"
#include "extractor/records/stated_rows.h"
#include "model/service_registry.h"

namespace doczone::extractor {

// One line for each row of this form: "type=MX owner=@ priority=10 target=mail.example.com", by column; service and
// protocol have names of their own. "-" for a row that no record table comes of.
inline std::string dump_form(Form form, const std::string& body, const std::string& path = "page.md") {
  const SourceText page(path, body);
  const BlockOutline outline = read_block_outline(page, 0);
  std::string out;
  for (const Grid& grid : read_forms({page, outline, ServiceRegistry::standard()})) {
    if (grid.form != form) continue;
    for (const GridRow& row : grid.rows) {
      std::string line;
      for (const GridCell& cell : row.cells) {
        if (!cell.stated) continue;
        const OwnerPart part = cell.stated->part;
        line += (line.empty() ? "" : " ") +
                (part == OwnerPart::service    ? std::string("service")
                 : part == OwnerPart::protocol ? std::string("protocol")
                                               : std::string(to_string(cell.stated->field))) +
                "=" + cell.text.text();
        // A cell's bytes are its text, but for escapes.
        const ByteSpan span = cell.text.source_span(0, cell.text.text().size());
        const std::string bytes(page.bytes().substr(span.offset, span.length));
        if (bytes.find('\\') == std::string::npos && bytes.find('&') == std::string::npos && bytes != cell.text.text())
          line += " (!" + bytes + ")";
      }
      out += (out.empty() ? "" : "\n") + line;
    }
  }
  return out;
}

}  // namespace doczone::extractor
