// Tells tables about what others have from those that ask the reader for something.
#pragma once

#include <cstddef>

#include "extractor/records/table_columns.h"

namespace doczone::extractor {

// A column of words, another in each row: departments, providers. Explanations and numbers are none.
bool tells_rows_apart(const TableColumns& table, std::size_t column);

// The reader has one domain, or a few: names in many are facts about those of others.
bool has_owners_in_many_domains(const TableColumns& table, std::size_t column);

}  // namespace doczone::extractor
