#include "harness/validation.h"

#include <algorithm>
#include <set>

#include "harness/checks/checks.h"
#include "harness/checks/zone_syntax.h"

namespace doczone::harness {
namespace {

class Validator {
 public:
  Validator(const ExpectationSet& expectations, const ZoneSet& zones) : set_(expectations), zones_(zones) {}

  ValidationResult run() {
    out_.verdicts = set_.settled;
    find_lost_dots();
    // Services first: a target without an address explains why the host's own record is missing.
    for (const bool services : {true, false}) {
      for (const Expectation& expectation : set_.expectations) {
        if (expectation.wants(RrType::SRV) == services) judge(expectation);
      }
    }
    return std::move(out_);
  }

 private:
  // Records whose owner was written in full but without the final dot stand below the origin twice over.
  void find_lost_dots() {
    for (const Expectation& expectation : set_.expectations) {
      if (const ResourceRecord* record = lost_dot(expectation)) {
        if (!expectation.wants(RrType::SRV) && record != nullptr) hosts_with_lost_dot_.push_back(expectation.owner);
      }
    }
  }

  const ResourceRecord* lost_dot(const Expectation& expectation) const {
    const Zone* const zone = zones_.zone_for(expectation.view, expectation.owner);
    if (zone == nullptr) return nullptr;
    const auto doubled = expectation.owner.rebased(DomainName(), zone->origin());
    if (!doubled) return nullptr;
    for (const ResourceRecord* record : zone->at(*doubled)) {
      if (record->owner_relative && expectation.wants(record->type) && zone->at(expectation.owner).empty())
        return record;
    }
    return nullptr;
  }

  void judge(const Expectation& expectation) {
    const Zone* const zone = zones_.zone_for(expectation.view, expectation.owner);
    if (zone == nullptr) {
      return conclude(expectation, VerdictKind::unknown,
                      "no zone was given that holds " + printed(expectation.owner) + " in the " +
                          std::string(to_string(expectation.view)) + " view");
    }
    Case subject;
    subject.expectation = &expectation;
    subject.zone = zone;
    subject.zones = &zones_;
    subject.hosts_with_lost_dot = &hosts_with_lost_dot_;
    subject.lost_dot = lost_dot(expectation);
    for (const RrType type : expectation.types) subject.answers.push_back(answer(*zone, expectation.owner, type));
    // An alias or an address: where either will do, one answer is enough.
    drop_unneeded_alternatives(expectation, subject);
    if (expectation.wants(RrType::SRV)) subject.srv = closest_srv(expectation, subject.answers.front().records);
    apply_checks(subject);
  }

  static void drop_unneeded_alternatives(const Expectation& expectation, Case& subject) {
    if (!expectation.wants(RrType::CNAME) || expectation.types.size() < 2) return;
    const auto good = std::find_if(subject.answers.begin(), subject.answers.end(),
                                   [](const ZoneAnswer& a) { return !a.records.empty(); });
    if (good != subject.answers.end()) subject.answers = {*good};
  }

  static const ResourceRecord* closest_srv(const Expectation& expectation,
                                           const std::vector<const ResourceRecord*>& records) {
    const ResourceRecord* best = nullptr;
    int best_score = -1;
    for (const ResourceRecord* record : records) {
      const auto* data = std::get_if<SrvData>(&record->rdata);
      if (data == nullptr) continue;
      const bool target = !expectation.target || data->target == *expectation.target;
      const bool port = !expectation.port || data->port == *expectation.port;
      const int score = (target ? 2 : 0) + (port ? 1 : 0);
      if (score > best_score) {
        best = record;
        best_score = score;
      }
    }
    return best;
  }

  void apply_checks(const Case& subject) {
    const Expectation& expectation = *subject.expectation;
    if (!expectation.wants(RrType::SRV) && explained_hosts_.count({expectation.view, expectation.owner}) > 0) {
      return conclude(expectation, VerdictKind::missing, "told by the finding about the record that needs this host");
    }
    std::set<Aspect> claimed;
    std::optional<VerdictKind> verdict;
    std::string reason;
    for (const ZoneCheck& check : zone_checks()) {
      if (check.diagnose == nullptr) continue;
      const std::optional<ZoneDiagnosis> diagnosis = check.diagnose(subject);
      if (!diagnosis || !claimed.insert(diagnosis->aspect).second) continue;
      if (diagnosis->explains) explained_hosts_.insert({expectation.view, *diagnosis->explains});
      if (!verdict) {
        verdict = diagnosis->verdict;
        reason = diagnosis->message;
      }
      report(subject, check, *diagnosis);
    }
    if (verdict) return conclude(expectation, *verdict, std::move(reason), subject.srv, subject.zone);
    conclude_without_finding(subject);
  }

