#include "harness/judging/repetition.h"

#include <algorithm>

#include "harness/judging/presence.h"

namespace doczone::harness {

Repetition::Repetition(const std::vector<Expectation>& expectations) {
  for (const Expectation& one : expectations) {
    if (one.level() == Level::required && one.domain && one.requirement->repeat && one.requirement->scenario)
      by_scenario_[{one.view, *one.requirement->scenario}][*one.domain].push_back(&one);
  }
}

std::optional<Forgotten> Repetition::forgotten_with(const Expectation& expectation, const ZoneSet& zones) const {
  if (!expectation.domain || !expectation.requirement->scenario) return std::nullopt;
  const auto scenario = by_scenario_.find({expectation.view, *expectation.requirement->scenario});
  if (scenario == by_scenario_.end()) return std::nullopt;
  const auto own = scenario->second.find(*expectation.domain);
  if (own == scenario->second.end()) return std::nullopt;
  const std::vector<const Expectation*>& mine = own->second;
  const auto absent = [&](const Expectation* one) { return is_absent(zones, *one); };
  const auto astray = [&](const Expectation* one) { return record_without_dot(zones, *one) != nullptr; };
  if (std::find(mine.begin(), mine.end(), &expectation) == mine.end() ||
      !std::all_of(mine.begin(), mine.end(), absent) || std::any_of(mine.begin(), mine.end(), astray))
    return std::nullopt;
  for (const auto& [domain, theirs] : scenario->second) {
    const bool met = std::all_of(theirs.begin(), theirs.end(), [&](const Expectation* one) {
      return zones.zone_for(one->view, one->owner) != nullptr && !is_absent(zones, *one);
    });
    if (met) return Forgotten{mine, domain};
  }
  return std::nullopt;
}

}  // namespace doczone::harness
