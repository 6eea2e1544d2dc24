// Headers that lost an abbreviation. Translators keep abbreviations (FQDN, IP, DNS): where most languages do and one
// does not, its header was lost.
#pragma once

#include "extractor/faults/fault_collector.h"

namespace doczone::extractor {

void find_header_faults(const ElectedTable& table, FaultCollector& out);

}  // namespace doczone::extractor
