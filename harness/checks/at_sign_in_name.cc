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

std::string what_target_it_is(const DomainName& target) {
  return "`@` means the origin only when it stands alone; the target is " + printed(target);
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
  ZoneDiagnosis out = at_wrong_owner(subject, *record);
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
  out.message = what_target_it_is(*target_of(record->rdata));
  return out;
}

}  // namespace

std::optional<ZoneDiagnosis> at_sign_in_name(const Case& subject) {
  if (auto found = read_as_origin(subject)) return found;
  if (auto owner = at_owner(subject)) return owner;
  return at_target(subject);
}

std::optional<RuleFault> at_sign_in_name(const Pointer& pointer) {
  if (!has_at_label(pointer.target())) return std::nullopt;
  RuleFault out{pointer.span(), what_target_it_is(pointer.target())};
  out.value = pointer.written();
  return out;
}

void at_sign_in_name(const RuleScope& scope, RuleReport& report) {
  for (const ResourceRecord& record : scope.odd_owners()) {
    if (!has_at_label(record.owner)) continue;
    report.add(record, record.owner_span,
               "`@` means the origin only when it stands alone; this record's owner is " + printed(record.owner));
  }
  const ResourceRecord* const soa = scope.soa();
  const auto* const data = soa == nullptr ? nullptr : std::get_if<SoaData>(&soa->rdata);
  if (data == nullptr || data->rname.is_root() || data->rname.label(0).find('@') == std::string_view::npos) return;
  std::string meant = data->rname.to_string();
  std::replace(meant.begin(), meant.end(), '@', '.');
  report.add(*soa, soa->rdata_span, Severity::warning,
             "the mailbox of the zone is written with an at sign, which is no separator in a name",
             "write " + meant + ", with the dot in place of the sign (RFC 1035 §8)");
}

}  // namespace doczone::harness
