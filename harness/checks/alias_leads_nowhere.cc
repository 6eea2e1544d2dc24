#include <algorithm>

#include "harness/checks/checks.h"
#include "harness/rules/name_shapes.h"
#include "harness/zone/record_style.h"

namespace doczone::harness {

const CheckEntry alias_leads_nowhere_entry{
    "alias-leads-nowhere", "An alias leads to a name that does not have what is asked for.", Severity::error, {}};

namespace {

bool is_dead_end(const ZoneAnswer& found) {
  return found.kind == ZoneAnswer::Kind::none && !found.followed.empty();
}

// A circle within one zone is told by the rules of DNS.
bool is_circle_of_zones(const ZoneAnswer& found) {
  return found.kind == ZoneAnswer::Kind::alias_loop &&
         std::any_of(found.followed.begin(), found.followed.end(),
                     [&](const FollowedAlias& one) { return one.zone != found.followed.front().zone; });
}

// What is demanded at the owner itself, asked through the alias that stands there.
const ZoneAnswer* dead_end_of_demand(const Case& subject) {
  const auto dead = std::find_if(subject.answers.begin(), subject.answers.end(), [](const ZoneAnswer& found) {
    return is_dead_end(found) || is_circle_of_zones(found);
  });
  return dead == subject.answers.end() ? nullptr : &*dead;
}

// Where an alias is demanded: it has to lead to an address of a family in use.
const ZoneAnswer* dead_end_of_alias(const Case& subject) {
  const Expectation& expectation = subject.expectation;
  if (subject.alias == nullptr || subject.beyond.empty()) return nullptr;
  const bool wrong_target = expectation.target && !(*target_of(subject.alias->rdata) == *expectation.target);
  if (wrong_target && !expectation.wants_address()) return nullptr;  // told by cname-wrong-target
  const bool nowhere = std::all_of(subject.beyond.begin(), subject.beyond.end(), [](const ZoneAnswer& found) {
    return is_dead_end(found) || is_circle_of_zones(found);
  });
  if (!nowhere) return nullptr;
  const ZoneAnswer& first = subject.beyond.front();
  // Below `_` stand texts and keys, not hosts: an alias there has to lead to records, of whatever type.
  if (has_underscore_label(expectation.owner) && first.kind == ZoneAnswer::Kind::none && first.zone->exists(first.end))
    return nullptr;
  return &first;
}

// "an A record", "an A or an AAAA record"
std::string wanted(const Case& subject, const ZoneAnswer* demanded) {
  if (demanded != nullptr) {
    const auto at = static_cast<std::size_t>(demanded - subject.answers.data());
    return "no " + to_string(subject.expectation.types[at]) + " record";
  }
  if (has_underscore_label(subject.expectation.owner)) return "no record";
  std::string out;
  for (const RrType family : subject.expectation.families) out += (out.empty() ? "no " : " or ") + to_string(family);
  return out + " record";
}

}  // namespace

std::optional<ZoneDiagnosis> alias_leads_nowhere(const Case& subject) {
  const ZoneAnswer* const demanded = dead_end_of_demand(subject);
  const ZoneAnswer* const found = demanded != nullptr ? demanded : dead_end_of_alias(subject);
  if (found == nullptr) return std::nullopt;
  const std::vector<DomainName>& lost = subject.facts.hosts_without_dot;
  if (std::find(lost.begin(), lost.end(), found->end) != lost.end()) return std::nullopt;  // see missing-trailing-dot
  const FollowedAlias& last = found->followed.back();
  ZoneDiagnosis out;
  out.aspect = demanded != nullptr ? Aspect::presence : Aspect::target;
  out.verdict = demanded != nullptr ? VerdictKind::missing : VerdictKind::wrong_value;
  out.record = last.record;
  out.zone = last.zone;
  out.span = last.record->target_span;
  out.value = std::string(last.zone->text(last.record->file).at(out.span));
  const std::string owner = printed(subject.expectation.owner);
  if (found->kind == ZoneAnswer::Kind::alias_loop) {
    out.message = "the aliases that begin at " + owner + " come to no end";
    out.notes.push_back("let one of them lead to a host that has an address");
    return out;
  }
  const std::string end = printed(found->end);
  const bool direct = last.record->owner == subject.expectation.owner;
  out.message =
      owner + (direct ? " is an alias of " : " leads over aliases to ") + end +
      (found->zone->exists(found->end) ? ", which has " + wanted(subject, demanded) : ", which does not exist");
  out.notes.push_back("let the alias lead to a name that has what is asked for, or give it to " + end);
  out.explains.push_back(found->end);
  return out;
}

std::optional<RuleFault> alias_leads_nowhere(const Pointer& pointer) {
  const DomainName& owner = pointer.record().owner;
  if (pointer.type() != RrType::CNAME || pointer.host().state != HostState::no_name) return std::nullopt;
  if (is_challenge(owner) || is_challenge(pointer.target())) return std::nullopt;
  RuleFault out{pointer.span(),
                printed(owner) + " is an alias of " + printed(pointer.target()) + ", which does not exist"};
  out.value = pointer.written();
  out.note = "let the alias lead to a name that exists, or take it away";
  if (!pointer.is_asked()) out.severity = Severity::warning;
  return out;
}

}  // namespace doczone::harness
