// Expectations of which one suffices: the one that is there is held to what is demanded, and the others are not.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "harness/demands/expectations.h"
#include "harness/zone/zone_set.h"

namespace doczone::harness {

class Alternatives {
 public:
  Alternatives() = default;
  // Refers to the expectations. Of each group, the first that is there is chosen; where none is, the first.
  Alternatives(const std::vector<Expectation>& expectations, const ZoneSet& zones);

  // The one that is judged in the place of this one; null: it is judged itself.
  const Expectation* instead_of(const Expectation& expectation) const;
  // Those that would do as well as this one, which was chosen; none for any other.
  std::vector<const Expectation*> beside(const Expectation& expectation) const;

 private:
  struct Group {
    std::vector<const Expectation*> members;
    const Expectation* chosen = nullptr;
  };
  const Group* group_of(const Expectation& expectation) const;

  std::map<std::string, Group> groups_;  // by Expectation::alternatives
};

}  // namespace doczone::harness
