#include "harness/judging/validation.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include "harness/checks/checks.h"
#include "harness/checks/zone_syntax.h"
#include "model/ascii.h"

namespace doczone::harness {
namespace {

// Names that documentation itself calls examples, as it writes them.
std::set<std::string> example_names_in(const std::vector<Expectation>& expectations) {
  std::set<std::string> names;
  for (const Expectation& expectation : expectations) {
    const RecordRequirement& row = *expectation.requirement;
    if (!row.example_names) continue;
    if (!expectation.wants(RrType::SRV)) names.insert(ascii_lower(row.owner));
    if (row.target) names.insert(ascii_lower(*row.target));
  }
  return names;
}

View other(View view) {
  return view == View::internal ? View::external : View::internal;
}

class Validator {
 public:
  Validator(const ExpectationSet& expectations, const ZoneSet& zones)
      : set_(expectations), expectations_(expectations.expectations), zones_(zones) {
    for (const auto* const list : {&set_.expectations, &set_.unasked}) {
      for (const Expectation& expectation : *list) {
        if (expectation.wants(RrType::SRV)) service_owners_.insert(expectation.owner);
      }
    }
  }

  ValidationResult run() {
    out_.verdicts = set_.settled;
    infer_names();
    index_expectations();
    find_lost_dots();
    choose_alternatives();
    // Services first: a target without an address explains why the host's own record is missing.
    for (const bool services : {true, false}) {
      for (const Expectation& expectation : expectations_) {
        if (expectation.wants(RrType::SRV) == services) judge(expectation);
      }
    }
    for (const Expectation& expectation : set_.unasked) glance_at(expectation);
    return std::move(out_);
  }

 private:
  // Where documentation gives an example, the deployment's own SRV record tells what the host is called here.
  void infer_names() {
    const std::set<std::string> examples = example_names_in(expectations_);
    std::map<std::pair<View, DomainName>, DomainName> own;
    for (Expectation& expectation : expectations_) {
      if (!expectation.target || expectation.fixed_names || !expectation.wants(RrType::SRV) ||
          !examples.contains(ascii_lower(*expectation.requirement->target)))
        continue;
      const ResourceRecord* const record = sound_service_record(expectation);
      if (record == nullptr) continue;
      const DomainName& target = *target_of(record->rdata);
      if (own.insert({{expectation.view, *expectation.target}, target}).second) {
        out_.inferred.push_back("the documentation gives " + *expectation.requirement->target +
                                " as an example; the record at " + printed(expectation.owner) + " says that it is " +
                                printed(target) + " here");
      }
      expectation.target = target;
    }
    for (Expectation& expectation : expectations_) {
      const auto found = own.find({expectation.view, expectation.owner});
      if (found == own.end() || expectation.fixed_names) continue;
      for (const View view : {View::internal, View::external}) {
        if (documented_.contains({view, expectation.owner})) documented_.insert({view, found->second});
      }
      expectation.owner = found->second;
    }
  }

  // The one SRV record at the owner, where it is right but for its target, and that is a name like the demanded one.
  const ResourceRecord* sound_service_record(const Expectation& expectation) const {
    const Zone* const zone = zones_.zone_for(expectation.view, expectation.owner);
    if (zone == nullptr) return nullptr;
    const std::vector<const ResourceRecord*> records = zone->rrset(expectation.owner, RrType::SRV);
    if (records.size() != 1) return nullptr;
    const auto* const data = std::get_if<SrvData>(&records.front()->rdata);
    if (data == nullptr || data->target == *expectation.target || data->target.is_root()) return nullptr;
    Case subject = case_of(expectation, *zone);
    for (const auto diagnose : {missing_trailing_dot, srv_target_is_ip, non_ldh_host_name, srv_target_other_domain}) {
      if (diagnose(subject)) return nullptr;
    }
    return records.front();
  }

  void index_expectations() {
    for (const Expectation& one : expectations_) {
      if (one.level() == Level::forbidden) continue;
      asked_.insert({one.view, one.owner});
      if (one.wants_address() || one.wants(RrType::CNAME)) demanded_hosts_.insert({one.view, one.owner});
      if (one.level() == Level::required && one.domain && one.requirement->repeat && one.requirement->scenario)
        by_scenario_[{one.view, *one.requirement->scenario}][*one.domain].push_back(&one);
    }
  }

  // Is there nothing at all of the demanded kind? No, when in doubt.
  bool is_absent(const Expectation& one) const {
    const Zone* const zone = zones_.zone_for(one.view, one.owner);
    return zone != nullptr && std::all_of(one.types.begin(), one.types.end(), [&](RrType type) {
             return answer(*zone, one.owner, type).kind == ZoneAnswer::Kind::none;
           });
  }

