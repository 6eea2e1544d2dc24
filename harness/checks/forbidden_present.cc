#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry forbidden_present_entry{
    "forbidden-present", "A record stands where the documentation says that there must be none.", Severity::error, {}};

// A wildcard that answers for the name is not reported: it stands there for the sake of others.
std::optional<ZoneDiagnosis> forbidden_present(const Case& subject) {
  const Expectation& expectation = subject.expectation;
  if (expectation.level() != Level::forbidden) return std::nullopt;
  for (const ResourceRecord* record : subject.zone->at(expectation.owner)) {
    if (!expectation.wants(record->type) && record->type != RrType::CNAME) continue;
    ZoneDiagnosis out;
    out.aspect = Aspect::record;
    out.verdict = VerdictKind::forbidden_present;
    out.record = record;
    out.span = record->owner_span;
    out.value = std::string(subject.zone->text(record->file).at(out.span));
    out.message = "the documentation says that " + std::string(to_string(expectation.view)) +
                  " DNS must not have the " + to_string(record->type) + " record at " + printed(expectation.owner);
    out.notes.push_back("take the record out of the zone");
    return out;
  }
  return std::nullopt;
}

}  // namespace doczone::harness
