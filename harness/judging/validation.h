// Zones held against expectations: findings, and a verdict for every expectation.
//
// Expectations get the names that the zones tell (name_inference), facts are computed once (facts), each expectation
// stands beside its zone (case), and the checks judge it (judgement).
#pragma once

#include <string>
#include <vector>

#include "harness/demands/expectations.h"
#include "harness/judging/asked_names.h"
#include "harness/judging/zone_check.h"
#include "harness/zone/zone_set.h"
#include "model/finding.h"

namespace doczone::harness {

struct ValidationResult {
  std::vector<Finding> findings;
  std::vector<Verdict> verdicts;
  std::vector<std::string>
      inferred;      // names that the zones told, where documentation gives examples; one sentence each
  AskedNames asked;  // the names that mattered, for judge_asked_names()
};

// The expectations' own settled verdicts come first. Deterministic whatever the order of the zones.
ValidationResult validate(const ExpectationSet& expectations, const ZoneSet& zones, ZoneChecks checks);

}  // namespace doczone::harness
