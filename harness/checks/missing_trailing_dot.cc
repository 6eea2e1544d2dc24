#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry missing_trailing_dot_entry{
    "missing-trailing-dot", "A full name lacks its final dot, so the origin was appended to it.", Severity::error, {}};

namespace {

std::optional<ZoneDiagnosis> lost_at_owner(const Case& subject) {
  if (subject.lost_dot == nullptr) return std::nullopt;
  ZoneDiagnosis out;
  out.verdict = VerdictKind::missing;
  out.record = subject.lost_dot;
  out.span = subject.lost_dot->owner_span;
  out.value = std::string(subject.zone->text(subject.lost_dot->file).at(out.span));
  out.suggestion = *out.value + ".";
  out.message = "the owner lacks its final dot; the record stands at " + printed(subject.lost_dot->owner);
  out.explains = subject.expectation->owner;
  return out;
}

std::optional<ZoneDiagnosis> lost_at_target(const Case& subject) {
  if (subject.srv == nullptr || !subject.srv->target_relative) return std::nullopt;
  const Zone& zone = *subject.zone;
  const DomainName& target = *target_of(subject.srv->rdata);
  const auto meant = without_origin(target, zone.origin());
  if (!meant) return std::nullopt;
  const bool as_demanded = subject.expectation->target && *meant == *subject.expectation->target;
  if (!as_demanded && !meant->is_at_or_below(zone.origin())) return std::nullopt;
  ZoneDiagnosis out;
  out.aspect = Aspect::target;
  out.record = subject.srv;
  out.span = subject.srv->target_span;
  out.value = std::string(zone.text(subject.srv->file).at(out.span));
  out.suggestion = *out.value + ".";
  out.message = "the target lacks its final dot; the record points to " + printed(target);
  return out;
}

}  // namespace

std::optional<ZoneDiagnosis> missing_trailing_dot(const Case& subject) {
  if (auto owner = lost_at_owner(subject)) return owner;
  return lost_at_target(subject);
}

}  // namespace doczone::harness
