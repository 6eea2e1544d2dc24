#include <algorithm>

#include "harness/checks/checks.h"
#include "harness/zone/record_style.h"

namespace doczone::harness {

const CheckEntry srv_target_no_address_entry{
    "srv-target-no-address", "The target of an SRV record has no address in its zone.", Severity::error, {}};

namespace {

std::string without_address(const Case& subject, const DomainName& target) {
  if (subject.addresses_of(target).empty()) return "neither an A nor an AAAA record";
  return "no " + to_string(subject.expectation.families.front()) +
         " record, and the deployment uses no other addresses";
}

std::string what_it_lacks(const DomainName& target) {
  return "the target " + printed(target) + " has neither an A nor an AAAA record";
}

}  // namespace

std::optional<ZoneDiagnosis> srv_target_no_address(const Case& subject) {
  if (subject.srv == nullptr) return std::nullopt;
  const DomainName& target = *target_of(subject.srv->rdata);
  if (target.is_root()) return std::nullopt;
  const std::vector<ZoneAnswer> found = subject.answers_for_host(target);
  const auto is_none = [](const ZoneAnswer& one) { return one.kind == ZoneAnswer::Kind::none; };
  if (found.empty() || !std::all_of(found.begin(), found.end(), is_none)) return std::nullopt;
  // A demanded host that has addresses of another family only is judged by itself.
  if (subject.facts.demanded_hosts.contains({subject.expectation.view, target}) &&
      !subject.addresses_of(target).empty())
    return std::nullopt;
  const std::vector<DomainName>& lost = subject.facts.hosts_without_dot;
  if (std::find(lost.begin(), lost.end(), target) != lost.end()) return std::nullopt;  // told by missing-trailing-dot
  ZoneDiagnosis out;
  out.aspect = Aspect::target;
  out.record = subject.srv;
  out.span = subject.srv->target_span;
  out.message = "the target " + printed(target) + " has " + without_address(subject, target);
  // The finding stands in the service's zone: what belongs into another is written so that it can be told.
  const RecordToAdd host{target, subject.expectation.families.front(), "<address>", {}};
  const Zone* const home = found.front().zone;
  out.suggestion = home == subject.zone ? record_for(*home, host) : absolute_record(host);
  out.explains.push_back(target);
  return out;
}

std::optional<RuleFault> srv_target_no_address(const Pointer& pointer) {
  if (pointer.type() != RrType::SRV || pointer.is_null() || !pointer.lacks_address()) return std::nullopt;
  RuleFault out{pointer.span(), what_it_lacks(pointer.target())};
  out.suggestion = pointer.address_to_add();
  if (!pointer.is_asked())
    out.severity = Severity::warning;  // the zone loads, and nobody has said that the service is needed
  return out;
}

}  // namespace doczone::harness
