#include "harness/judging/validation.h"

#include <map>
#include <utility>

#include "harness/judging/facts.h"
#include "harness/judging/finding_list.h"
#include "harness/judging/judgement.h"
#include "harness/judging/name_inference.h"
#include "harness/judging/verdicts.h"

namespace doczone::harness {
namespace {

// What was concluded so far. A host whose fate a finding tells gets none of its own.
class Conclusions {
 public:
  explicit Conclusions(std::vector<Verdict> settled) : verdicts_(std::move(settled)) {}

  void add(View view, Judgement&& judgement) {
    for (JudgedFinding& one : judgement.findings) {
      const std::size_t place = findings_.add(std::move(one.finding));
      for (const DomainName& host : one.explains) explained_.insert({{view, host}, place});
    }
    if (judgement.verdict) verdicts_.push_back(*std::move(judgement.verdict));
  }

  // False: no finding explains why this host is missing. Otherwise it is told there, and judged.
  bool add_to_explanation(const Expectation& host) {
    const auto explained = explained_.find({host.view, host.owner});
    if (explained == explained_.end()) return false;
    findings_.add_expectation(explained->second, expectation_name(host));
    verdicts_.push_back(
        verdict_on(host, VerdictKind::missing, "told by the finding about the record that needs this host"));
    return true;
  }

  void add(Verdict verdict) { verdicts_.push_back(std::move(verdict)); }

  std::vector<Finding> take_findings() { return findings_.take(); }
  std::vector<Verdict> take_verdicts() { return std::move(verdicts_); }

 private:
  FindingList findings_;
  std::vector<Verdict> verdicts_;
  std::map<NameInView, std::size_t> explained_;  // missing hosts -> the place of the finding that tells why
};

void judge(const Expectation& expectation, const Facts& facts, ZoneChecks checks, NotedZones& noted,
           Conclusions& conclusions) {
  if (const Expectation* const chosen = facts.alternatives.instead_of(expectation))
    return conclusions.add(verdict_of_alternative(expectation, *chosen));
  const Case subject = make_case(facts, expectation);
  if (expectation.level() != Level::forbidden) {
    for (const std::vector<ZoneAnswer>* const answers : {&subject.answers, &subject.beyond}) {
      for (const ZoneAnswer& answer : *answers) noted.expect(answer);
    }
  }
  const bool is_host = subject.zone != nullptr && !expectation.wants(RrType::SRV);
  if (is_host && conclusions.add_to_explanation(expectation)) return;
  conclusions.add(expectation.view, judge_case(subject, checks));
}

void judge_unasked(const std::vector<Expectation>& unasked, const Facts& facts, ZoneChecks checks, NotedZones& noted,
                   Conclusions& conclusions) {
  for (const Expectation& expectation : unasked) {
    const NameInView name{expectation.view, expectation.owner};
    if (facts.zones.zone_for(name.first, name.second) == nullptr || expectation.level() == Level::forbidden ||
        facts.demanded.contains(name))
      continue;
    noted.ask(name.first, name.second);  // the rules of DNS are held against the name, too
    conclusions.add(expectation.view, judge_unasked(make_case(facts, expectation), checks));
  }
}

}  // namespace

ValidationResult validate(const ExpectationSet& expectations, const ZoneSet& zones, ZoneChecks checks) {
  NotedZones noted(zones);
  InferredNames names = infer_names(expectations, noted.zones(), checks);
  const Facts facts = all_facts(expectations, names.expectations, std::move(names.documented), noted.zones());
  Conclusions conclusions(expectations.settled);
  // Services first: a target without an address explains why the host's own record is missing.
  for (const bool services : {true, false}) {
    for (const Expectation& expectation : names.expectations) {
      if (expectation.wants(RrType::SRV) == services) judge(expectation, facts, checks, noted, conclusions);
    }
  }
  judge_unasked(expectations.unasked, facts, checks, noted, conclusions);
  return {conclusions.take_findings(), conclusions.take_verdicts(), std::move(names.remarks), noted.asked()};
}

}  // namespace doczone::harness
