#include "harness/checks/zone_syntax.h"

#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry zone_syntax_entry{
    "zone-syntax", "A line of a zone file is not a record or a directive that can be read.", Severity::error, {}};

namespace {

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
  const std::optional<WrongFamily> other = aaaa_in_a(zone, error);
  if (other) {
    finding.check = aaaa_in_a_entry.id;
    finding.message = "an " + std::string(other->family) + " address is the data of " +
                      (other->type == "A" ? "an A" : "an AAAA") + " record, not of this one";
    finding.notes.push_back("make the record's type " + std::string(other->type) + ", or correct the address");
  } else if (!error.expected.empty()) {
    finding.notes.push_back("expected " + error.expected);
  }
  // An included file may be no zone file at all: nothing of its text is repeated.
  const bool own_file = error.file == 0;
  if (own_file && error.span.length > 0) finding.value = std::string(zone.text().at(error.span));
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
