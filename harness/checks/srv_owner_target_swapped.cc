#include "harness/checks/checks.h"
#include "harness/checks/near_misses.h"
#include "harness/rules/name_shapes.h"

namespace doczone::harness {

const CheckEntry srv_owner_target_swapped_entry{
    "srv-owner-target-swapped", "Owner and target of an SRV record have changed places.", Severity::error, {}};

namespace {

std::string where_it_stands(const DomainName& owner, const DomainName& target) {
  return "an SRV record stands at the service and points to the host; this one stands at " + printed(owner) +
         " and points to " + printed(target);
}

}  // namespace

std::optional<ZoneDiagnosis> srv_owner_target_swapped(const Case& subject) {
  const Expectation& expectation = subject.expectation;
  if (!expectation.wants(RrType::SRV) || !subject.is_absent()) return std::nullopt;
  const ResourceRecord* const record =
      swapped_service_record(*subject.zone, expectation.owner, expectation.target.value_or(subject.zone->origin()));
  if (record == nullptr) return std::nullopt;
  ZoneDiagnosis out = at_wrong_owner(subject, *record);
  out.suggestion = record_to_paste(*subject.zone, expectation.owner, expectation);
  out.message = where_it_stands(record->owner, expectation.owner);
  return out;
}

std::optional<RuleFault> srv_owner_target_swapped(const Pointer& pointer) {
  const DomainName& owner = pointer.record().owner;
  if (pointer.type() != RrType::SRV || has_service_labels(owner) || !has_service_labels(pointer.target()))
    return std::nullopt;
  RuleFault out{pointer.record().owner_span, where_it_stands(owner, pointer.target())};
  out.value = std::string(pointer.zone().text(pointer.record().file).at(out.span));
  out.suggestion = pointer.target().to_string();
  return out;
}

}  // namespace doczone::harness
