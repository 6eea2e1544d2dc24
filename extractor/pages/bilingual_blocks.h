// What the paragraphs and lists of bilingual pages state in the source language, as evidence for what they state in
// their own.
#pragma once

#include <vector>

#include "extractor/records/record_table.h"
#include "extractor/tables/block_outline.h"
#include "model/service_registry.h"

namespace doczone::extractor {

// Fills Atom::source_value of tables that were read from the outline's blocks; does nothing on a page in one language.
void attach_source_blocks(const SourceText& page, const BlockOutline& outline, const ServiceRegistry& services,
                          std::vector<RecordTable>& tables);

}  // namespace doczone::extractor
