#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry zone_syntax_entry{
    "zone-syntax", "A line of a zone file is not a record or a directive that can be read.", Severity::error, {}};

namespace {

struct BetterName {
  const CheckEntry* entry;
  ErrorDiagnosis diagnosis;
};

// The first check that knows what the error really is.
std::optional<BetterName> better_name(const Zone& zone, const ZoneError& error) {
  for (const ZoneCheck& check : zone_checks()) {
    ErrorCheck* const diagnose = check.as<ErrorCheck>();
    if (diagnose == nullptr) continue;
    if (auto diagnosis = diagnose(zone, error)) return BetterName{check.entry, *std::move(diagnosis)};
  }
  return std::nullopt;
}

Finding start(const Zone& zone, std::uint32_t file, ByteSpan span, Severity severity, const std::string& message) {
  Finding finding;
  finding.check = zone_syntax_entry.id;
  finding.severity = severity;
  finding.message = message;
  finding.where = locate(zone.text(file), span);
  for (const Location& from : zone.included_from(file)) {
    finding.notes.push_back("included from " + from.path + ", line " + std::to_string(from.begin.line));
  }
  return finding;
}

std::string what_it_hides(const ZoneError& error) {
  if (!error.hidden_owner) return "this may hide any record: what is not found in the zone is unknown, not missing";
  return "records that this line may hide are unknown, not missing: " + printed(*error.hidden_owner) +
         (error.hidden_type ? " " + to_string(*error.hidden_type) : "");
}

Finding from_error(const Zone& zone, const ZoneError& error) {
  Finding finding = start(zone, error.file, error.span, zone_syntax_entry.severity, error.message);
  if (const auto better = better_name(zone, error)) {
    finding.check = better->entry->id;
    finding.severity = better->entry->severity;
    finding.message = better->diagnosis.message;
    finding.notes.push_back(better->diagnosis.note);
  } else if (!error.expected.empty()) {
    finding.notes.push_back("expected " + error.expected);
  }
  // An included file may be no zone file at all: nothing of its text is repeated.
  const bool own_file = zone.included_from(error.file).empty();
  if (own_file && error.span.length > 0) finding.value = std::string(zone.text(error.file).at(error.span));
  if (error.hides_records && (own_file || !error.hidden_owner)) finding.notes.push_back(what_it_hides(error));
  return finding;
}

}  // namespace

std::vector<Finding> zone_syntax(const Zone& zone) {
  std::vector<Finding> findings;
  for (const ZoneError& error : zone.errors()) findings.push_back(from_error(zone, error));
  for (const ZoneNote& note : zone.notes()) {
    findings.push_back(
        start(zone, note.file, note.span, note.warning ? Severity::warning : Severity::note, note.message));
    if (note.warning && zone.text(note.file).at(note.span).ends_with(".@"))
      findings.back().check = at_sign_in_name_entry.id;
  }
  return findings;
}

}  // namespace doczone::harness
