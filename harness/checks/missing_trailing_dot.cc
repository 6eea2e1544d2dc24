#include <algorithm>

#include "harness/checks/checks.h"
#include "harness/rules/name_shapes.h"

namespace doczone::harness {

const CheckEntry missing_trailing_dot_entry{
    "missing-trailing-dot", "A full name lacks its final dot, so the origin was appended to it.", Severity::error, {}};

namespace {

std::string where_it_stands(const DomainName& owner) {
  return "the owner lacks its final dot; the record stands at " + printed(owner);
}

std::string where_it_points(const DomainName& target) {
  return "the target lacks its final dot; the record points to " + printed(target);
}

std::optional<ZoneDiagnosis> lost_at_owner(const Case& subject) {
  if (subject.without_dot == nullptr) return std::nullopt;
  ZoneDiagnosis out;
  out.verdict = VerdictKind::missing;
  out.record = subject.without_dot;
  out.span = subject.without_dot->owner_span;
  out.value = subject.text_of(*subject.without_dot, out.span);
  out.suggestion = *out.value + ".";
  out.message = where_it_stands(subject.without_dot->owner);
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
  return subject.facts.known_domains.home_of(meant) != nullptr;
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
  out.message = where_it_points(target);
  return out;
}

// Nothing is at home where the name leads as it is written, and written in full it makes sense.
bool is_full_name(const Pointer& pointer) {
  const auto meant = DomainName::parse(pointer.written());
  if (!meant || meant->label_count() < 2) return false;
  const Zone& zone = pointer.zone();
  if (!zone.at(pointer.target()).empty() || pointer.host().delegated) return false;
  if (zone.origin().label_count() > 1 && meant->is_at_or_below(zone.origin())) return true;
  if (pointer.type() == RrType::PTR && is_reverse_name(pointer.target())) return true;
  if (is_challenge(pointer.record().owner) || meant->label(meant->label_count() - 1).starts_with('_')) return false;
  // Another name's end: no name of the zone ends so.
  const auto end = zone.origin().child(meant->label(meant->label_count() - 1));
  return pointer.host().state == HostState::no_name && end && !zone.exists(*end);
}

void lost_in_soa(const RuleScope& scope, RuleReport& report) {
  const ResourceRecord* const soa = scope.soa();
  const auto* const data = soa == nullptr ? nullptr : std::get_if<SoaData>(&soa->rdata);
  if (data == nullptr || scope.zone().origin().label_count() < 2 ||
      scope.zone().contents().dialect.habits.dotless_rname)
    return;
  for (const DomainName* name : {&data->mname, &data->rname}) {
    const auto meant = name->is_at_or_below(scope.zone().origin())
                           ? std::optional(name->rebased(scope.zone().origin(), DomainName()).value())
                           : std::nullopt;
    if (!meant || !meant->is_at_or_below(scope.zone().origin())) continue;
    report.add(*soa, soa->rdata_span, Severity::warning,
               std::string(name == &data->mname ? "the primary server" : "the mailbox") +
                   " lacks its final dot; the SOA names " + printed(*name),
               "write " + meant->to_string());
  }
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
    out.message = where_it_stands(record->owner);
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

std::optional<RuleFault> missing_trailing_dot(const Pointer& pointer) {
  if (!pointer.record().target_relative || !is_full_name(pointer)) return std::nullopt;
  RuleFault out{pointer.span(), where_it_points(pointer.target())};
  out.value = pointer.written();
  out.suggestion = pointer.written() + ".";
  return out;
}

void missing_trailing_dot(const RuleScope& scope, RuleReport& report) {
  const Zone& zone = scope.zone();
  std::vector<DomainName> doubled;
  for (const DomainName& origin : zone.contents().origins()) {
    const auto twice = zone.origin().rebased(DomainName(), origin);
    if (twice && zone.origin().label_count() > 1 && origin.is_at_or_below(zone.origin()) && zone.exists(*twice))
      doubled.push_back(*twice);
  }
  for (const OwnerRecords& owned : scope.names_at_or_below(doubled)) {
    const ResourceRecord& record = *owned.records.front();
    const std::string_view written = zone.text(record.file).at(record.owner_span);
    const auto meant = DomainName::parse(written);
    if (!record.owner_relative || !meant || !meant->is_at_or_below(zone.origin())) continue;
    report.add(
        record,
        {record.owner_span, where_it_stands(record.owner), std::string(written), std::string(written) + ".", {}, {}});
  }
  lost_in_soa(scope, report);
}

}  // namespace doczone::harness
