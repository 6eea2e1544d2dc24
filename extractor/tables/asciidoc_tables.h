// Reads a table of an AsciiDoc page into a grid.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/tables/grid.h"
#include "model/source_text.h"

namespace doczone::extractor {

// What the lines of attributes above a block say: `[source,dns]`, `[%header,cols="1,2"]`.
class AsciidocAttributes {
 public:
  // Adds those of one line, without its brackets.
  void add(std::string_view line);

  // The value that stands at a position, from 0, without shorthands (`#id`, `.role`, `%option`).
  std::string_view at(std::size_t position) const;
  std::string_view get(std::string_view name) const;
  bool has_option(std::string_view option) const;
  const std::string& id() const { return id_; }
  bool empty() const { return positions_.empty() && names_.empty() && id_.empty(); }

 private:
  // Of a line's values only the first has shorthands.
  void add_position(std::string_view value, bool is_first);

  std::vector<std::string> positions_;
  std::vector<std::pair<std::string, std::string>> names_;
  std::vector<std::string> options_;
  std::string id_;
};

// `lines` stand between the delimiters, `span` holds these, too; `fence` is the first character of the delimiter: `|`,
// `,`, `:` or `!`. Nothing for a table without cells.
std::optional<Grid> read_asciidoc_table(std::string_view page, ByteSpan span, const std::vector<ByteSpan>& lines,
                                        char fence, const AsciidocAttributes& attributes);

}  // namespace doczone::extractor
