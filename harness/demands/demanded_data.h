// The data that an expectation demands, in presentation format, as zones state it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "harness/demands/expectations.h"

namespace doczone::harness {

// Records of the type say no more than where they lead: NS, PTR, DNAME, MX …
bool has_target_of_its_own(RrType type);

// Text as character-strings of a TXT record: escaped, in quotes, cut into strings of at most 255 octets
// (RFC 1035 §3.3.14).
std::string quoted_strings(std::string_view text);

// RDATA for the expectation's only type, but for the name at its end where the type ends in one. Empty: the
// documentation leaves a part of it open, or states none; and for addresses.
std::optional<std::string> demanded_data(const Expectation& expectation);

}  // namespace doczone::harness
