#include "harness/checks/checks.h"
#include "harness/checks/near_misses.h"

namespace doczone::harness {

const CheckEntry srv_owner_target_swapped_entry{
    "srv-owner-target-swapped", "Owner and target of an SRV record have changed places.", Severity::error, {}};

std::optional<ZoneDiagnosis> srv_owner_target_swapped(const Case& subject) {
  const Expectation& expectation = subject.expectation;
  if (!expectation.wants(RrType::SRV) || !subject.is_absent()) return std::nullopt;
  const ResourceRecord* const record =
      swapped_service_record(*subject.zone, expectation.owner, expectation.target.value_or(subject.zone->origin()));
  if (record == nullptr) return std::nullopt;
  ZoneDiagnosis out;
  out.verdict = VerdictKind::missing;
  out.record = record;
  out.span = record->owner_span;
  out.value = subject.text_of(*record, out.span);
  out.suggestion = record_to_paste(*subject.zone, expectation.owner, expectation);
  out.message = "an SRV record stands at the service and points to the host; this one stands at " +
                printed(record->owner) + " and points to " + printed(expectation.owner);
  return out;
}

}  // namespace doczone::harness
