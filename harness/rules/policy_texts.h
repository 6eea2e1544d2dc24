// The TXT records of a name that state a policy of mail, or seem to: what the rules about such texts are given.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "harness/policies/policy.h"
#include "harness/policies/spf.h"
#include "harness/rules/hosts.h"
#include "harness/zone/zone.h"

namespace doczone::harness {

// Where whoever looks for a policy asks for it.
enum class PolicyPlace {
  anywhere,      // of a domain or a host: SPF
  dmarc,         // _dmarc.DOMAIN (RFC 7489 §6.1)
  dmarc_report,  // DOMAIN._report._dmarc.OTHER: reports about DOMAIN may be sent (RFC 7489 §7.1)
  dkim,          // SELECTOR._domainkey.DOMAIN (RFC 6376 §3.6.2.1)
  mta_sts,       // _mta-sts.DOMAIN (RFC 8461 §3.1)
  tls_rpt,       // _smtp._tls.DOMAIN (RFC 8460 §3)
  bimi,          // SELECTOR._bimi.DOMAIN
};
PolicyPlace policy_place(const DomainName& owner);
// Empty: of any place.
std::optional<PolicyKind> policy_at(PolicyPlace place);

struct PolicyText {
  const ResourceRecord* record;
  std::string text;  // its strings, joined
  // By the version that it states; at the place of DKIM keys, which need none, by that place.
  std::optional<PolicyKind> kind;
};

struct PolicyTexts {
  DomainName owner;
  PolicyPlace place = PolicyPlace::anywhere;
  std::vector<PolicyText> texts;  // all TXT records of the owner

  std::vector<const PolicyText*> of(PolicyKind kind) const;
};
PolicyTexts policy_texts_at(const Zone& zone, const DomainName& owner);

// Names of a zone that have such texts; more than needed when in doubt, in file order. Of all TXT records, told without
// reading the others in full.
std::vector<DomainName> owners_of_policies(const Zone& zone);

// The SPF record of a name, of its TXT records; empty: it has none, or several, which receivers take for none (RFC 7208
// §4.5).
std::optional<std::string> spf_text_in(const std::vector<const ResourceRecord*>& texts);
// What a name's SPF record asks the DNS, as far as the zones tell. Precondition: the text is SPF.
SpfLookups lookups_of(const Hosts& hosts, const DomainName& owner, const PolicyText& text);

}  // namespace doczone::harness
