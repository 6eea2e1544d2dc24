#include "harness/rules/rule_report.h"

#include <utility>

namespace doczone::harness {

void RuleReport::add(const ResourceRecord& record, ByteSpan span, std::string message, std::string note) {
  add(record, span, entry_.severity, std::move(message), std::move(note));
}

void RuleReport::add(const ResourceRecord& record, ByteSpan span, Severity severity, std::string message,
                     std::string note) {
  add(record, RuleFault{span, std::move(message), {}, {}, std::move(note), severity});
}

void RuleReport::add(const ResourceRecord& record, RuleFault fault) {
  if (count_++ >= kMost) return;
  Finding finding;
  finding.check = entry_.id;
  finding.severity = fault.severity.value_or(entry_.severity);
  finding.message = std::move(fault.message);
  finding.where = zone_.locate(record, fault.span);
  finding.value = std::move(fault.value);
  finding.suggestion = std::move(fault.suggestion);
  finding.owners.push_back(record.owner);
  if (!fault.note.empty()) finding.notes.push_back(std::move(fault.note));
  if (fault.more > 0)
    finding.notes.push_back(std::to_string(fault.more) + " more " + to_string(record.type) +
                            " records with the same fault are not listed");
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
