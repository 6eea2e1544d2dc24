#include "extractor/records/text_policy.h"

#include <algorithm>
#include <array>

#include "model/ascii.h"

namespace doczone::extractor {
namespace {

// A name in small letters, in whatever letters the page writes it. `rarest`: which of its letters most text lacks.
bool says(std::string_view page, std::string_view name, std::size_t rarest) {
  for (const char letter : {name[rarest], ascii_upper(name[rarest])}) {
    for (std::size_t at = page.find(letter); at != std::string_view::npos; at = page.find(letter, at + 1)) {
      if (at >= rarest && equal_ignoring_ascii_case(page.substr(at - rarest, name.size()), name)) return true;
    }
  }
  return false;
}

}  // namespace

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
  return says(page, "spf", 2) || says(page, "dmarc", 1) || says(page, "dkim", 2);
}

}  // namespace doczone::extractor
