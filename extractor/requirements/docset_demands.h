// Reads what the docset says of rows, and of records that its pages demand in sentences.
#pragma once

#include <vector>

#include "extractor/alignment/set_alignment.h"
#include "model/docset.h"
#include "model/requirement.h"

namespace doczone::extractor {

// Returns the docset's sections about a row, whatever its owners. `table_number` is the table's among the set's record
// tables, from 0. The docset must outlive the result.
std::vector<const DocsetSection*> sections_about(const Docset& docset, const TranslationSet& set,
                                                 const AlignedTable& table, std::size_t table_number,
                                                 const AlignedRow& row);
// Applies those of the sections that are about the requirement's owner: a later one that names heading, table or owner
// refines an earlier one for the whole page.
void apply_sections(const std::vector<const DocsetSection*>& sections, RecordRequirement& requirement);

// Returns the docset's records that are on this page, with the heading in the source language as evidence.
std::vector<RecordRequirement> stated_records(const Docset& docset, const TranslationSet& set);

}  // namespace doczone::extractor
