#include "harness/judging/soundness.h"

#include <algorithm>
#include <deque>
#include <iterator>
#include <utility>

namespace doczone::harness {
namespace {

void take(std::vector<Finding>&& from, std::vector<Finding>& to) {
  std::move(from.begin(), from.end(), std::back_inserter(to));
}

}  // namespace

std::vector<Finding> judge_files(const ZoneSet& zones, ZoneChecks checks) {
  std::vector<Finding> findings;
  for (const ZoneInView& one : zones.zones()) {
    for (const ZoneCheck& check : checks) {
      if (FileCheck* const judge = check.as<FileCheck>()) take(judge(one.zone), findings);
    }
  }
  return findings;
}

std::vector<Finding> judge_by_rules(const RuleScope& scope, ZoneChecks checks) {
  std::vector<Finding> findings;
  std::deque<RuleReport> reports;
  std::vector<std::pair<OwnerRule*, RuleReport*>> by_owner;
  for (const ZoneCheck& check : checks) {
    ZoneRule* const of_zone = check.as<ZoneRule>();
    OwnerRule* const of_owner = check.as<OwnerRule>();
    if (of_zone == nullptr && of_owner == nullptr) continue;
    RuleReport& report = reports.emplace_back(scope.zone(), *check.entry, findings);
    if (of_zone != nullptr) of_zone(scope, report);
    if (of_owner != nullptr) by_owner.emplace_back(of_owner, &report);
  }
  scope.for_each_owner([&](const OwnerRecords& owned) {
    for (const auto& [rule, report] : by_owner) rule(scope, owned, *report);
  });
  for (RuleReport& report : reports) report.finish();
  std::stable_sort(findings.begin(), findings.end());
  return findings;
}

std::vector<Finding> judge_all_names(const ZoneSet& zones, const RuleOptions& options, ZoneChecks checks) {
  std::vector<Finding> findings;
  for (const ZoneInView& one : zones.zones())
    take(judge_by_rules(RuleScope(one.zone, nullptr, options.fragment), checks), findings);
  return findings;
}

std::vector<Finding> judge_asked_names(const ZoneSet& zones, const AskedNames& asked, const RuleOptions& options,
                                       ZoneChecks checks) {
  std::vector<Finding> findings;
  for (std::size_t i = 0; i < asked.size(); ++i)
    take(judge_by_rules(RuleScope(zones.zones()[i].zone, &asked[i], options.fragment), checks), findings);
  return findings;
}

}  // namespace doczone::harness
