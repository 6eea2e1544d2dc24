// DNS resource record types by their IANA numbers and mnemonics; TYPEnnn as in RFC 3597.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace doczone {

enum class RrType : std::uint16_t {
  A = 1,
  NS = 2,
  CNAME = 5,
  SOA = 6,
  PTR = 12,
  MX = 15,
  TXT = 16,
  AAAA = 28,
  SRV = 33,
  DNAME = 39,
  CAA = 257,
};

// Any registered mnemonic in any case, or TYPEnnn; empty when it is none.
std::optional<RrType> parse_rr_type(std::string_view text);
// The mnemonic, or TYPEnnn for a number without one.
std::string to_string(RrType type);

// Questions, transactions and EDNS (RFC 6895 §3.1): no zone holds records of such types.
bool is_meta_type(RrType type);
// Records of the type end in the name that they point to: target_of() gives it.
bool has_target(RrType type);

}  // namespace doczone
