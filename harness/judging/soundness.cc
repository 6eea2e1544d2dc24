#include "harness/judging/soundness.h"

#include <algorithm>
#include <deque>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

namespace doczone::harness {
namespace {

void take(std::vector<Finding>&& from, std::vector<Finding>& to) {
  std::move(from.begin(), from.end(), std::back_inserter(to));
}

template <class Rule>
using Rules = std::vector<std::pair<Rule*, RuleReport*>>;

// Those of one kind, each with a report of its own.
template <class Rule>
Rules<Rule> rules_of(const RuleScope& scope, ZoneChecks checks, std::deque<RuleReport>& reports,
                     std::vector<Finding>& findings) {
  Rules<Rule> rules;
  for (const ZoneCheck& check : checks) {
    Rule* const rule = check.as<Rule>();
    if (rule != nullptr) rules.emplace_back(rule, &reports.emplace_back(scope.zone(), *check.entry, findings));
  }
  return rules;
}

// The zones as each view sees them, so that a host is asked for once and not once a zone.
class HostsOfViews {
 public:
  explicit HostsOfViews(const ZoneSet& zones) : zones_(zones) {}
  const Hosts& operator()(std::optional<View> view) { return hosts_.try_emplace(view, zones_, view).first->second; }

 private:
  const ZoneSet& zones_;
  std::map<std::optional<View>, Hosts> hosts_;
};

void judge_pointers(const RuleScope& scope, const Rules<PointerRule>& rules) {
  if (rules.empty()) return;
  scope.for_each_pointer([&](const Pointer& pointer) {
    if (pointer.may_lack_dot_by_habit()) return;
    for (const auto& [rule, report] : rules) {
      std::optional<RuleFault> fault = rule(pointer);
      if (!fault) continue;
      fault->more = pointer.more();
      const ResourceRecord& record = fault->record != nullptr ? *fault->record : pointer.record();
      report->add(record, *std::move(fault));
      break;
    }
  });
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
  const auto by_zone = rules_of<ZoneRule>(scope, checks, reports, findings);
  for (const auto& [rule, report] : by_zone) rule(scope, *report);
  judge_pointers(scope, rules_of<PointerRule>(scope, checks, reports, findings));
  const auto by_policy = rules_of<PolicyRule>(scope, checks, reports, findings);
  if (!by_policy.empty()) {
    scope.for_each_policy([&](const PolicyTexts& texts) {
      for (const auto& [rule, report] : by_policy) rule(scope, texts, *report);
    });
  }
  const auto by_owner = rules_of<OwnerRule>(scope, checks, reports, findings);
  scope.for_each_owner([&](const OwnerRecords& owned) {
    for (const auto& [rule, report] : by_owner) rule(scope, owned, *report);
  });
  for (RuleReport& report : reports) report.finish();
  std::stable_sort(findings.begin(), findings.end());
  return findings;
}

std::vector<Finding> judge_all_names(const ZoneSet& zones, const RuleOptions& options, ZoneChecks checks) {
  std::vector<Finding> findings;
  HostsOfViews hosts(zones);
  for (const ZoneInView& one : zones.zones())
    take(judge_by_rules(RuleScope(one.zone, nullptr, options.fragment, hosts(one.view)), checks), findings);
  return findings;
}

std::vector<Finding> judge_asked_names(const ZoneSet& zones, const AskedNames& asked, const RuleOptions& options,
                                       ZoneChecks checks) {
  std::vector<Finding> findings;
  HostsOfViews hosts(zones);
  for (std::size_t i = 0; i < asked.size(); ++i) {
    const ZoneInView& one = zones.zones()[i];
    take(judge_by_rules(RuleScope(one.zone, &asked[i].names, options.fragment, hosts(one.view), &asked[i].expected),
                        checks),
         findings);
  }
  return findings;
}

}  // namespace doczone::harness
