// What the checks say of one expectation: findings and a verdict.
#pragma once

#include <optional>
#include <vector>

#include "harness/judging/case.h"
#include "harness/judging/zone_check.h"

namespace doczone::harness {

// A finding, and the hosts whose fate it tells, so that they need none of their own.
struct JudgedFinding {
  Finding finding;
  std::vector<DomainName> explains = {};
};

struct Judgement {
  std::vector<JudgedFinding> findings;
  std::optional<Verdict> verdict;  // empty: nobody asked for one
};

// The first diagnosis of the checks that have their turn on this occasion; `entry`: of the check that made it.
struct Diagnosed {
  const CheckEntry* entry;
  ZoneDiagnosis diagnosis;
};
std::optional<Diagnosed> first_diagnosis(const Case& subject, ZoneChecks checks, Occasion occasion);

// An expectation of the profile.
Judgement judge_case(const Case& subject, ZoneChecks checks);
// Nobody asked for the record; that it went astray is told all the same.
Judgement judge_unasked(const Case& subject, ZoneChecks checks);

}  // namespace doczone::harness
