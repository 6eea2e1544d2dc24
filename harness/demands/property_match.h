// Data with a grammar of its own held against a demand: properties of CAA, parameters of HTTPS and SVCB; of all other
// types, every field. Behind harness/demands/value_match.
#pragma once

#include "harness/demands/value_match.h"
#include "model/rdata.h"

namespace doczone::harness {

// `demanded`: RDATA of the record's type.
ValueMatch match_properties(const Rdata& demanded, const ResourceRecord& record);

}  // namespace doczone::harness
