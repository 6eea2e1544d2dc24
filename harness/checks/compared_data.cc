#include "harness/checks/compared_data.h"

#include "harness/demands/demanded_record.h"

namespace doczone::harness {
namespace {

// Where they lead is all that they say, so that one is written in the place of another.
bool is_one_of_few(const Rdata& rdata) {
  return std::holds_alternative<MxData>(rdata) || std::holds_alternative<NameData>(rdata) ||
         std::holds_alternative<SvcbData>(rdata);
}

ZoneDiagnosis missing(const Case& subject, const std::string& type, const std::string& demanded) {
  ZoneDiagnosis out;
  out.aspect = Aspect::data;
  out.verdict = VerdictKind::missing;
  out.span = subject.zone->apex_span();
  out.message = "no " + type + " record at " + printed(subject.expectation.owner) + " is " + demanded +
                needed_by(subject.expectation);
  out.suggestion = record_to_paste(*subject.zone, subject.expectation.owner, subject.expectation);
  return out;
}

std::string demanded_by(const Expectation& expectation) {
  const std::optional<std::string>& text = expectation.txt ? expectation.txt : expectation.rdata;
  if (text) return "`" + *text + "`";
  return "one of " + printed(*expectation.target);
}

}  // namespace

ZoneDiagnosis faults_of_compared(const Case& subject) {
  const ResourceRecord& record = *subject.compared->record;
  const ValueMatch& match = subject.compared->match;
  ZoneDiagnosis out;
  out.aspect = Aspect::data;
  out.record = &record;
  out.span = record.rdata_span;
  out.value = subject.text_of(record, out.span);
  out.suggestion = match.corrected;
  out.message =
      "the " + to_string(record.type) + " record at " + printed(record.owner) + ": " + match.faults.front().message;
  for (std::size_t i = 1; i < match.faults.size(); ++i) out.notes.push_back(match.faults[i].message);
  return out;
}

std::optional<ZoneDiagnosis> diagnose_data(const Case& subject) {
  if (!subject.compared || subject.compared->match.is_met()) return std::nullopt;
  const ResourceRecord* const record = subject.compared->record;
  const ValueMatch& match = subject.compared->match;
  const std::string type = to_string(subject.expectation.types.front());
  if (record == nullptr || (!match.is_meant && !is_one_of_few(record->rdata)))
    return missing(subject, type, demanded_by(subject.expectation));
  ZoneDiagnosis out = faults_of_compared(subject);
  const DomainName* const target = target_of(record->rdata);
  if (target != nullptr && subject.expectation.target) {
    out.notes.insert(out.notes.begin(), "if " + printed(*target) + " is right here, say so in the profile: [bind] \"" +
                                            *subject.expectation.requirement->target + "\" = \"" + printed(*target) +
                                            "\"");
  }
  return out;
}

}  // namespace doczone::harness
