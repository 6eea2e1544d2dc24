#include "harness/judging/facts.h"

#include <utility>

#include "harness/judging/presence.h"

namespace doczone::harness {
namespace {

std::set<DomainName> service_owners_of(const ExpectationSet& set) {
  std::set<DomainName> owners;
  for (const auto* const list : {&set.expectations, &set.unasked}) {
    for (const Expectation& expectation : *list) {
      if (expectation.wants(RrType::SRV)) owners.insert(expectation.owner);
    }
  }
  return owners;
}

}  // namespace

Facts documented_facts(const ExpectationSet& set, const ZoneSet& zones) {
  return Facts{zones, set.known_domains, set.own_domains, set.domains_at, service_owners_of(set)};
}

Facts all_facts(const ExpectationSet& set, const std::vector<Expectation>& expectations,
                std::set<NameInView> documented, const ZoneSet& zones) {
  Facts facts = documented_facts(set, zones);
  facts.documented = std::move(documented);
  for (const Expectation& one : expectations) {
    if (one.level() == Level::forbidden) continue;
    facts.demanded.insert({one.view, one.owner});
    if (one.types.size() == 1) facts.together[{one.view, one.owner, one.types.front()}].push_back(&one);
    if (one.wants_address() || one.wants(RrType::CNAME)) facts.demanded_hosts.insert({one.view, one.owner});
  }
  for (const Expectation& one : expectations) {
    if (!one.wants(RrType::SRV) && record_without_dot(zones, one) != nullptr)
      facts.hosts_without_dot.push_back(one.owner);
  }
  facts.alternatives = Alternatives(expectations, zones);
  facts.repetition = Repetition(expectations);
  return facts;
}

}  // namespace doczone::harness
