// What is wrong with zones whatever anybody expects of them: their files, and the rules of DNS.
#pragma once

#include <vector>

#include "harness/judging/asked_names.h"
#include "harness/judging/zone_check.h"
#include "harness/zone/zone_set.h"
#include "model/finding.h"

namespace doczone::harness {

// What is wrong with the zone files themselves.
std::vector<Finding> judge_files(const ZoneSet& zones, ZoneChecks checks);

// All rules, in the order of the list; findings sorted.
std::vector<Finding> judge_by_rules(const RuleScope& scope, ZoneChecks checks);

struct RuleOptions {
  bool fragment = false;  // snippets: no SOA and no NS record is demanded
};

// What is wrong with the zones by the rules of DNS alone, at every name.
std::vector<Finding> judge_all_names(const ZoneSet& zones, const RuleOptions& options, ZoneChecks checks);
// The same, only at the names that a validation of these zones asked for.
std::vector<Finding> judge_asked_names(const ZoneSet& zones, const AskedNames& asked, const RuleOptions& options,
                                       ZoneChecks checks);

}  // namespace doczone::harness
