// What the hosts are called here that documentation gives an example of: the deployment's own SRV and MX records tell.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "harness/demands/expectations.h"
#include "harness/judging/zone_check.h"

namespace doczone::harness {

struct InferredNames {
  std::vector<Expectation> expectations;  // those of the set in their order, under the names that the zones told
  std::set<NameInView> documented;        // owners of the documentation, those names among them
  std::vector<std::string> remarks;       // what was concluded, one sentence each
};

// A record tells a name where it is the only one at its owner, and nothing is wrong with it but that its target is not
// the example.
InferredNames infer_names(const ExpectationSet& set, const ZoneSet& zones, ZoneChecks checks);

}  // namespace doczone::harness
