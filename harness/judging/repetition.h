// What a scenario demands for every domain, and the domains that it was forgotten for.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "harness/demands/expectations.h"
#include "harness/zone/zone_set.h"

namespace doczone::harness {

// Nothing of a scenario is there for one domain, though all of it is for another.
struct Forgotten {
  std::vector<const Expectation*> expectations;  // of the scenario, for the domain that lacks them
  DomainName met_for;                            // the domain that has all of it
};

class Repetition {
 public:
  Repetition() = default;
  // Refers to the expectations; those count that are required and repeated for each domain.
  explicit Repetition(const std::vector<Expectation>& expectations);

  // Empty: the expectation is none of those of a scenario that was forgotten for its domain.
  std::optional<Forgotten> forgotten_with(const Expectation& expectation, const ZoneSet& zones) const;

 private:
  using ByDomain = std::map<DomainName, std::vector<const Expectation*>>;
  std::map<std::pair<View, std::string>, ByDomain> by_scenario_;
};

}  // namespace doczone::harness
