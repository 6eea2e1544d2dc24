#include <array>

#include "harness/checks/checks.h"
#include "model/ascii.h"
#include "model/spelling.h"

namespace doczone::harness {

const CheckEntry text_policy_misplaced_entry{
    "text-policy-misplaced", "A policy of mail stands at a name where nobody looks for it.", Severity::warning, {}};

namespace {

// Labels that a policy's name begins with, or has behind a selector.
std::string place_of(PolicyKind kind, const DomainName& domain) {
  const std::string end = "." + printed(domain);
  switch (kind) {
    case PolicyKind::dmarc:
      return "_dmarc" + end;
    case PolicyKind::dkim:
      return "SELECTOR._domainkey" + end;
    case PolicyKind::mta_sts:
      return "_mta-sts" + end;
    case PolicyKind::tls_rpt:
      return "_smtp._tls" + end;
    case PolicyKind::bimi:
      return "default._bimi" + end;
    case PolicyKind::spf:
      break;
  }
  return printed(domain);
}

bool resembles(std::string_view label, std::string_view wanted) {
  return !equal_ignoring_ascii_case(label, wanted) && closest_word(label, std::array{wanted}).has_value();
}

// The name begins with a label that was probably meant to be this one.
bool begins_like(const DomainName& owner, std::string_view wanted) {
  return !owner.is_root() && resembles(owner.label(0), wanted);
}

// A host or a domain with mail of its own: its policy stands below it, not at it.
bool is_domain(const Zone& zone, const DomainName& owner) {
  if (owner == zone.origin()) return true;
  for (const RrType type : {RrType::A, RrType::AAAA, RrType::MX}) {
    if (!zone.rrset(owner, type).empty()) return true;
  }
  return false;
}

// Nobody can mean the name for one that a provider's customers lead to: it is one of this zone's own.
bool is_astray(const Zone& zone, PolicyKind kind, const DomainName& owner) {
  const bool near_apex = !owner.is_root() && (owner == zone.origin() || owner.parent() == zone.origin());
  const bool two_below = !near_apex && !owner.is_root() && owner.parent().parent() == zone.origin();
  switch (kind) {
    case PolicyKind::dmarc:
      return is_domain(zone, owner) || begins_like(owner, "_dmarc");
    case PolicyKind::dkim:
      return near_apex || is_domain(zone, owner) || (two_below && begins_like(owner.parent(), "_domainkey")) ||
             equal_ignoring_ascii_case(owner.label(0), "_domainkey");
    case PolicyKind::mta_sts:
      return near_apex || is_domain(zone, owner) || begins_like(owner, "_mta-sts");
    case PolicyKind::tls_rpt:
      return near_apex || is_domain(zone, owner) || begins_like(owner, "_smtp") ||
             equal_ignoring_ascii_case(owner.label(0), "_smtp");
    case PolicyKind::bimi:
      return near_apex || is_domain(zone, owner) || (two_below && begins_like(owner.parent(), "_bimi"));
    case PolicyKind::spf:
      break;
  }
  return false;
}

// `_dmarc` in front of itself, or of another policy's name.
bool stands_below_policy(const DomainName& owner) {
  return policy_place(owner) == PolicyPlace::dmarc && policy_place(owner.parent()) != PolicyPlace::anywhere;
}

// The domain that the policy is about, as far as its name tells: without the labels of services in front.
DomainName domain_of(const Zone& zone, DomainName name) {
  const DomainName& end = zone.origin();
  if (!(name == end) && name.is_at_or_below(end) && !is_domain(zone, name)) name = name.parent();
  while (!(name == end) && name.is_at_or_below(end) && name.label(0).starts_with('_')) name = name.parent();
  return name;
}

}  // namespace

void text_policy_misplaced(const RuleScope& scope, const PolicyTexts& texts, RuleReport& report) {
  const Zone& zone = scope.zone();
  for (const PolicyText& text : texts.texts) {
    if (!text.kind || text.kind == PolicyKind::spf) continue;
    const bool placed = policy_at(texts.place) == text.kind;
    const bool below = placed && stands_below_policy(texts.owner);
    if (placed ? !below : !is_astray(zone, *text.kind, texts.owner) || scope.is_policy_led_to(*text.kind, texts.owner))
      continue;
    report.add(*text.record, text.record->owner_span,
               "this " + std::string(name_of(*text.kind)) + " record stands at " + printed(texts.owner) +
                   ", where nobody looks for it",
               "receivers ask for " + place_of(*text.kind, domain_of(zone, texts.owner)));
    return;
  }
}

}  // namespace doczone::harness
