// What a reading does with entries that are no records: their errors, and which records these may hide.
#include <utility>

#include "harness/zone/zone_origin.h"
#include "harness/zone/zone_reading.h"

namespace doczone::harness {
namespace {

// What the message must not repeat.
RecordFault without_text(RecordFault fault) {
  const std::string what = fault.type ? "this " + to_string(*fault.type) + " record" : "this line";
  fault.message = what + " cannot be read";
  const std::size_t label = fault.expected.find(", or the label as");
  if (label != std::string::npos) fault.expected.resize(label);
  return fault;
}

}  // namespace

void ZoneReading::fail_record(const ZoneEntry& entry, RecordFault fault) {
  const bool owner_known =
      fault.owner && !(names_.origin_lost && !entry.leading_blank && is_relative_name(entry.tokens[0].text));
  if (!owner_known) fault.owner.reset();
  if (!entry.leading_blank) take_owner(fault.owner, entry.tokens[0].span, is_relative_name(entry.tokens[0].text));
  const bool lost = !fault.owner;
  if (discreet()) fault = without_text(std::move(fault));
  report({fault.span, std::move(fault.message), std::move(fault.expected), std::move(fault.owner), fault.type});
  if (lost) names_.lost_owner_error = errors_.size() - 1;
}

// The owner's own error has been told already; it now hides records of any type.
void ZoneReading::drop_without_owner(const ZoneEntry& entry) {
  errors_[*names_.lost_owner_error].hidden_type.reset();
  note(entry.span, "not read: it takes over an owner that could not be read");
}

void ZoneReading::lose_record(ZoneEntry& entry) {
  if (context_stale_) ensure_context(place_);
  std::optional<DomainName> owner;
  std::optional<RrType> type;
  identify(entry, owner, type);
  const bool lines_lost = entry.skipped.span.length > 0;
  if (lines_lost) type.reset();
  if (lines_lost && entry.skipped.names_owner) owner.reset();
  for (const LexProblem& problem : entry.problems) {
    // One problem tells what was skipped.
    ZoneError error = describe(problem, &problem == &entry.problems.front() ? entry.skipped : SkippedLines(), text());
    error.hidden_owner = owner;
    error.hidden_type = type;
    report(std::move(error));
  }
  if (!entry.leading_blank) take_owner(owner, entry.span, false);
  if (!owner) names_.lost_owner_error = errors_.size() - 1;
}

// Owner and type of a broken entry, as far as its tokens tell.
void ZoneReading::identify(ZoneEntry& entry, std::optional<DomainName>& owner, std::optional<RrType>& type) {
  if (entry.tokens.empty()) return;
  const bool no_owner = entry.leading_blank ? names_.lost_owner_error.has_value()
                                            : names_.origin_lost && !is_absolute_name(entry.tokens[0].text);
  made_texts_.clear();
  auto parsed = interpret(entry, context(), contents_.dialect, named_origin_, {}, made_texts_, nullptr);
  if (auto* record = std::get_if<ResourceRecord>(&parsed)) {
    owner = std::move(record->owner);
    type = record->type;
  } else if (auto* fault = std::get_if<RecordFault>(&parsed)) {
    owner = std::move(fault->owner);
    type = fault->type;
  }
  if (no_owner) owner.reset();
}

void ZoneReading::report_extra_parentheses(const ZoneEntry& entry) {
  for (const LexProblem& problem : entry.problems) {
    ZoneError error = describe(problem, entry.skipped, text());
    // The line was read, and has its own error where it could not be.
    if (!entry.tokens.empty()) error.hides_records = false;
    // Alone on its line, it belongs to the record before.
    if (!names_.lost_owner_error) error.hidden_owner = names_.previous_owner;
    report(std::move(error));
  }
}

}  // namespace doczone::harness
