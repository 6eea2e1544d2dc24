// Expectations bound to example.org, beside zones of it: what the tests of this room start from.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "tests/harness/deployment.h"

namespace doczone::harness {

struct Bound {
  CanonicalModel model;  // what the expectations refer to
  ExpectationSet set;
  ZoneSet zones;

  Bound(CanonicalModel demands, const DeploymentProfile& profile, std::vector<ZoneInView> all)
      : model(std::move(demands)), set(make_expectations(model, profile)), zones(std::move(all)) {}
  // One zone on external DNS, an SOA in its line 1.
  Bound(CanonicalModel demands, const std::string& lines)
      : Bound(std::move(demands), profile_of(), {{View::external, zone_of(kSoa + lines)}}) {}
  Bound(const Bound&) = delete;
  Bound& operator=(const Bound&) = delete;

  const Expectation& at(std::string_view owner) const {
    for (const Expectation& one : set.expectations) {
      if (one.owner == name(owner)) return one;
    }
    throw std::out_of_range(std::string(owner));
  }
};

}  // namespace doczone::harness
