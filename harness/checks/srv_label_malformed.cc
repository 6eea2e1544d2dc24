#include "harness/checks/checks.h"
#include "harness/checks/near_misses.h"
#include "harness/rules/name_shapes.h"

namespace doczone::harness {

const CheckEntry srv_label_malformed_entry{"srv-label-malformed",
                                           "The labels in front of an SRV record's owner are not `_service._proto`.",
                                           Severity::error,
                                           {}};

namespace {

std::string fault_of(const DomainName& written, const DomainName& meant) {
  if (written.label_count() == meant.label_count() && written.label(0) == meant.label(1))
    return "service and protocol have changed places";
  if (written.label(0).find('_') == std::string_view::npos) return "the labels lack their underscores";
  if (written.label_count() < meant.label_count()) return "service and protocol must be two labels";
  return "service and protocol must begin the name, each with an underscore in front";
}

std::optional<ZoneDiagnosis> mistyped(const Case& subject) {
  const Expectation& expectation = subject.expectation;
  if (!expectation.port) return std::nullopt;
  const ResourceRecord* const record = mistyped_service_record(*subject.zone, expectation.owner, *expectation.port);
  if (record == nullptr || subject.facts.service_owners.contains(record->owner)) return std::nullopt;
  ZoneDiagnosis out = at_wrong_owner(subject, *record);
  out.message = "the service " + std::string(record->owner.label(0)) + " is probably a slip for " +
                std::string(expectation.owner.label(0)) + "; clients ask for " + printed(expectation.owner);
  return out;
}

}  // namespace

std::optional<ZoneDiagnosis> srv_label_malformed(const Case& subject) {
  const DomainName& owner = subject.expectation.owner;
  if (!subject.expectation.wants(RrType::SRV) || !subject.is_absent() || owner.label_count() < 2) return std::nullopt;
  const ResourceRecord* const record = misspelt_service_record(*subject.zone, owner);
  if (record == nullptr) return mistyped(subject);
  if (subject.facts.service_owners.contains(record->owner)) return std::nullopt;
  ZoneDiagnosis out = at_wrong_owner(subject, *record);
  out.message = fault_of(record->owner, owner) + "; clients ask for " + printed(owner);
  return out;
}

std::optional<RuleFault> srv_label_malformed(const Pointer& pointer) {
  const DomainName& owner = pointer.record().owner;
  // A wildcard, and what an alias leads to, may be called anything.
  if (pointer.type() != RrType::SRV || has_service_labels(owner) || owner.is_wildcard() ||
      pointer.hosts().is_led_to(owner))
    return std::nullopt;
  RuleFault out{
      pointer.record().owner_span,
      "clients look for an SRV record at _service._proto in front of a domain; this one stands at " + printed(owner)};
  out.value = std::string(pointer.zone().text(pointer.record().file).at(pointer.record().owner_span));
  out.severity = Severity::warning;
  return out;
}

}  // namespace doczone::harness
