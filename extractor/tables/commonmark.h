// The tree of a CommonMark text.
#pragma once

#include <memory>
#include <string_view>

#include <cmark.h>

namespace doczone::extractor {

using CommonMarkTree = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;

// Never null. Memory that cannot be had ends as it does elsewhere in the program, by std::bad_alloc.
CommonMarkTree parse_commonmark(std::string_view text);

}  // namespace doczone::extractor
