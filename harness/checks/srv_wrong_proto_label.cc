#include "harness/checks/checks.h"
#include "harness/checks/near_misses.h"

namespace doczone::harness {

const CheckEntry srv_wrong_proto_label_entry{
    "srv-wrong-proto-label", "An SRV record names another protocol than the documentation.", Severity::error, {}};

// The service may well run over several protocols: only the demanded port gives the record away.
std::optional<ZoneDiagnosis> srv_wrong_proto_label(const Case& subject) {
  const Expectation& expectation = subject.expectation;
  if (!expectation.wants(RrType::SRV) || !expectation.port || !subject.is_absent() ||
      expectation.owner.label_count() < 2)
    return std::nullopt;
  for (const ResourceRecord* record : other_protocol_records(*subject.zone, expectation.owner)) {
    if (std::get<SrvData>(record->rdata).port != *expectation.port ||
        subject.facts.service_owners.contains(record->owner))
      continue;
    ZoneDiagnosis out = at_wrong_owner(subject, *record);
    out.message = "the protocol is " + std::string(record->owner.label(1)) + "; for port " +
                  std::to_string(*expectation.port) + " the documentation says " + printed(expectation.owner);
    return out;
  }
  return std::nullopt;
}

}  // namespace doczone::harness
