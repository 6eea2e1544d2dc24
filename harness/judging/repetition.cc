#include "harness/judging/repetition.h"

#include <algorithm>

#include "harness/judging/presence.h"

namespace doczone::harness {

Repetition::Repetition(const std::vector<Expectation>& expectations) {
  for (const Expectation& one : expectations) {
    if (one.level() != Level::required || !one.domain || !one.requirement->repeat || !one.requirement->scenario)
      continue;
    by_scenario_[{one.view, *one.requirement->scenario}].by_domain[*one.domain].expectations.push_back(&one);
    counted_.insert(&one);
  }
}

std::optional<Forgotten> Repetition::forgotten_with(const Expectation& expectation, const ZoneSet& zones) const {
  if (counted_.count(&expectation) == 0) return std::nullopt;
  const OfScenario& scenario = by_scenario_.at({expectation.view, *expectation.requirement->scenario});
  const OfDomain& mine = scenario.by_domain.at(*expectation.domain);
  if (!lacks_all(mine, zones)) return std::nullopt;
  const std::optional<DomainName>& other = met_for(scenario, zones);
  return other ? std::optional(Forgotten{mine.expectations, *other}) : std::nullopt;
}

bool Repetition::lacks_all(const OfDomain& domain, const ZoneSet& zones) {
  const std::vector<const Expectation*>& mine = domain.expectations;
  const auto absent = [&](const Expectation* one) { return is_absent(zones, *one); };
  const auto astray = [&](const Expectation* one) { return record_without_dot(zones, *one) != nullptr; };
  if (!domain.all_absent)
    domain.all_absent = std::all_of(mine.begin(), mine.end(), absent) && std::none_of(mine.begin(), mine.end(), astray);
  return *domain.all_absent;
}

// The first domain that has all of it.
const std::optional<DomainName>& Repetition::met_for(const OfScenario& scenario, const ZoneSet& zones) {
  if (scenario.met_for) return *scenario.met_for;
  scenario.met_for.emplace();
  for (const auto& [domain, its] : scenario.by_domain) {
    const bool met = std::all_of(its.expectations.begin(), its.expectations.end(), [&](const Expectation* one) {
      return zones.zone_for(one->view, one->owner) != nullptr && !is_absent(zones, *one);
    });
    if (!met) continue;
    *scenario.met_for = domain;
    break;
  }
  return *scenario.met_for;
}

}  // namespace doczone::harness
