#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry forbidden_present_entry{
    "forbidden-present", "A record stands where the documentation says that there must be none.", Severity::error, {}};

namespace {

// Which of the records that answer is to be taken out: the alias that leads to them, where there is one.
const ResourceRecord* culprit(const ZoneAnswer& found) {
  if (!found.followed.empty()) return found.followed.front().record;
  return found.records.empty() ? nullptr : found.records.front();
}

}  // namespace

std::optional<ZoneDiagnosis> forbidden_present(const Case& subject) {
  const Expectation& expectation = subject.expectation;
  if (expectation.level() != Level::forbidden) return std::nullopt;
  for (const ZoneAnswer& found : subject.answers) {
    // An alias that leads out of what was given resolves as well as any.
    if (!found.has_records() && found.kind != ZoneAnswer::Kind::elsewhere) continue;
    const ResourceRecord* const record = culprit(found);
    if (record == nullptr) continue;
    ZoneDiagnosis out;
    out.aspect = Aspect::record;
    out.verdict = VerdictKind::forbidden_present;
    out.record = record;
    out.span = record->owner_span;
    out.value = subject.text_of(*record, out.span);
    const std::string must_not =
        "the documentation says that " + std::string(to_string(expectation.view)) + " DNS must not have ";
    const std::string owner = printed(expectation.owner);
    if (record->owner.is_wildcard() && !(record->owner == expectation.owner)) {
      out.message = must_not + "this name: the wildcard " + printed(record->owner) + " answers for " + owner;
      out.notes.push_back("a record of another type keeps the wildcard away from the name (RFC 4592 §2.2.1): " +
                          expectation.owner.to_string() + " IN TXT \"not here\"");
    } else {
      out.message = must_not + "the " + to_string(record->type) + " record at " + owner;
      out.notes.push_back("take the record out of the zone");
    }
    return out;
  }
  return std::nullopt;
}

}  // namespace doczone::harness
