// What a zone promises, whatever bytes it was read from.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "harness/checks/checks.h"
#include "harness/judging/soundness.h"
#include "harness/zone/plain_replay.h"
#include "harness/zone/zone_reader.h"
#include "tests/fuzz/few_files.h"
#include "tests/fuzz/fuzz.h"

namespace doczone::fuzz {

// Small enough for a directive to meet each.
inline harness::ZoneBudget small_budget() {
  harness::ZoneBudget budget;
  budget.bytes = std::size_t{1} << 20;
  budget.records = 400;
  budget.generated = 50;
  budget.errors = 100;
  return budget;
}

inline void check_span(const harness::Zone& zone, std::uint32_t file, ByteSpan span, const std::string& what) {
  promise(file < zone.file_count(), "a file is known", what);
  promise(span.end() <= zone.text(file).bytes().size(), "a span lies in its file", what);
  promise(locate(zone.text(file), span).begin.line >= 1, "a span has a place", what);
}

inline void check_record(const harness::Zone& zone, const ResourceRecord& record) {
  const std::string text = record.to_string();
  for (const ByteSpan span : {record.span, record.owner_span, record.target_span, record.rdata_span})
    check_span(zone, record.file, span, text);
  promise(!zone.rrset(record.owner, record.type).empty() && zone.exists(record.owner), "a record is found by its owner",
          text);
}

// What the zone's records say as text says the same when it is read.
inline void check_text(const harness::Zone& zone) {
  std::string text;
  std::vector<std::string> records;
  for (const ResourceRecord& record : zone.records()) {
    if (record.type == RrType::SOA) continue;  // of two, the second is an error
    records.push_back(record.to_string());
    text += records.back() + "\n";
  }
  if (records.empty()) return;
  harness::ZoneOptions standard;
  standard.origin = DomainName();
  standard.format = harness::ZoneFormat::bind;
  const harness::Zone again = harness::read_zone(SourceText("again", text), standard);
  promise(again.errors().empty() && again.record_count() == records.size(), "a record's text is a record",
          again.errors().empty() ? text : again.errors()[0].message + "\n" + text);
  std::vector<std::string> second;
  for (const ResourceRecord& record : again.records()) second.push_back(record.to_string());
  std::sort(records.begin(), records.end());
  std::sort(second.begin(), second.end());
  promise(records == second, "a record's text says the same", text);
}

// Records that the fast path reads again, as the grammar reads them again.
inline void check_replay(const harness::Zone& zone) {
  harness::PlainReplay replay(zone.contents(), zone.origin());
  for (const harness::Place place : zone.contents().index.places()) {
    harness::PlainRecord plain;
    if (!replay.read(place, plain)) continue;
    const ResourceRecord record = zone.contents().record_at(place);
    promise(plain.type == record.type && plain.ttl == record.ttl && plain.owner == record.owner.hash_from_root(),
            "both paths read the same", record.to_string());
  }
}

inline void check_zone(const harness::Zone& zone, const harness::ZoneBudget& budget) {
  promise(budget.records_used <= budget.records && zone.record_count() <= budget.records, "the records' budget holds");
  promise(budget.generated_used <= budget.generated, "the budget of $GENERATE holds");
  promise(budget.bytes_used <= budget.bytes, "the bytes' budget holds");
  promise(zone.errors().size() <= budget.errors + 1, "errors are bounded");
  promise(zone.notes().size() <= harness::RecoveryNotes::kMost, "notes are bounded");
  promise(zone.record_count() > 0 || !zone.errors().empty() || !zone.notes().empty(), "an empty zone says why");
  for (const harness::ZoneError& error : zone.errors()) check_span(zone, error.file, error.span, error.message);
  for (const harness::ZoneNote& note : zone.notes()) {
    promise(!note.message.empty(), "a note says something");
    check_span(zone, note.file, note.span, note.message);
  }
  check_replay(zone);
  for (const Finding& finding :
       harness::judge_by_rules(harness::RuleScope(zone, nullptr, true), harness::zone_checks()))
    promise(!finding.message.empty(), "a finding says something");
  for (const ResourceRecord& record : zone.records()) check_record(zone, record);
  check_text(zone);
}

}  // namespace doczone::fuzz
