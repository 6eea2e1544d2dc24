#include <algorithm>

#include "harness/checks/checks.h"
#include "harness/checks/near_misses.h"

namespace doczone::harness {

const CheckEntry at_sign_in_name_entry{
    "at-sign-in-name", "`@` stands inside a name, where it is an ordinary label.", Severity::error, {}};

namespace {

bool has_at_label(const DomainName& name) {
  for (std::size_t i = 0; i < name.label_count(); ++i) {
    if (name.label(i) == "@") return true;
  }
  return false;
}

// The reader took the sign for the origin, as its author did; no name server does.
bool was_read_as_origin(const Zone& zone, std::uint32_t file, ByteSpan span) {
  return zone.text(file).at(span).ends_with(".@") &&
         std::any_of(zone.notes().begin(), zone.notes().end(),
                     [&](const ZoneNote& note) { return note.warning && note.file == file && note.span == span; });
}

std::optional<ZoneDiagnosis> read_as_origin(const Case& subject) {
  const std::vector<const ResourceRecord*>& records = subject.answers.front().records;
  const ResourceRecord* const record = subject.pointer() != nullptr ? subject.pointer()
                                       : records.empty()            ? nullptr
                                                                    : records.front();
  if (record == nullptr) return std::nullopt;
  const Zone& zone = subject.zone_of(*record);
  if (!record->owner.is_at_or_below(zone.origin())) return std::nullopt;
  const bool at_owner = was_read_as_origin(zone, record->file, record->owner_span);
  if (!at_owner && !was_read_as_origin(zone, record->file, record->target_span)) return std::nullopt;
  ZoneDiagnosis out;
  out.aspect = at_owner ? Aspect::presence : Aspect::target;
  out.record = record;
  out.span = at_owner ? record->owner_span : record->target_span;
  out.value = subject.text_of(*record, out.span);
  out.suggestion = (at_owner ? record->owner : *target_of(record->rdata)).to_string();
  out.message = "`@` means the origin only when it stands alone; name servers take it for a label here, or refuse it";
  return out;
}

std::optional<ZoneDiagnosis> at_owner(const Case& subject) {
  const Expectation& expectation = subject.expectation;
  if (!subject.is_absent()) return std::nullopt;
  const ResourceRecord* const record = at_sign_record(*subject.zone, expectation.owner, expectation.types);
  if (record == nullptr) return std::nullopt;
  ZoneDiagnosis out;
  out.verdict = VerdictKind::missing;
  out.record = record;
  out.span = record->owner_span;
  out.value = subject.text_of(*record, out.span);
  out.suggestion = expectation.owner.to_string();
  out.message = "`@` means the origin only when it stands alone; this record's owner is " + printed(record->owner);
  return out;
}

std::optional<ZoneDiagnosis> at_target(const Case& subject) {
  const ResourceRecord* const record = subject.pointer();
  if (record == nullptr || !has_at_label(*target_of(record->rdata))) return std::nullopt;
  ZoneDiagnosis out;
  out.aspect = Aspect::target;
  out.record = record;
  out.span = record->target_span;
  out.value = subject.text_of(*record, out.span);
  if (subject.expectation.target) out.suggestion = subject.expectation.target->to_string();
  out.message = "`@` means the origin only when it stands alone; the target is " + printed(*target_of(record->rdata));
  return out;
}

}  // namespace

std::optional<ZoneDiagnosis> at_sign_in_name(const Case& subject) {
  if (auto found = read_as_origin(subject)) return found;
  if (auto owner = at_owner(subject)) return owner;
  return at_target(subject);
}

}  // namespace doczone::harness
