#include <algorithm>

#include "harness/checks/checks.h"
#include "harness/rules/name_shapes.h"
#include "harness/zone/record_style.h"

namespace doczone::harness {

const CheckEntry target_no_address_entry{"target-no-address",
                                         "The target of an NS, MX, HTTPS or SVCB record has no address in its zone.",
                                         Severity::error,
                                         {}};

namespace {

// The record tells addresses itself, or the target has records of the type that lead on.
bool has_other_way(const Pointer& pointer) {
  const auto* const data = std::get_if<SvcbData>(&pointer.record().rdata);
  if (data == nullptr) return false;
  if (data->params.has(SvcKey::ipv4hint) || data->params.has(SvcKey::ipv6hint)) return true;
  // The owner itself may be of another service than its host (`_8443._https.www`), or is yet to get its addresses.
  if (has_underscore_label(pointer.target())) return true;
  if (pointer.target() == pointer.record().owner) return !pointer.is_asked();
  return pointer.host().zone != nullptr && !pointer.host().zone->rrset(pointer.target(), pointer.type()).empty();
}

std::string what_it_lacks(const DomainName& target) {
  return "the target " + printed(target) + " has neither an A nor an AAAA record";
}

// An HTTPS or SVCB record may tell addresses itself, or lead on to another one.
bool has_other_way(const Case& subject, const DomainName& target) {
  const auto* const data = std::get_if<SvcbData>(&subject.compared->record->rdata);
  if (data == nullptr) return false;
  const ResourceRecord& record = *subject.compared->record;
  if (data->params.has(SvcKey::ipv4hint) || data->params.has(SvcKey::ipv6hint) || has_underscore_label(target))
    return true;
  // The owner is judged by the rules of DNS: nobody has said that it is a host yet.
  return target == record.owner ||
         subject.facts.zones.answer(subject.expectation.view, target, record.type).has_records();
}

}  // namespace

std::optional<ZoneDiagnosis> target_no_address(const Case& subject) {
  const DomainName* const target = subject.host();
  if (target == nullptr || subject.srv != nullptr) return std::nullopt;
  // Where the host is demanded by itself, it is judged there.
  if (subject.facts.demanded_hosts.contains({subject.expectation.view, *target}) || has_other_way(subject, *target))
    return std::nullopt;
  const std::vector<ZoneAnswer> found = subject.answers_for_host(*target);
  const auto is_none = [](const ZoneAnswer& one) { return one.kind == ZoneAnswer::Kind::none; };
  if (found.empty() || !std::all_of(found.begin(), found.end(), is_none) || !subject.addresses_of(*target).empty())
    return std::nullopt;
  const ResourceRecord* const record = subject.compared->record;
  ZoneDiagnosis out;
  out.aspect = Aspect::target;
  out.record = record;
  out.span = record->target_span.length > 0 ? record->target_span : record->rdata_span;
  out.message = what_it_lacks(*target);
  const RecordToAdd host{*target, subject.expectation.families.front(), "<address>", {}};
  const Zone* const home = found.front().zone;
  out.suggestion = home == subject.zone ? record_for(*home, host) : absolute_record(host);
  return out;
}

std::optional<RuleFault> target_no_address(const Pointer& pointer) {
  const bool service = pointer.type() == kSvcb || pointer.type() == kHttps;
  const bool mine = pointer.type() == RrType::NS || pointer.type() == RrType::MX || service;
  if (!mine || pointer.is_null() || has_other_way(pointer) || !pointer.lacks_address() || pointer.is_server_left_open())
    return std::nullopt;
  RuleFault out{pointer.span(), what_it_lacks(pointer.target())};
  out.suggestion = pointer.address_to_add();
  // Without its servers nobody finds the zone; the other records are only of no use, unless somebody needs them.
  if (pointer.type() != RrType::NS && !pointer.is_asked()) out.severity = Severity::warning;
  return out;
}

}  // namespace doczone::harness
