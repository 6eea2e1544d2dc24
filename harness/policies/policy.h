// What TXT records say that follows a grammar of its own: mail policies by their version, and what is wrong with one.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/source_text.h"

namespace doczone::harness {

enum class PolicyKind {
  spf,      // RFC 7208
  dmarc,    // RFC 7489, 9091
  dkim,     // RFC 6376 §3.6.1: the key, where it states its version
  mta_sts,  // RFC 8461 §3.1
  tls_rpt,  // RFC 8460 §3
  bimi,     // draft-brand-indicators-for-message-identification
};

// "SPF", "DMARC", … as people call it.
std::string_view name_of(PolicyKind kind);

// What a text claims to be by its version, as a receiver tells it; `text`: the strings of one TXT record, joined.
// Empty: none of them, whatever else it resembles.
std::optional<PolicyKind> policy_kind(std::string_view text);

// Offsets count octets of the joined strings.
struct PolicyFault {
  ByteSpan span;
  std::string message;   // what is wrong
  std::string expected;  // what should stand there; may be empty
  // Receivers take no notice of the whole policy or give up on it; otherwise only this part has no effect.
  bool fatal = true;
};

}  // namespace doczone::harness
