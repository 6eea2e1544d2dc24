// What a row says beside its names: how strongly it demands the record, how many addresses it wants, and whether its
// list of names is open. Of one page; marks and structure decide, words (extractor/words.tsv) come second.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "extractor/records/record_table.h"
#include "model/requirement.h"

namespace doczone::extractor {

// Empty when the row does not say: then the record is required.
std::optional<Level> level_in(const RecordTable& table, const RecordRow& row);

// The one address of a load balancer ("HLB VIP"): a short cell beside the owner's that speaks of a VIP and of no other
// address.
bool is_virtual_address(const RecordRow& row);

// The row's list of names goes on: `…` in the owners' cell.
bool is_open_list(const RecordRow& row);

// An address behind another in one cell that the first is passed on to (`192.0.2.1 proxy to 10.0.0.1`): no DNS data.
// `between` is the page's text from one to the other.
bool is_passed_on(std::string_view first, std::string_view between, std::string_view second);

}  // namespace doczone::extractor
