#include <algorithm>

#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry missing_trailing_dot_entry{
    "missing-trailing-dot", "A full name lacks its final dot, so the origin was appended to it.", Severity::error, {}};

namespace {

std::optional<ZoneDiagnosis> lost_at_owner(const Case& subject) {
  if (subject.without_dot == nullptr) return std::nullopt;
  ZoneDiagnosis out;
  out.verdict = VerdictKind::missing;
  out.record = subject.without_dot;
  out.span = subject.without_dot->owner_span;
  out.value = subject.text_of(*subject.without_dot, out.span);
  out.suggestion = *out.value + ".";
  out.message = "the owner lacks its final dot; the record stands at " + printed(subject.without_dot->owner);
  out.explains.push_back(subject.expectation.owner);
  return out;
}

// The name that a relative one was probably meant to be: itself without the origin that was appended. Empty: it is at
// home here.
std::optional<DomainName> without_origin(const DomainName& name, const DomainName& origin) {
  if (!name.is_at_or_below(origin) || origin.is_root()) return std::nullopt;
  const auto stripped = name.rebased(origin, DomainName());
  if (!stripped || stripped->is_root()) return std::nullopt;
  return *stripped;
}

// The name without the origin is the demanded one, or a full name under a domain that is known.
bool is_full_name(const Case& subject, const DomainName& meant) {
  if (subject.expectation.target && meant == *subject.expectation.target) return true;
  if (meant.is_at_or_below(subject.zone->origin())) return true;
  return std::any_of(subject.facts.known_domains.begin(), subject.facts.known_domains.end(),
                     [&](const DomainName& domain) { return meant.is_at_or_below(domain); });
}

std::optional<ZoneDiagnosis> lost_at_target(const Case& subject) {
  const ResourceRecord* const record = subject.pointer();
  if (record == nullptr || !record->target_relative) return std::nullopt;
  const Zone& zone = subject.zone_of(*record);
  const DomainName& target = *target_of(record->rdata);
  const auto meant = without_origin(target, zone.origin());
  if (!meant || (subject.expectation.target && target == *subject.expectation.target)) return std::nullopt;
  if (!is_full_name(subject, *meant)) return std::nullopt;
  ZoneDiagnosis out;
  out.aspect = Aspect::target;
  out.record = record;
  out.span = record->target_span;
  out.value = subject.text_of(*record, out.span);
  out.suggestion = *out.value + ".";
  out.message = "the target lacks its final dot; the record points to " + printed(target);
  return out;
}

// The target is right, and its host's record is there, but for the dot; where nothing else demands the host.
std::optional<ZoneDiagnosis> lost_at_host(const Case& subject) {
  if (subject.srv == nullptr) return std::nullopt;
  const DomainName& target = subject.srv_data()->target;
  const Zone* const zone = subject.facts.zones.zone_for(subject.expectation.view, target);
  if (zone == nullptr || target.is_root() || subject.facts.demanded_hosts.contains({subject.expectation.view, target}))
    return std::nullopt;
  const auto doubled = target.rebased(DomainName(), zone->origin());
  if (!doubled || zone->exists(target)) return std::nullopt;
  for (const ResourceRecord* record : zone->at(*doubled)) {
    const bool address = record->type == RrType::A || record->type == RrType::AAAA;
    if (!address || !record->owner_relative) continue;
    ZoneDiagnosis out;
    out.aspect = Aspect::target;
    out.record = record;
    out.zone = zone;
    out.span = record->owner_span;
    out.value = std::string(zone->text(record->file).at(out.span));
    out.suggestion = *out.value + ".";
    out.message = "the owner lacks its final dot; the record stands at " + printed(record->owner);
    return out;
  }
  return std::nullopt;
}

}  // namespace

std::optional<ZoneDiagnosis> missing_trailing_dot(const Case& subject) {
  if (auto owner = lost_at_owner(subject)) return owner;
  if (auto target = lost_at_target(subject)) return target;
  return lost_at_host(subject);
}

}  // namespace doczone::harness
