#include "harness/judging/judgement.h"

#include <set>
#include <utility>

#include "harness/demands/citations.h"
#include "harness/judging/presence.h"
#include "harness/judging/verdicts.h"

namespace doczone::harness {
namespace {

Location place_of(const Case& subject, const ZoneDiagnosis& diagnosis) {
  if (diagnosis.place) return *diagnosis.place;
  if (diagnosis.record == nullptr) return locate(subject.zone->text(), diagnosis.span);
  const Zone& zone = diagnosis.zone != nullptr ? *diagnosis.zone : subject.zone_of(*diagnosis.record);
  return zone.locate(*diagnosis.record, diagnosis.span);
}

JudgedFinding finding_of(const Case& subject, Diagnosed&& found) {
  ZoneDiagnosis& diagnosis = found.diagnosis;
  JudgedFinding out;
  Finding& finding = out.finding;
  finding.check = found.entry->id;
  finding.severity = diagnosis.severity.value_or(found.entry->severity);
  finding.where = place_of(subject, diagnosis);
  finding.message = std::move(diagnosis.message);
  finding.value = std::move(diagnosis.value);
  finding.suggestion = std::move(diagnosis.suggestion);
  finding.notes = std::move(diagnosis.notes);
  // What is about the profile is about many rows at once.
  if (!diagnosis.place) finding.evidence = rows_of(*subject.expectation.requirement);
  finding.expectations.push_back(expectation_name(subject.expectation));
  finding.owners.push_back(subject.expectation.owner);
  if (diagnosis.record != nullptr) finding.owners.push_back(diagnosis.record->owner);
  return out;
}

// In each aspect that nobody has claimed yet, the first diagnosis owns it, so that a cause absorbs its consequences.
std::vector<Diagnosed> diagnose(const Case& subject, ZoneChecks checks, std::set<Aspect> claimed) {
  std::vector<Diagnosed> out;
  for (const ZoneCheck& check : checks) {
    ExpectationCheck* const diagnosed_by = check.on(kDemanded);
    if (diagnosed_by == nullptr) continue;
    if (claimed.contains(Aspect::record)) break;
    std::optional<ZoneDiagnosis> diagnosis = diagnosed_by(subject);
    if (diagnosis && claimed.insert(diagnosis->aspect).second) out.push_back({check.entry, *std::move(diagnosis)});
  }
  return out;
}

// Further SRV records at the owner may be the deployment's own choice, with ports and hosts that no documentation
// names; but they must be sound. The hosts that they point to are nobody's demand: their findings explain none.
void judge_companions(const Case& subject, ZoneChecks checks, Judgement& out) {
  if (subject.srv == nullptr) return;
  Expectation loose = subject.expectation;
  loose.target.reset();
  loose.port.reset();
  loose.target_in_domain = false;
  for (const ResourceRecord* record : subject.answers.front().records) {
    if (record == subject.srv || !std::holds_alternative<SrvData>(record->rdata)) continue;
    Case companion{subject.facts, loose, subject.zone, subject.other_view, subject.answers};
    companion.srv = record;
    companion.alias = subject.alias;
    companion.without_dot = subject.without_dot;
    for (Diagnosed& found : diagnose(companion, checks, {Aspect::presence, Aspect::order, Aspect::rival}))
      out.findings.push_back(finding_of(companion, std::move(found)));
  }
}

Judgement judge_demanded(const Case& subject, ZoneChecks checks) {
  Judgement out;
  for (Diagnosed& found : diagnose(subject, checks, {})) {
    if (!out.verdict && found.diagnosis.verdict != VerdictKind::satisfied)
      out.verdict = verdict_on_case(subject, found.diagnosis.verdict, found.diagnosis.message, subject.srv);
    std::vector<DomainName> explains = std::move(found.diagnosis.explains);
    out.findings.push_back(finding_of(subject, std::move(found)));
    out.findings.back().explains = std::move(explains);
  }
  judge_companions(subject, checks, out);
  if (!out.verdict) out.verdict = verdict_by_answers(subject);
  return out;
}

Judgement judge_forbidden(const Case& subject, ZoneChecks checks) {
  // Where its data is stated, it is that record which must not be there, and not every one of its type.
  const bool is_another = subject.compared && !subject.compared->match.is_met();
  if (is_another) return {{}, verdict_on_case(subject, VerdictKind::satisfied, {})};
  auto found = first_diagnosis(subject, checks, kForbidden);
  if (!found) return {{}, verdict_on_absence(subject)};
  Verdict verdict =
      verdict_on_case(subject, found->diagnosis.verdict, found->diagnosis.message, found->diagnosis.record);
  return {{finding_of(subject, *std::move(found))}, std::move(verdict)};
}

// Neither asked for nor forbidden, and not there: what is wrong with the zone all the same.
Judgement judge_without_record(const Case& subject, ZoneChecks checks) {
  auto found = first_diagnosis(subject, checks, kNotRequired);
  if (!found) return {{}, verdict_without_record(subject)};
  Verdict verdict = verdict_on_case(subject, found->diagnosis.verdict, found->diagnosis.message);
  return {{finding_of(subject, *std::move(found))}, std::move(verdict)};
}

Judgement judge_without_zone(const Case& subject, ZoneChecks checks) {
  Judgement out{{}, verdict_without_zone(subject.expectation)};
  for (const ZoneCheck& check : checks) {
    ExpectationCheck* const diagnose_one = check.on(kNoZone);
    if (diagnose_one == nullptr) continue;
    if (auto diagnosis = diagnose_one(subject))
      out.findings.push_back(finding_of(subject, {check.entry, *std::move(diagnosis)}));
  }
  return out;
}

}  // namespace

std::optional<Diagnosed> first_diagnosis(const Case& subject, ZoneChecks checks, Occasion occasion) {
  for (const ZoneCheck& check : checks) {
    ExpectationCheck* const diagnose_one = check.on(occasion);
    if (diagnose_one == nullptr) continue;
    if (auto diagnosis = diagnose_one(subject)) return Diagnosed{check.entry, *std::move(diagnosis)};
  }
  return std::nullopt;
}

Judgement judge_case(const Case& subject, ZoneChecks checks) {
  const Level level = subject.expectation.level();
  if (subject.zone == nullptr) return judge_without_zone(subject, checks);
  if (level == Level::forbidden) return judge_forbidden(subject, checks);
  if (level != Level::required && (is_absent(subject.facts.zones, subject.expectation) || subject.has_only_others()))
    return judge_without_record(subject, checks);
  return judge_demanded(subject, checks);
}

Judgement judge_unasked(const Case& subject, ZoneChecks checks) {
  Judgement out;
  if (auto found = first_diagnosis(subject, checks, kNotRequired))
    out.findings.push_back(finding_of(subject, *std::move(found)));
  return out;
}

}  // namespace doczone::harness
