// What is wrong with the data of the record that an expectation is about: in words, with what to write instead.
#pragma once

#include <optional>

#include "harness/judging/zone_check.h"

namespace doczone::harness {

// All faults of the compared record: the first is the message, the others are notes. Precondition: it has some.
ZoneDiagnosis faults_of_compared(const Case& subject);

// A record that does not meet the demand; where none is meant, and others may stand beside it, that it is missing.
// Empty: a record meets it, or there is nothing to compare.
std::optional<ZoneDiagnosis> diagnose_data(const Case& subject);

}  // namespace doczone::harness
