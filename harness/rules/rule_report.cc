#include "harness/rules/rule_report.h"

#include <utility>

namespace doczone::harness {

void RuleReport::add(const ResourceRecord& record, ByteSpan span, std::string message, std::string note) {
  add(record, span, entry_.severity, std::move(message), std::move(note));
}

void RuleReport::add(const ResourceRecord& record, ByteSpan span, Severity severity, std::string message,
                     std::string note) {
  if (count_++ >= kMost) return;
  Finding finding;
  finding.check = entry_.id;
  finding.severity = severity;
  finding.message = std::move(message);
  finding.where = zone_.locate(record, span);
  finding.owners.push_back(record.owner);
  if (!note.empty()) finding.notes.push_back(std::move(note));
  for (const Location& from : zone_.included_from(record.file)) {
    finding.notes.push_back("included from " + from.path + ", line " + std::to_string(from.begin.line));
  }
  findings_.push_back(std::move(finding));
}

void RuleReport::add(std::string message, std::string note) {
  ++count_;
  Finding finding;
  finding.check = entry_.id;
  finding.severity = entry_.severity;
  finding.message = std::move(message);
  finding.where = locate(zone_.text(), zone_.apex_span());
  if (!note.empty()) finding.notes.push_back(std::move(note));
  findings_.push_back(std::move(finding));
}

std::string RuleReport::place(const ResourceRecord& record, const ResourceRecord& seen_from) const {
  const Location where = zone_.locate(record, record.span);
  const std::string line = "line " + std::to_string(where.begin.line);
  return record.file == seen_from.file ? line : line + " of " + where.path;
}

void RuleReport::finish() {
  if (count_ > kMost) add(std::to_string(count_ - kMost) + " more places of this kind are not listed");
}

}  // namespace doczone::harness
