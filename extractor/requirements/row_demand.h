// Reads what a row of one page says beside its names: how strongly it demands the record, how many addresses it wants,
// and whether its list of names is open. Marks and structure decide, words (records/words.tsv) come second.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "extractor/records/record_table.h"
#include "model/requirement.h"

namespace doczone::extractor {

// The result is empty when the row does not say: then the record is required.
std::optional<Level> level_in(const RecordTable& table, const RecordRow& row);

// True for the one address of a load balancer ("HLB VIP"): a short cell beside the owner's speaks of a VIP and of no
// other address.
bool is_virtual_address(const RecordRow& row);

// True when the row's list of names goes on: `…` stands in the owners' cell.
bool is_open_list(const RecordRow& row);

// Finds addresses behind another in one cell that passes on to them (`192.0.2.1 proxy to 10.0.0.1`): they are no DNS
// data.
std::set<std::string> passed_on_addresses(const RecordRow& row);

}  // namespace doczone::extractor
