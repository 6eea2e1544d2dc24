#include "harness/rules/policy_texts.h"

#include <algorithm>

#include "model/ascii.h"

namespace doczone::harness {
namespace {

bool is_label(const DomainName& name, std::size_t index, std::string_view label) {
  return index < name.label_count() && equal_ignoring_ascii_case(name.label(index), label);
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
