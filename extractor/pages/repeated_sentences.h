// Running text that announces what a table, a list or lines of a zone state.
#pragma once

#include <vector>

#include "extractor/records/record_table.h"

namespace doczone::extractor {

// Takes out of `tables` the rows of sentences that say no more than another statement of the page: its type and its
// owner. "Add this SRV record for `_sip._tls.example.org`:" demands nothing beside the table below it.
void drop_repeated_sentences(std::vector<RecordTable>& tables);

}  // namespace doczone::extractor
