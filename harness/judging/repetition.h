// What a scenario demands for every domain, and the domains that it was forgotten for.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "harness/demands/expectations.h"
#include "harness/zone/zone_set.h"

namespace doczone::harness {

// Nothing of a scenario is there for one domain, though all of it is for another.
struct Forgotten {
  std::span<const Expectation* const> expectations;  // of the scenario, for the domain that lacks them
  DomainName met_for;                                // the domain that has all of it
};

class Repetition {
 public:
  Repetition() = default;
  // Refers to the expectations; those count that are required and repeated for each domain.
  explicit Repetition(const std::vector<Expectation>& expectations);

  // Empty: the expectation is none of those of a scenario that was forgotten for its domain.
  // Always to be asked with the same zones, and refers to this: what is known of a domain is found out once.
  std::optional<Forgotten> forgotten_with(const Expectation& expectation, const ZoneSet& zones) const;

 private:
  struct OfDomain {
    std::vector<const Expectation*> expectations;
    mutable std::optional<bool> all_absent;
  };
  struct OfScenario {
    std::map<DomainName, OfDomain> by_domain;
    mutable std::optional<std::optional<DomainName>> met_for;
  };
  static bool lacks_all(const OfDomain& domain, const ZoneSet& zones);
  static const std::optional<DomainName>& met_for(const OfScenario& scenario, const ZoneSet& zones);

  std::map<std::pair<View, std::string>, OfScenario> by_scenario_;
  std::set<const Expectation*> counted_;
};

}  // namespace doczone::harness
