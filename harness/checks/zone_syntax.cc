#include "harness/checks/zone_syntax.h"

#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry zone_syntax_entry{"zone-syntax", "A line of a zone file is not a record or a directive that can be read.", Severity::error, {}};

namespace {

Finding start(const Zone& zone, ByteSpan span, Severity severity, const std::string& message) {
  Finding finding;
  finding.check = zone_syntax_entry.id;
  finding.severity = severity;
  finding.message = message;
  finding.where = locate(zone.text(), span);
  return finding;
}

}  // namespace

std::vector<Finding> zone_syntax(const Zone& zone) {
  std::vector<Finding> findings;
  for (const ZoneError& error : zone.errors()) {
    Finding finding = start(zone, error.span, zone_syntax_entry.severity, error.message);
    if (error.span.length > 0) finding.value = std::string(zone.text().at(error.span));
    if (!error.expected.empty()) finding.notes.push_back("expected " + error.expected);
    if (!error.hides_records) {
      // A faulty $TTL, say: every record was read all the same.
    } else if (error.hidden_owner) {
      finding.notes.push_back("records that this line may hide are unknown, not missing: " + printed(*error.hidden_owner) +
                              (error.hidden_type ? " " + to_string(*error.hidden_type) : ""));
    } else {
      finding.notes.push_back("this may hide any record: what is not found in the zone is unknown, not missing");
    }
    findings.push_back(std::move(finding));
  }
  for (const ZoneNote& note : zone.notes()) findings.push_back(start(zone, note.span, Severity::note, note.message));
  return findings;
}

}  // namespace doczone::harness
