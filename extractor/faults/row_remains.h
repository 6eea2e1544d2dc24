// What is left on a page of rows that it seems to lack: lines that nothing was read from, where the rows belong.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extractor/election/elected.h"
#include "extractor/pages/page.h"

namespace doczone::extractor {

struct RowRemains {
  ByteSpan span;          // of the owner, or of the whole line where it is not what is damaged, or cannot be told apart
  std::string text;       // what stands there
  bool is_whole = false;  // owner, target, port and addresses stand there: the form could not be read
};

// By row of the table, for a page that has the table. Each line is what is left of one row at most.
std::vector<std::optional<RowRemains>> remains_of_rows(const ElectedTable& table, std::size_t page_index,
                                                       const Page& page);

}  // namespace doczone::extractor
