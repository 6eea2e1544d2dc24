// Zones held against expectations: findings, and a verdict for every expectation.
#pragma once

#include "harness/expectations.h"
#include "harness/zone_set.h"
#include "model/finding.h"

namespace doczone::harness {

// What is wrong with the zone files themselves.
std::vector<Finding> judge_files(const ZoneSet& zones);

struct ValidationResult {
  std::vector<Finding> findings;
  std::vector<Verdict> verdicts;
};

// The expectations' own settled verdicts come first. Deterministic whatever the order of the zones.
ValidationResult validate(const ExpectationSet& expectations, const ZoneSet& zones);

}  // namespace doczone::harness
