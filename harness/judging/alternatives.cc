#include "harness/judging/alternatives.h"

#include <algorithm>

#include "harness/judging/presence.h"

namespace doczone::harness {

Alternatives::Alternatives(const std::vector<Expectation>& expectations, const ZoneSet& zones) {
  for (const Expectation& one : expectations) {
    if (!one.alternatives.empty()) groups_[one.alternatives].members.push_back(&one);
  }
  for (auto& [name, group] : groups_) {
    const auto there = std::find_if(group.members.begin(), group.members.end(),
                                    [&](const Expectation* one) { return !is_absent(zones, *one); });
    group.chosen = there == group.members.end() ? group.members.front() : *there;
  }
}

const Alternatives::Group* Alternatives::group_of(const Expectation& expectation) const {
  const auto found = groups_.find(expectation.alternatives);
  return found == groups_.end() ? nullptr : &found->second;
}

const Expectation* Alternatives::instead_of(const Expectation& expectation) const {
  const Group* const group = group_of(expectation);
  return group == nullptr || group->chosen == &expectation ? nullptr : group->chosen;
}

std::vector<const Expectation*> Alternatives::beside(const Expectation& expectation) const {
  const Group* const group = group_of(expectation);
  if (group == nullptr || group->chosen != &expectation) return {};
  std::vector<const Expectation*> others = group->members;
  others.erase(std::find(others.begin(), others.end(), group->chosen));
  return others;
}

}  // namespace doczone::harness