  // Of each group, the first that is there is held to what is demanded, and the others are not.
  void choose_alternatives() {
    std::map<std::string, std::vector<const Expectation*>> groups;
    for (const Expectation& one : expectations_) {
      if (!one.alternatives.empty()) groups[one.alternatives].push_back(&one);
    }
    for (auto& [name, members] : groups) {
      const auto there =
          std::find_if(members.begin(), members.end(), [&](const Expectation* one) { return !is_absent(*one); });
      const Expectation* const chosen = there == members.end() ? members.front() : *there;
      for (const Expectation* member : members) {
        if (member == chosen) continue;
        instead_of_[member] = chosen;
        others_[chosen].push_back(member);
      }
    }
  }

  // Nothing of the scenario is there for this domain, and all of it is for another one.
  void find_forgotten(Case& subject) const {
    const Expectation& expectation = *subject.expectation;
    if (!expectation.domain || !expectation.requirement->scenario) return;
    const auto found = by_scenario_.find({expectation.view, *expectation.requirement->scenario});
    if (found == by_scenario_.end()) return;
    const auto here = found->second.find(*expectation.domain);
    if (here == found->second.end()) return;
    const std::vector<const Expectation*>& mine = here->second;
    const auto absent = [&](const Expectation* one) { return is_absent(*one); };
    const auto astray = [&](const Expectation* one) { return lost_dot(*one) != nullptr; };
    if (std::find(mine.begin(), mine.end(), &expectation) == mine.end() ||
        !std::all_of(mine.begin(), mine.end(), absent) || std::any_of(mine.begin(), mine.end(), astray))
      return;
    for (const auto& [domain, theirs] : found->second) {
      const bool known = std::all_of(theirs.begin(), theirs.end(), [&](const Expectation* one) {
        return zones_.zone_for(one->view, one->owner) != nullptr && !is_absent(*one);
      });
      if (!known) continue;
      subject.forgotten = mine;
      subject.met_for = &domain;
      return;
    }
  }