  void report(const Case& subject, const ZoneCheck& check, const ZoneDiagnosis& diagnosis) {
    Finding finding;
    finding.check = check.entry->id;
    finding.severity = check.entry->severity;
    finding.message = diagnosis.message;
    finding.where = locate(subject.zone->text(), diagnosis.span);
    finding.value = diagnosis.value;
    finding.suggestion = diagnosis.suggestion;
    finding.notes = diagnosis.notes;
    finding.evidence = rows_of(*subject.expectation->requirement);
    merge(std::move(finding));
  }

  // Two requirements that demand one record (a host of two scenarios) are one finding with the rows of both.
  void merge(Finding&& finding) {
    const auto same = std::find_if(out_.findings.begin(), out_.findings.end(), [&](const Finding& f) {
      return f.check == finding.check && f.where.path == finding.where.path && f.where.span == finding.where.span &&
             f.value == finding.value && f.suggestion == finding.suggestion;
    });
    if (same == out_.findings.end()) {
      out_.findings.push_back(std::move(finding));
      return;
    }
    for (Evidence& row : finding.evidence) {
      const bool known = std::any_of(same->evidence.begin(), same->evidence.end(), [&](const Evidence& e) {
        return e.where.path == row.where.path && e.where.begin == row.where.begin;
      });
      if (!known) same->evidence.push_back(std::move(row));
    }
  }

  void conclude_without_finding(const Case& subject) {
    const Expectation& expectation = *subject.expectation;
    using Kind = ZoneAnswer::Kind;
    const auto has = [&](Kind kind) {
      return std::any_of(subject.answers.begin(), subject.answers.end(),
                         [&](const ZoneAnswer& a) { return a.kind == kind; });
    };
    const std::string owner = printed(expectation.owner);
    if (has(Kind::hidden))
      return conclude(expectation, VerdictKind::unknown, "an error in the zone file may hide the record at " + owner);
    if (has(Kind::delegated))
      return conclude(expectation, VerdictKind::unknown, owner + " is delegated to a zone that was not given");
    if (has(Kind::elsewhere))
      return conclude(expectation, VerdictKind::unknown, owner + " is an alias of a name outside the zone");
    if (has(Kind::alias_loop))
      return conclude(expectation, VerdictKind::unknown, "the aliases that begin at " + owner + " come to no end");
    const std::vector<const ResourceRecord*>& records = subject.answers.front().records;
    const ResourceRecord* const first = records.empty() ? nullptr : records.front();
    if (has(Kind::by_wildcard)) {
      return conclude(expectation, VerdictKind::satisfied_by_wildcard, "only a wildcard answers for " + owner, first,
                      subject.zone);
    }
    conclude(expectation, VerdictKind::satisfied, {}, subject.srv != nullptr ? subject.srv : first, subject.zone);
  }

  void conclude(const Expectation& expectation, VerdictKind kind, std::string reason,
                const ResourceRecord* record = nullptr, const Zone* zone = nullptr) {
    Verdict verdict = verdict_on(expectation, kind, std::move(reason));
    if (record != nullptr && zone != nullptr) verdict.where = locate(zone->text(), record->span);
    out_.verdicts.push_back(std::move(verdict));
  }

  const ExpectationSet& set_;
  const ZoneSet& zones_;
  ValidationResult out_;
  std::vector<DomainName> hosts_with_lost_dot_;
  std::set<std::pair<View, DomainName>> explained_hosts_;
};

}  // namespace

std::vector<Evidence> rows_of(const RecordRequirement& requirement) {
  std::vector<Evidence> out;
  for (const RequirementEvidence& row : requirement.evidence) {
    Evidence evidence;
    evidence.where.path = row.path;
    evidence.where.begin = {row.line, 1};
    evidence.where.end = {row.line, 1};
    evidence.language = row.language;
    evidence.value = row.row;
    evidence.agrees = row.agrees;
    out.push_back(std::move(evidence));
  }
  return out;
}

std::vector<Finding> judge_files(const ZoneSet& zones) {
  std::vector<Finding> findings;
  for (const ZoneInView& one : zones.zones()) {
    std::vector<Finding> here = zone_syntax(one.zone);
    std::move(here.begin(), here.end(), std::back_inserter(findings));
  }
  return findings;
}

std::vector<Finding> judge_all_names(const ZoneSet& zones, const RuleOptions& options) {
  std::vector<Finding> findings;
  for (const ZoneInView& one : zones.zones()) {
    std::vector<Finding> here = judge_by_rules(one.zone, true, options.fragment);
    std::move(here.begin(), here.end(), std::back_inserter(findings));
  }
  return findings;
}

std::vector<Finding> judge_asked_names(const ZoneSet& zones) {
  std::vector<Finding> findings;
  for (const ZoneInView& one : zones.zones()) {
    std::vector<Finding> here = judge_by_rules(one.zone, false, true);
    std::move(here.begin(), here.end(), std::back_inserter(findings));
  }
  return findings;
}

ValidationResult validate(const ExpectationSet& expectations, const ZoneSet& zones) {
  return Validator(expectations, zones).run();
}

}  // namespace doczone::harness
