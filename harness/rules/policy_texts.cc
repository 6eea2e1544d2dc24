#include "harness/rules/policy_texts.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "harness/zone/plain_replay.h"
#include "model/ascii.h"

namespace doczone::harness {
namespace {

bool is_label(const DomainName& name, std::size_t index, std::string_view label) {
  return index < name.label_count() && equal_ignoring_ascii_case(name.label(index), label);
}

// A record's text as it stands in the file begins like a policy: with a version or a key.
bool begins_like_policy(std::string_view rdata) {
  while (!rdata.empty() && (rdata.front() == '"' || rdata.front() == ' ')) rdata.remove_prefix(1);
  static constexpr std::array<std::string_view, 9> kBeginnings{
      "v=s", "v=d", "v=t", "v=b", "v =", "spf", "k=", "p=", "dmarc"};
  return std::any_of(kBeginnings.begin(), kBeginnings.end(),
                     [&](std::string_view one) { return equal_ignoring_ascii_case(rdata.substr(0, one.size()), one); });
}

bool is_policy_owner(std::string_view owner) {
  for (const std::string_view part : {"_domainkey", "_dmarc", "_mta-sts", "_smtp", "_bimi"}) {
    const auto found = std::search(owner.begin(), owner.end(), part.begin(), part.end(),
                                   [](char a, char b) { return ascii_lower(a) == b; });
    if (found != owner.end()) return true;
  }
  return false;
}

}  // namespace

PolicyPlace policy_place(const DomainName& owner) {
  if (is_label(owner, 0, "_dmarc")) return PolicyPlace::dmarc;
  if (is_label(owner, 0, "_mta-sts")) return PolicyPlace::mta_sts;
  if (is_label(owner, 0, "_smtp") && is_label(owner, 1, "_tls")) return PolicyPlace::tls_rpt;
  for (std::size_t i = 1; i < owner.label_count(); ++i) {
    if (is_label(owner, i, "_report") && is_label(owner, i + 1, "_dmarc")) return PolicyPlace::dmarc_report;
    // `_adsp._domainkey` has a policy of another kind (RFC 5617).
    if (is_label(owner, i, "_domainkey") && !owner.label(i - 1).starts_with('_')) return PolicyPlace::dkim;
    if (is_label(owner, i, "_bimi")) return PolicyPlace::bimi;
  }
  return PolicyPlace::anywhere;
}

std::optional<PolicyKind> policy_at(PolicyPlace place) {
  switch (place) {
    case PolicyPlace::dmarc:
    case PolicyPlace::dmarc_report:
      return PolicyKind::dmarc;
    case PolicyPlace::dkim:
      return PolicyKind::dkim;
    case PolicyPlace::mta_sts:
      return PolicyKind::mta_sts;
    case PolicyPlace::tls_rpt:
      return PolicyKind::tls_rpt;
    case PolicyPlace::bimi:
      return PolicyKind::bimi;
    case PolicyPlace::anywhere:
      break;
  }
  return std::nullopt;
}

std::vector<const PolicyText*> PolicyTexts::of(PolicyKind kind) const {
  std::vector<const PolicyText*> out;
  for (const PolicyText& one : texts) {
    if (one.kind == kind) out.push_back(&one);
  }
  return out;
}

PolicyTexts policy_texts_at(const Zone& zone, const DomainName& owner) {
  PolicyTexts out{owner, policy_place(owner), {}};
  for (const ResourceRecord* record : zone.rrset(owner, RrType::TXT)) {
    PolicyText text{record, joined_text(*record), {}};
    text.kind = policy_kind(text.text);
    if (!text.kind && out.place == PolicyPlace::dkim) text.kind = PolicyKind::dkim;
    out.texts.push_back(std::move(text));
  }
  return out;
}

std::vector<DomainName> owners_of_policies(const Zone& zone) {
  const ZoneContents& contents = zone.contents();
  PlainReplay replay(contents, zone.origin());
  std::unordered_set<std::uint64_t> known;
  std::vector<DomainName> out;
  for (const Place place : contents.by_type.places(RrType::TXT)) {
    PlainRecord plain;
    const bool read = replay.read(place, plain);
    const bool named = read && !plain.owner_inherited && is_policy_owner(plain.owner_text);
    if (read && (known.contains(plain.owner) || (!named && !begins_like_policy(plain.rdata)))) continue;
    ResourceRecord record = contents.record_at(place);
    if (known.insert(record.owner.hash_from_root()).second) out.push_back(std::move(record.owner));
  }
  return out;
}

std::optional<std::string> spf_text_in(const std::vector<const ResourceRecord*>& texts) {
  std::optional<std::string> found;
  for (const ResourceRecord* record : texts) {
    std::string text = joined_text(*record);
    if (policy_kind(text) != PolicyKind::spf) continue;
    if (found) return std::nullopt;
    found = std::move(text);
  }
  return found;
}

SpfLookups lookups_of(const Hosts& hosts, const DomainName& owner, const PolicyText& text) {
  return count_spf_lookups(parse_spf(text.text), owner, [&](const DomainName& name) {
    return spf_text_in(hosts.answer(name, RrType::TXT).records);
  });
}

}  // namespace doczone::harness
