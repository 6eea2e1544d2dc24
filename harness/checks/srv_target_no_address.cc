#include <algorithm>

#include "harness/checks/checks.h"
#include "harness/zone/record_style.h"

namespace doczone::harness {

const CheckEntry srv_target_no_address_entry{
    "srv-target-no-address", "The target of an SRV record has no address in its zone.", Severity::error, {}};

std::optional<ZoneDiagnosis> srv_target_no_address(const Case& subject) {
  if (subject.srv == nullptr) return std::nullopt;
  const DomainName& target = *target_of(subject.srv->rdata);
  const Zone* const zone = subject.facts.zones.zone_for(subject.expectation.view, target);
  if (zone == nullptr || target.is_root()) return std::nullopt;
  for (const RrType type : {RrType::A, RrType::AAAA}) {
    if (answer(*zone, target, type).kind != ZoneAnswer::Kind::none) return std::nullopt;
  }
  const std::vector<DomainName>& lost = subject.facts.hosts_without_dot;
  if (std::find(lost.begin(), lost.end(), target) != lost.end()) return std::nullopt;  // told by missing-trailing-dot
  ZoneDiagnosis out;
  out.aspect = Aspect::target;
  out.record = subject.srv;
  out.span = subject.srv->target_span;
  out.message = "the target " + printed(target) + " has neither an A nor an AAAA record";
  // The finding stands in the service's zone: what belongs into another is written so that it can be told.
  const RecordToAdd host{target, RrType::A, "<address>", {}};
  out.suggestion = zone == subject.zone ? record_for(*zone, host) : absolute_record(host);
  out.explains.push_back(target);
  return out;
}

}  // namespace doczone::harness
