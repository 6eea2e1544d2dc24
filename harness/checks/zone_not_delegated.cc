#include "harness/checks/checks.h"
#include "harness/zone/record_style.h"

namespace doczone::harness {

const CheckEntry zone_not_delegated_entry{
    "zone-not-delegated",
    "A zone was given that the zone above it does not delegate: nobody is led to it.",
    Severity::error,
    {}};

namespace {

// The delegation, in the hand of the zone that lacks it; one line for each name server.
std::string delegation_of(const Zone& child, const Zone& parent) {
  std::string out;
  for (const ResourceRecord* server : child.rrset(child.origin(), RrType::NS)) {
    out += (out.empty() ? "" : "\n") + record_for(parent, {child.origin(), RrType::NS, {}, *target_of(server->rdata)});
  }
  return out.empty() ? record_for(parent, {child.origin(), RrType::NS, "<name server>", {}}) : out;
}

}  // namespace

std::optional<ZoneDiagnosis> zone_not_delegated(const Case& subject) {
  if (subject.undelegated == nullptr || !subject.is_absent()) return std::nullopt;
  const Zone& child = *subject.undelegated;
  ZoneDiagnosis out;
  out.verdict = VerdictKind::missing;
  out.span = subject.zone->apex_span();
  out.message = "the zone " + printed(child.origin()) + " (" + child.text().path() + ") was given, but " +
                printed(subject.zone->origin()) + " does not delegate it: nobody is led to what it holds";
  out.suggestion = delegation_of(child, *subject.zone);
  return out;
}

}  // namespace doczone::harness
