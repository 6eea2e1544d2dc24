// Content that stands four columns deeper than the line that opens it, as Python-Markdown's extensions have it: tabs
// (`=== "Zone file"`) and admonitions (`!!! note`, `??? tip`). CommonMark takes it for code.
#pragma once

#include <optional>
#include <string_view>

#include "extractor/tables/mapped_text.h"

namespace doczone::extractor {

// Returns the page with that content at the column of the line that opens it, and an empty line behind that line; empty
// when the page has no such line. Lines in fences open nothing. Work is linear in the page.
std::optional<MappedText> without_content_indent(std::string_view page);

}  // namespace doczone::extractor
