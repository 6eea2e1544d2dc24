// The tree of a CommonMark text.
#pragma once

#include <memory>
#include <string_view>

struct cmark_node;

namespace doczone::extractor {

struct FreeCommonMark {
  void operator()(cmark_node* tree) const;
};

using CommonMarkTree = std::unique_ptr<cmark_node, FreeCommonMark>;

// Never null. Memory that cannot be had ends as it does elsewhere in the program, by std::bad_alloc.
CommonMarkTree parse_commonmark(std::string_view text);

}  // namespace doczone::extractor