  // Records whose owner was written in full but without the final dot stand below the origin twice over.
  void find_lost_dots() {
    for (const Expectation& expectation : expectations_) {
      if (!expectation.wants(RrType::SRV) && lost_dot(expectation) != nullptr)
        hosts_with_lost_dot_.push_back(expectation.owner);
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

  Case case_of(const Expectation& expectation, const Zone& zone) const {
    Case subject;
    subject.expectation = &expectation;
    subject.zone = &zone;
    subject.zones = &zones_;
    subject.hosts_with_lost_dot = &hosts_with_lost_dot_;
    subject.service_owners = &service_owners_;
    subject.lost_dot = lost_dot(expectation);
    subject.demanded_hosts = &demanded_hosts_;
    subject.known_domains = &set_.known_domains;
    for (const RrType type : expectation.types) subject.answers.push_back(answer(zone, expectation.owner, type));
    // An alias or an address: where either will do, one answer is enough.
    drop_unneeded_alternatives(expectation, subject);
    if (expectation.wants(RrType::SRV)) subject.srv = closest_srv(expectation, subject.answers.front().records);
    if (expectation.wants(RrType::CNAME)) {
      const std::vector<const ResourceRecord*> aliases = zone.rrset(expectation.owner, RrType::CNAME);
      if (!aliases.empty()) subject.alias = aliases.front();
    }
    if (const auto others = others_.find(&expectation); others != others_.end()) subject.alternatives = others->second;
    see_other_view(subject);
    if (subject.is_absent()) find_forgotten(subject);
    return subject;
  }

  void see_other_view(Case& subject) const {
    const Expectation& expectation = *subject.expectation;
    const View there = other(expectation.view);
    subject.documented_in_other_view = documented_.contains({there, expectation.owner});
    subject.demanded_in_other_view = asked_.contains({there, expectation.owner});
    const Zone* const zone = zones_.zone_for(there, expectation.owner);
    if (zone != zones_.zone_for(expectation.view, expectation.owner)) subject.other_view = zone;
  }

  void judge(const Expectation& expectation) {
    if (const auto chosen = instead_of_.find(&expectation); chosen != instead_of_.end()) {
      const RecordRequirement& other = *chosen->second->requirement;
      return conclude(expectation, VerdictKind::not_applicable, "one of the alternatives is enough: " + other.id);
    }
    const Zone* const zone = zones_.zone_for(expectation.view, expectation.owner);
    if (zone != nullptr) return apply_checks(case_of(expectation, *zone));
    Case subject;
    subject.expectation = &expectation;
    see_other_view(subject);
    if (const auto leaked = internal_name_outside(subject)) report(subject, internal_name_outside_entry, *leaked);
    conclude(expectation, VerdictKind::unknown,
             "no zone was given that holds " + printed(expectation.owner) + " in the " +
                 std::string(to_string(expectation.view)) + " view");
  }

  // Nobody asked for the record; that it went astray is told all the same.
  void glance_at(const Expectation& expectation) {
    const Zone* const zone = zones_.zone_for(expectation.view, expectation.owner);
    if (zone == nullptr) return;
    if (expectation.level() == Level::forbidden || asked_.contains({expectation.view, expectation.owner})) return;
    zone->at(expectation.owner);  // the rules of DNS are held against the name
    find_slip(case_of(expectation, *zone));
  }

  // What is wrong with the zone whether the record must be there or not.
  const ZoneDiagnosis* find_slip(const Case& subject) {
    for (const ZoneCheck& check : zone_checks()) {
      if (!check.also_unasked) continue;
      last_slip_ = check.diagnose(subject);
      if (!last_slip_) continue;
      report(subject, *check.entry, *last_slip_);
      return &*last_slip_;
    }
    return nullptr;
  }

  void judge_forbidden(const Case& subject) {
    const Expectation& expectation = *subject.expectation;
    const auto found = forbidden_present(subject);
    if (!found) return conclude(expectation, VerdictKind::satisfied, {});
    report(subject, forbidden_present_entry, *found);
    conclude(expectation, found->verdict, found->message, found->record, subject.zone);
  }

  // The documentation leaves it open whether the record has to be there, and it is not.
  void conclude_absent(const Case& subject) {
    const Expectation& expectation = *subject.expectation;
    if (const ZoneDiagnosis* const slip = find_slip(subject))
      return conclude(expectation, slip->verdict, slip->message);
    if (expectation.level() == Level::optional)
      return conclude(expectation, VerdictKind::not_applicable, "optional, and the zone does not have it");
    const std::string& condition = expectation.requirement->comment;
    conclude(expectation, VerdictKind::unresolved,
             "demanded under a condition only" + (condition.empty() ? "" : ": " + condition));
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
    const auto explained = explained_hosts_.find({expectation.view, expectation.owner});
    if (!expectation.wants(RrType::SRV) && explained != explained_hosts_.end()) {
      out_.findings[explained->second].expectations.push_back(name_of(expectation));
      return conclude(expectation, VerdictKind::missing, "told by the finding about the record that needs this host");
    }
    if (expectation.level() == Level::forbidden) return judge_forbidden(subject);
    if (expectation.level() != Level::required && is_absent(expectation)) return conclude_absent(subject);
    std::set<Aspect> claimed;
    std::optional<VerdictKind> verdict;
    std::string reason;
    for (const ZoneCheck& check : zone_checks()) {
      if (check.diagnose == nullptr) continue;
      if (claimed.contains(Aspect::record)) break;
      const std::optional<ZoneDiagnosis> diagnosis = check.diagnose(subject);
      if (!diagnosis || !claimed.insert(diagnosis->aspect).second) continue;
      if (!verdict && diagnosis->verdict != VerdictKind::satisfied) {
        verdict = diagnosis->verdict;
        reason = diagnosis->message;
      }
      const std::size_t finding = report(subject, *check.entry, *diagnosis);
      for (const DomainName& host : diagnosis->explains) explained_hosts_.insert({{expectation.view, host}, finding});
    }
    judge_companions(subject);
    if (verdict) return conclude(expectation, *verdict, std::move(reason), subject.srv, subject.zone);
    conclude_without_finding(subject);
  }

  // Further SRV records at the owner may be the deployment's own choice, with ports and hosts that no documentation
  // names; but they must be sound.
  void judge_companions(const Case& subject) {
    if (subject.srv == nullptr) return;
    Expectation loose = *subject.expectation;
    loose.target.reset();
    loose.port.reset();
    loose.target_in_domain = false;
    for (const ResourceRecord* record : subject.answers.front().records) {
      if (record == subject.srv || !std::holds_alternative<SrvData>(record->rdata)) continue;
      Case companion = subject;
      companion.expectation = &loose;
      companion.srv = record;
      std::set<Aspect> claimed{Aspect::presence, Aspect::order};
      for (const ZoneCheck& check : zone_checks()) {
        if (check.diagnose == nullptr || claimed.contains(Aspect::record)) continue;
        const std::optional<ZoneDiagnosis> diagnosis = check.diagnose(companion);
        if (diagnosis && claimed.insert(diagnosis->aspect).second) report(companion, *check.entry, *diagnosis);
      }
    }
  }

  static std::string name_of(const Expectation& expectation) {
    return expectation_name(verdict_on(expectation, VerdictKind::unknown, {}));
  }

  // Its place among the findings.
  std::size_t report(const Case& subject, const CheckEntry& entry, const ZoneDiagnosis& diagnosis) {
    const Zone& zone = diagnosis.zone != nullptr ? *diagnosis.zone : *subject.zone;
    Finding finding;
    finding.check = entry.id;
    finding.severity = entry.severity;
    finding.message = diagnosis.message;
    finding.where = diagnosis.record != nullptr ? zone.locate(*diagnosis.record, diagnosis.span)
                                                : locate(zone.text(), diagnosis.span);
    finding.value = diagnosis.value;
    finding.suggestion = diagnosis.suggestion;
    finding.notes = diagnosis.notes;
    finding.evidence = rows_of(*subject.expectation->requirement);
    finding.expectations.push_back(name_of(*subject.expectation));
    finding.owners.push_back(subject.expectation->owner);
    if (diagnosis.record != nullptr) finding.owners.push_back(diagnosis.record->owner);
    return merge(std::move(finding));
  }

  // Two requirements that demand one record (a host of two scenarios) are one finding with the rows of both.
  std::size_t merge(Finding&& finding) {
    const auto same = std::find_if(out_.findings.begin(), out_.findings.end(), [&](const Finding& f) {
      return f.check == finding.check && f.where.path == finding.where.path && f.where.span == finding.where.span &&
             f.value == finding.value && f.suggestion == finding.suggestion;
    });
    if (same == out_.findings.end()) {
      out_.findings.push_back(std::move(finding));
      return out_.findings.size() - 1;
    }
    std::move(finding.expectations.begin(), finding.expectations.end(), std::back_inserter(same->expectations));
    std::move(finding.owners.begin(), finding.owners.end(), std::back_inserter(same->owners));
    // The other reason to need it.
    if (const std::string also = "also: " + finding.message;
        finding.message != same->message &&
        std::find(same->notes.begin(), same->notes.end(), also) == same->notes.end())
      same->notes.push_back(also);
    for (Evidence& row : finding.evidence) {
      const bool known = std::any_of(same->evidence.begin(), same->evidence.end(), [&](const Evidence& e) {
        return e.where.path == row.where.path && e.where.begin == row.where.begin;
      });
      if (!known) same->evidence.push_back(std::move(row));
    }
    return static_cast<std::size_t>(same - out_.findings.begin());
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
    if (record != nullptr && zone != nullptr) verdict.where = zone->locate(*record, record->span);
    out_.verdicts.push_back(std::move(verdict));
  }

  const ExpectationSet& set_;
  std::vector<Expectation> expectations_;  // those of the set, under the names that the zones told
  const ZoneSet& zones_;
  std::set<DomainName> service_owners_;
  std::set<NameInView> documented_ = set_.documented;
  std::set<NameInView> asked_, demanded_hosts_;
  std::map<std::pair<View, std::string>, std::map<DomainName, std::vector<const Expectation*>>> by_scenario_;
  std::map<const Expectation*, const Expectation*> instead_of_;           // passed over -> the chosen alternative
  std::map<const Expectation*, std::vector<const Expectation*>> others_;  // and back
  std::optional<ZoneDiagnosis> last_slip_;
  ValidationResult out_;
  std::vector<DomainName> hosts_with_lost_dot_;
  std::map<NameInView, std::size_t> explained_hosts_;  // -> the finding that tells why it is missing
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

void drop_repeated(std::vector<Finding>& findings) {
  std::map<std::tuple<std::string, std::string, std::size_t, std::size_t>, Severity> gravest;
  const auto key = [](const Finding& one) {
    return std::tuple(one.check, one.where.path, one.where.span.offset, one.where.span.length);
  };
  for (const Finding& one : findings) {
    Severity& severity = gravest.emplace(key(one), one.severity).first->second;
    severity = std::max(severity, one.severity);
  }
  std::erase_if(findings, [&](const Finding& one) { return one.severity < gravest.at(key(one)); });
}

ValidationResult validate(const ExpectationSet& expectations, const ZoneSet& zones) {
  return Validator(expectations, zones).run();
}

}  // namespace doczone::harness
