// The properties of CAA records (RFC 8659, RFC 9495): which tags there are, and what those that grant something say.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace doczone::harness {

// IANA, "Certification Authority Restriction Properties": all tags, those that are reserved among them.
const std::vector<std::string_view>& caa_tags();
// Authorities act on it; of the reserved ones nobody knows what they say. In any case.
bool is_caa_tag_in_use(std::string_view tag);
// It names who may issue. In any case.
bool grants_issuance(std::string_view tag);

// `ca.example; account=230123`: who may issue, and under which conditions (RFC 8659 §4.2).
struct CaaIssuer {
  std::string domain;  // in lower case; empty: nobody
  std::map<std::string, std::string> parameters;

  // Whoever may issue by the other one may by this one, which sets no condition that the other does not.
  bool covers(const CaaIssuer& other) const;
};
CaaIssuer caa_issuer(std::string_view value);
// The domain is one, or nothing stands there.
bool is_issuer(std::string_view value);

}  // namespace doczone::harness
