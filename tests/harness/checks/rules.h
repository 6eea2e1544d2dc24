// Zones of example.org held against the rules of DNS: what the tests of these checks start from.
#pragma once

#include <string>
#include <vector>

#include "harness/judging/soundness.h"
#include "tests/harness/deployment.h"

namespace doczone::harness {

inline constexpr const char* kApex = "@ 60 SOA ns1 host 1 2 3 4 5\n@ 60 NS ns1\n";  // lines 1 and 2

// "3:1 error message" for each finding of one check.
inline std::string dump_rule(const RuleScope& scope, const std::string& check) {
  std::string out;
  for (const Finding& finding : judge_by_rules(scope, zone_checks())) {
    if (finding.check != check) continue;
    out += (out.empty() ? "" : " | ") + std::to_string(finding.where.begin.line) + ":" +
           std::to_string(finding.where.begin.column) + " " + std::string(to_string(finding.severity)) + " " +
           finding.message;
  }
  return out;
}

// The same over all names.
inline std::string dump_rule(const Zone& zone, const std::string& check) {
  return dump_rule(RuleScope(zone, nullptr, false), check);
}

// The same at some names, as with a profile.
inline std::string dump_rule_at(const Zone& zone, const std::vector<DomainName>& names, const std::string& check) {
  return dump_rule(RuleScope(zone, &names, true), check);
}

inline std::string dump_rule(const std::string& lines, const std::string& check) {
  return dump_rule(zone_of(kApex + lines), check);
}

}  // namespace doczone::harness
