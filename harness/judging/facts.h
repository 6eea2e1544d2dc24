// What is known before the first expectation is judged: computed once, from the expectations and the zones alone.
#pragma once

#include <map>
#include <set>
#include <tuple>
#include <vector>

#include "harness/demands/expectations.h"
#include "harness/judging/alternatives.h"
#include "harness/judging/compared_record.h"
#include "harness/judging/repetition.h"
#include "harness/zone/zone_set.h"

namespace doczone::harness {

// Refers to zones and expectations.
struct Facts {
  const ZoneSet& zones;
  const DomainSet& known_domains;  // see ExpectationSet
  const DomainSet& own_domains;    // likewise
  const Location& domains_at;      // likewise
  // Names at which documentation demands a service, whether the profile asks for it or not.
  std::set<DomainName> service_owners;
  // Names of the documentation, and those of them at which the profile asks for a record.
  std::set<NameInView> documented = {}, demanded = {};
  // Names of hosts whose addresses an expectation of their own demands.
  std::set<NameInView> demanded_hosts = {};
  // Hosts whose records are there but lost their final dot.
  std::vector<DomainName> hosts_without_dot = {};
  // Of each record set, the expectations of which each may demand a record of its own.
  std::map<std::tuple<View, DomainName, RrType>, DemandedTogether> together = {};
  Alternatives alternatives = {};
  Repetition repetition = {};
};

// What the documentation alone tells, before anything is known about the deployment's own names. Which names are
// documented is left open, as is all that depends on the zones.
Facts documented_facts(const ExpectationSet& set, const ZoneSet& zones);

// All of it. `expectations`: those of the set, under the names that the zones told; `documented`: likewise.
Facts all_facts(const ExpectationSet& set, const std::vector<Expectation>& expectations,
                std::set<NameInView> documented, const ZoneSet& zones);

}  // namespace doczone::harness
