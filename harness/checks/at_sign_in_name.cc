#include "harness/checks/checks.h"
#include "harness/near_misses.h"

namespace doczone::harness {

const CheckEntry at_sign_in_name_entry{
    "at-sign-in-name", "`@` stands inside a name, where it is an ordinary label.", Severity::error, {}};

std::optional<ZoneDiagnosis> at_sign_in_name(const Case& subject) {
  if (!subject.expectation->wants(RrType::SRV) || !subject.is_absent()) return std::nullopt;
  const ResourceRecord* const record = at_sign_service_record(*subject.zone, subject.expectation->owner);
  if (record == nullptr) return std::nullopt;
  ZoneDiagnosis out;
  out.verdict = VerdictKind::missing;
  out.record = record;
  out.span = record->owner_span;
  out.value = std::string(subject.zone->text(record->file).at(out.span));
  out.suggestion = subject.expectation->owner.to_string();
  out.message = "`@` means the origin only when it stands alone; this record's owner is " + printed(record->owner);
  return out;
}

}  // namespace doczone::harness
