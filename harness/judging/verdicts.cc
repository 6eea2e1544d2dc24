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
  if (record != nullptr && subject.zone != nullptr) verdict.where = subject.zone->locate(*record, record->span);
  return verdict;
}

Verdict verdict_by_answers(const Case& subject) {
  using Kind = ZoneAnswer::Kind;
  const auto has = [&](Kind kind) {
    return std::any_of(subject.answers.begin(), subject.answers.end(),
                       [&](const ZoneAnswer& a) { return a.kind == kind; });
  };
  const auto unknown = [&](std::string reason) {
    return verdict_on_case(subject, VerdictKind::unknown, std::move(reason));
  };
  const std::string owner = printed(subject.expectation.owner);
  if (has(Kind::hidden)) return unknown("an error in the zone file may hide the record at " + owner);
  if (has(Kind::delegated)) return unknown(owner + " is delegated to a zone that was not given");
  if (has(Kind::elsewhere)) return unknown(owner + " is an alias of a name outside the zone");
  if (has(Kind::alias_loop)) return unknown("the aliases that begin at " + owner + " come to no end");
  if (std::string open = what_is_open(subject); !open.empty()) return unknown(std::move(open));
  const std::vector<const ResourceRecord*>& records = subject.answers.front().records;
  const ResourceRecord* const first = records.empty() ? nullptr : records.front();
  if (has(Kind::by_wildcard)) {
    return verdict_on_case(subject, VerdictKind::satisfied_by_wildcard, "only a wildcard answers for " + owner, first);
  }
  const ResourceRecord* const compared = subject.compared ? subject.compared->record : nullptr;
  return verdict_on_case(subject, VerdictKind::satisfied, {},
                         subject.srv != nullptr ? subject.srv
                         : compared != nullptr  ? compared
                                                : first);
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
