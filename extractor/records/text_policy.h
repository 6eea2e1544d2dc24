// Texts that begin with their version, and where the standard of each puts the TXT record that holds it.
#pragma once

#include <string_view>

namespace doczone::extractor {

struct TextPolicy {
  std::string_view version;  // "v=DMARC1"
  std::string_view owner;    // relative to the domain: "_dmarc"; "@" for the domain itself; empty when it varies
  std::string_view label;    // that every such owner has: "_domainkey"; empty when it has none
};

// Null when the text is no policy that is known here. Case does not matter.
const TextPolicy* text_policy_of(std::string_view text);

// Nobody translates the names of the policies. On pages without them, `-all` is an option and `a:b` anything.
bool speaks_of_policies(std::string_view page);

}  // namespace doczone::extractor
