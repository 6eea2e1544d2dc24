#include "harness/judging/verdicts.h"

#include <algorithm>
#include <utility>

namespace doczone::harness {
namespace {

// Why nobody can tell whether the records say what they should; empty: they do.
std::string what_is_open(const Case& subject) {
  const Expectation& expectation = subject.expectation;
  if (expectation.types == std::vector{RrType::CNAME} && !expectation.target)
    return "the documentation does not say where the alias leads";
  return subject.compared ? subject.compared->match.open : unstated_data(expectation);
}

}  // namespace

Verdict verdict_on_case(const Case& subject, VerdictKind kind, std::string reason, const ResourceRecord* record) {
  Verdict verdict = verdict_on(subject.expectation, kind, std::move(reason));
  if (record != nullptr && subject.zone != nullptr)
    verdict.where = subject.zone_of(*record).locate(*record, record->span);
  return verdict;
}

namespace {

using Kind = ZoneAnswer::Kind;

const ZoneAnswer* first_of(const std::vector<ZoneAnswer>& answers, Kind kind) {
  const auto found = std::find_if(answers.begin(), answers.end(), [&](const ZoneAnswer& a) { return a.kind == kind; });
  return found == answers.end() ? nullptr : &*found;
}

// Why nobody can tell from the given zones what a name has; empty: they tell. `about`: the name and what is asked.
std::string doubt_about(const std::vector<ZoneAnswer>& answers, const std::string& owner) {
  const auto behind = [&](const ZoneAnswer& found) {
    return found.followed.empty() ? owner : owner + " is an alias of " + printed(found.end) + ", which";
  };
  if (const ZoneAnswer* const found = first_of(answers, Kind::hidden); found != nullptr) {
    return "an error in the zone file may hide the record at " +
           (found->followed.empty() ? owner : printed(found->end) + ", where the alias " + owner + " leads");
  }
  if (const ZoneAnswer* const found = first_of(answers, Kind::delegated))
    return behind(*found) + " is delegated to a zone that was not given";
  if (const ZoneAnswer* const found = first_of(answers, Kind::elsewhere)) {
    return found->followed.empty() ? owner + " lies in no zone that was given"
                                   : behind(*found) + " lies in no zone that was given";
  }
  if (first_of(answers, Kind::alias_loop) != nullptr) return "the aliases that begin at " + owner + " come to no end";
  return {};
}

bool any_records(const std::vector<ZoneAnswer>& answers) {
  return std::any_of(answers.begin(), answers.end(), [](const ZoneAnswer& a) { return a.has_records(); });
}

// The alias is what the documentation demands, down to the name that it leads to.
bool is_demanded_alias(const Case& subject) {
  return subject.expectation.target && *target_of(subject.alias->rdata) == *subject.expectation.target;
}

std::string doubt_about_alias(const Case& subject) {
  if (subject.alias == nullptr || any_records(subject.beyond)) return {};
  // A provider's name is the provider's to keep.
  if (first_of(subject.beyond, Kind::elsewhere) != nullptr && is_demanded_alias(subject)) return {};
  return doubt_about(subject.beyond, printed(subject.expectation.owner));
}

// Where the target's address is demanded by itself, it is judged there.
std::string doubt_about_target(const Case& subject) {
  if (subject.srv == nullptr) return {};
  const DomainName& target = subject.srv_data()->target;
  if (target.is_root() || subject.facts.demanded_hosts.contains({subject.expectation.view, target})) return {};
  const std::vector<ZoneAnswer> found = subject.answers_for_host(target);
  if (any_records(found) || first_of(found, Kind::elsewhere) != nullptr) return {};
  const std::string doubt = doubt_about(found, printed(target));
  return doubt.empty() ? doubt : "whether the target has an address is not known: " + doubt;
}

}  // namespace

Verdict verdict_by_answers(const Case& subject) {
  std::string open = doubt_about(subject.answers, printed(subject.expectation.owner));
  if (open.empty()) open = doubt_about_alias(subject);
  if (open.empty()) open = doubt_about_target(subject);
  if (open.empty()) open = what_is_open(subject);
  if (!open.empty()) return verdict_on_case(subject, VerdictKind::unknown, std::move(open));
  const std::vector<const ResourceRecord*>& records = subject.answers.front().records;
  const ResourceRecord* const first = records.empty() ? nullptr : records.front();
  if (first_of(subject.answers, Kind::by_wildcard) != nullptr) {
    return verdict_on_case(subject, VerdictKind::satisfied_by_wildcard,
                           "only a wildcard answers for " + printed(subject.expectation.owner), first);
  }
  const ResourceRecord* const compared = subject.compared ? subject.compared->record : nullptr;
  return verdict_on_case(subject, VerdictKind::satisfied, {},
                         subject.srv != nullptr ? subject.srv
                         : compared != nullptr  ? compared
                                                : first);
}

Verdict verdict_on_absence(const Case& subject) {
  std::string doubt = doubt_about(subject.answers, printed(subject.expectation.owner));
  const VerdictKind kind = doubt.empty() ? VerdictKind::satisfied : VerdictKind::unknown;
  return verdict_on_case(subject, kind, std::move(doubt));
}

Verdict verdict_without_record(const Case& subject) {
  if (subject.expectation.level() == Level::optional)
    return verdict_on_case(subject, VerdictKind::not_applicable, "optional, and the zone does not have it");
  const std::string& condition = subject.expectation.requirement->comment;
  return verdict_on_case(subject, VerdictKind::unresolved,
                         "demanded under a condition only" + (condition.empty() ? "" : ": " + condition));
}

Verdict verdict_without_zone(const Expectation& expectation) {
  return verdict_on(expectation, VerdictKind::unknown,
                    "no zone was given that holds " + printed(expectation.owner) + " in the " +
                        std::string(to_string(expectation.view)) + " view");
}

Verdict verdict_of_alternative(const Expectation& expectation, const Expectation& chosen) {
  return verdict_on(expectation, VerdictKind::not_applicable,
                    "one of the alternatives is enough: " + chosen.requirement->id);
}

}  // namespace doczone::harness
