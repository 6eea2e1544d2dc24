// The rules by which types, numbers, addresses and texts are elected: the same value or another one. See FieldRules for
// what each function is asked.
#pragma once

#include <string>

#include "extractor/election/field_rules.h"

namespace doczone::extractor {

// `srv` says SRV; `Ein` is no type.
Reading read_type(const Voice& voice, const RowKnowledge& row);
const std::string& demanded_type(const RowKnowledge& row);
// Data of other records: in full-width forms, too.
Reading read_plain(const Voice& voice, const RowKnowledge& row);
const std::string& demanded_port(const RowKnowledge& row);
// Digits of any script; `zehn` is no number.
Reading read_number(const Voice& voice, const RowKnowledge& row);
// `1 hour`, `1 Stunde` and `3600` are the same time.
Reading read_time(const Voice& voice, const RowKnowledge& row);
// Of values that mean the same, the source's is kept, or the first page's.
std::string spell_as_said(const Candidate& candidate);
// `10.10.10。1` can be understood, but not used.
Reading read_address(const Voice& voice, const RowKnowledge& row);

}  // namespace doczone::extractor
