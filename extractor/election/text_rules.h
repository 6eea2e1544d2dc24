// The rules by which texts of TXT records are elected, by their own grammars. See FieldRules for what each function is
// asked.
#pragma once

#include <string>

#include "extractor/election/field_rules.h"

namespace doczone::extractor {

Reading read_text(const Voice& voice, const RowKnowledge& row);
Mending mend_text(const std::string& raw, Field field, const RowKnowledge& row);
bool is_whole_text(const std::string& spelling, const RowKnowledge& row);

}  // namespace doczone::extractor
