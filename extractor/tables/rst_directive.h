// The head of a directive on a reStructuredText page: what stands in it, and how that is to be read.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "model/source_text.h"

namespace doczone::extractor {

struct RstDirective {
  enum class Kind {
    container,   // its content is blocks; what stands behind the colons is no text: `only`, `figure`, unknown ones
    text,        // the text begins behind the colons: `note`
    titled,      // a title stands there: `admonition`, `tab-item`
    code,        // the language stands there
    list_table,  // the content is a table
    csv_table,
    nothing,  // no text for a reader, or none that is here: `toctree`, `raw`, `include`
  };
  Kind kind = Kind::container;
  ByteSpan argument;  // in the line

  // Lines that follow at once are part of the argument, not of the content.
  bool takes_lines_as_argument() const { return kind == Kind::list_table || kind == Kind::csv_table; }
};

using RstOptions = std::map<std::string, ByteSpan>;  // by name, on the page

// Nothing when the line is no directive, or one that defines a substitution.
std::optional<RstDirective> parse_rst_directive(std::string_view line);

// Returns the number that an option says; 0 when it says none.
std::size_t rst_count(std::string_view option);
// Returns the character that the option `delim` of a csv-table names; a comma when it names none.
char rst_delimiter(std::string_view option);

}  // namespace doczone::extractor
