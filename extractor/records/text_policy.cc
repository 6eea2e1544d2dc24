#include "extractor/records/text_policy.h"

#include <algorithm>
#include <array>

#include "model/ascii.h"

namespace doczone::extractor {

const TextPolicy* text_policy_of(std::string_view text) {
  static constexpr std::array kPolicies{
      TextPolicy{"v=spf1", "@", ""},                     // RFC 7208 §3
      TextPolicy{"v=DMARC1", "_dmarc", "_dmarc"},        // RFC 7489 §6.1
      TextPolicy{"v=DKIM1", "", "_domainkey"},           // RFC 6376 §3.6.2.1: below a selector
      TextPolicy{"v=STSv1", "_mta-sts", "_mta-sts"},     // RFC 8461 §3.1
      TextPolicy{"v=TLSRPTv1", "_smtp._tls", "_tls"},    // RFC 8460 §3
      TextPolicy{"v=BIMI1", "default._bimi", "_bimi"}};  // draft-brand-indicators-for-message-identification §4.2
  const auto found = std::find_if(kPolicies.begin(), kPolicies.end(), [&](const TextPolicy& policy) {
    const std::size_t length = policy.version.size();
    return text.size() >= length && equal_ignoring_ascii_case(text.substr(0, length), policy.version) &&
           (text.size() == length || text[length] == ' ' || text[length] == ';');
  });
  return found == kPolicies.end() ? nullptr : &*found;
}

bool speaks_of_policies(std::string_view page) {
  static constexpr std::array<std::string_view, 3> kNames{"spf", "dmarc", "dkim"};
  return std::any_of(kNames.begin(), kNames.end(), [&](std::string_view name) {
    return std::search(page.begin(), page.end(), name.begin(), name.end(),
                       [](char a, char b) { return ascii_lower(a) == b; }) != page.end();
  });
}

}  // namespace doczone::extractor
