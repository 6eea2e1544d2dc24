// Octets as text: the encodings in which records write them (RFC 4648), and character-strings (RFC 1035 §5.1).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "model/result.h"

namespace doczone {

// In upper case.
std::string hex_of(std::string_view octets);
// With padding.
std::string base64_of(std::string_view octets);
// RFC 4648 §7, in upper case and without padding, as NSEC3 has it (RFC 5155 §3.3).
std::string base32hex_of(std::string_view octets);
// The octet as `\DDD`.
void append_decimal_escape(std::string& out, char octet);
// In quotes, with `\"`, `\\` and `\DDD`.
void append_quoted(std::string& out, std::string_view octets);

// Error: what is wrong with the text; `column` is the 1-based byte, 0 when it is the text as a whole. Letters of either
// case are read where the encoding does not tell them apart.
Result<std::string> octets_of_hex(std::string_view text);
Result<std::string> octets_of_base64(std::string_view text);
Result<std::string> octets_of_base32hex(std::string_view text);

// The text is what base64_of() writes for some octets; whoever keeps it as text need not read it.
bool is_canonical_base64(std::string_view text);

}  // namespace doczone
