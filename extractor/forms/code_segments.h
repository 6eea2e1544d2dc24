// Stretches of a page that are shown as code: blocks of code, and fences that stand inside other blocks, as extensions
// of Markdown have them (`!!! note`, `=== "Tab"`, with indented content).
#pragma once

#include <string>
#include <vector>

#include "extractor/tables/block_outline.h"

namespace doczone::extractor {

struct CodeSegment {
  std::string info;             // what stands behind the fence: "dns"
  std::vector<ByteSpan> lines;  // with their indentation
};

std::vector<CodeSegment> code_segments(std::string_view page, const Block& block);
// The lines of a paragraph as the page writes them.
std::vector<ByteSpan> text_lines(std::string_view page, const Block& block);
// What stands between backticks in the lines of a paragraph, without them.
std::vector<ByteSpan> code_spans(std::string_view page, const Block& block);

}  // namespace doczone::extractor
