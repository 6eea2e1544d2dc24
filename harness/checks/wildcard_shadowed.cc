#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "harness/checks/checks.h"
#include "harness/rules/name_shapes.h"

namespace doczone::harness {

const CheckEntry wildcard_shadowed_entry{"wildcard-shadowed",
                                         "A wildcard does not cover a name, because something stands below that name.",
                                         Severity::warning,
                                         {}};

namespace {

bool is_of_host(const ResourceRecord* record) {
  return record->type == RrType::A || record->type == RrType::AAAA || record->type == RrType::CNAME;
}

// What stands at and below one name directly below the wildcard's parent.
struct Branch {
  bool itself = false;        // the name has records of its own
  bool is_namespace = false;  // names on purpose: several hosts, a wildcard or a delegation of its own
  std::size_t hosts = 0;
  const ResourceRecord* first = nullptr;  // of what stands below
};

void add_to(Branch& branch, const OwnerRecords& owned, std::size_t depth) {
  if (depth == 0) {
    branch.itself = true;
    return;
  }
  if (branch.first == nullptr) branch.first = owned.records.front();
  if (has_underscore_label(owned.owner)) return;
  ++branch.hosts;
  const bool host = std::any_of(owned.records.begin(), owned.records.end(), is_of_host);
  branch.is_namespace = branch.is_namespace || !host || depth > 1 || owned.owner.is_wildcard() || branch.hosts > 1;
}

void judge(const std::vector<OwnerRecords>& below, const ResourceRecord& wildcard, RuleReport& report) {
  const DomainName parent = wildcard.owner.parent();
  std::map<DomainName, Branch> branches;
  for (const OwnerRecords& owned : below) {
    DomainName child = owned.owner;
    std::size_t depth = 0;
    for (; !(child.parent() == parent); child = child.parent()) ++depth;
    if (!child.is_wildcard() && !child.label(0).starts_with('_')) add_to(branches[child], owned, depth);
  }
  for (const auto& [name, branch] : branches) {
    if (branch.itself || branch.is_namespace || branch.first == nullptr) continue;
    report.add(*branch.first, branch.first->owner_span,
               printed(wildcard.owner) + " does not answer for " + printed(name) + ": the name exists, for " +
                   printed(branch.first->owner) + " stands below it",
               "if " + printed(name) + " is meant to be covered, give it records of its own (RFC 4592 §2.2.2)");
  }
}

}  // namespace

void wildcard_shadowed(const RuleScope& scope, RuleReport& report) {
  if (!scope.all_names()) return;  // what stands below a name is not known
  std::vector<ResourceRecord> wildcards;
  std::vector<DomainName> parents;
  std::set<DomainName> seen;
  for (ResourceRecord& wildcard : scope.records_at(scope.zone().contents().wildcards)) {
    if (!is_of_host(&wildcard) || !seen.insert(wildcard.owner).second) continue;
    parents.push_back(wildcard.owner.parent());
    wildcards.push_back(std::move(wildcard));
  }
  if (wildcards.empty()) return;
  const auto below = scope.few_below_each(parents);
  for (const ResourceRecord& wildcard : wildcards) {
    if (const auto found = below.find(wildcard.owner.parent()); found != below.end())
      judge(found->second, wildcard, report);
  }
}

}  // namespace doczone::harness
