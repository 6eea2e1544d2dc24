// Zones held against expectations: findings, and a verdict for every expectation.
#pragma once

#include "harness/demands/expectations.h"
#include "harness/zone/zone_set.h"
#include "model/finding.h"

namespace doczone::harness {

// What is wrong with the zone files themselves.
std::vector<Finding> judge_files(const ZoneSet& zones);

struct RuleOptions {
  bool fragment = false;  // snippets: no SOA and no NS record is demanded
};

// What is wrong with the zones by the rules of DNS alone, at every name.
std::vector<Finding> judge_all_names(const ZoneSet& zones, const RuleOptions& options);
// The same, only at names whose records were asked for until now.
std::vector<Finding> judge_asked_names(const ZoneSet& zones);

// Where two findings of one check stand at one place, the graver one remains.
void drop_repeated(std::vector<Finding>& findings);

// The rows of the documentation that state a requirement.
std::vector<Evidence> rows_of(const RecordRequirement& requirement);

struct ValidationResult {
  std::vector<Finding> findings;
  std::vector<Verdict> verdicts;
  std::vector<std::string>
      inferred;  // names that the zones told, where documentation gives examples; one sentence each
};

// The expectations' own settled verdicts come first. Deterministic whatever the order of the zones.
ValidationResult validate(const ExpectationSet& expectations, const ZoneSet& zones);

}  // namespace doczone::harness
