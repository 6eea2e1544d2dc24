// One field of RDATA: of what kind it is, and how each kind is read, from tokens and from octets. A record type is a
// row of such fields (model/rr_type_table).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "model/octet_reader.h"
#include "model/rdata.h"
#include "model/token_reader.h"

namespace doczone {

// RFC 1035 §3.3 where nothing else is said. "All": the tokens that are left.
enum class FieldKind : std::uint8_t {
  name,    // a domain name
  names,   // all: any number of names
  target,  // the name that the record points to
  u8,      // numbers in decimal, or as one of the field's mnemonics
  u16,
  u32,
  ipn_node,        // a number of 64 bits, or its halves with a dot between (draft-johnson-dns-ipn-cla)
  time,            // seconds, or a time with units; 32 bits
  signature_time,  // YYYYMMDDHHmmSS, or seconds since 1970 (RFC 4034 §3.2); 32 bits
  rr_type,         // a record type's mnemonic or TYPEnnn
  ipv4,
  ipv6,
  tag,             // letters and digits (RFC 8659 §4.1)
  string,          // one character-string
  octets,          // a string that ends with the RDATA
  strings,         // all: one or more character-strings
  hex,             // all: hexadecimal digits, cut anywhere
  hex_string,      // hexadecimal digits behind a length of one octet; `-` for none (RFC 5155 §3.3)
  base64,          // all: cut anywhere
  base64_or_dash,  // the same; `-` for none
  hex_token,       // one token; where it ends in wire format is its type's own matter
  base64_token,
  base32hex_string,  // RFC 5155 §3.3, behind a length of one octet
  hyphened_octets,   // pairs of hexadecimal digits with hyphens between (RFC 7043)
  locator64,         // four groups of hexadecimal digits with colons between (RFC 6742)
  nsap_address,      // RFC 1706
  atm_address,       // af-saa-0069.000
  types,             // all: record types (RFC 4034 §4.1.2)
  old_types,         // all: record types up to 127 (RFC 2535 §5.2)
  location,          // all: RFC 1876 §3
  prefixes,          // all: RFC 3123 §5
  gateway,           // none, an address or a name; the field `by` says which (RFC 4025 §2.3)
  services,          // all: a protocol and its ports (RFC 1035 §3.4.2)
  a6_chain,          // all: prefix length, suffix, name of the prefix (RFC 2874 §3.1)
  svc_params,        // all: RFC 9460 §2.1; behind a priority and a name
  as_written,        // all: nobody knows for sure what they mean
};

struct NamedNumber {
  std::string_view name;
  std::uint32_t number = 0;
};

struct FieldTraits {
  bool optional = false;                    // it may be left out, and so may all fields behind it
  std::span<const NamedNumber> names = {};  // mnemonics of a number
  std::uint32_t most = 0xFFFFFFFF;          // of a number, where its kind allows more
  std::uint16_t least_octets = 0;           // of encoded octets, and their exact number in `hyphened_octets`
  std::uint8_t by = 0;                      // the index of the field that says what a gateway is
  std::string_view usual = {};              // stands there where nobody says anything else
};

struct RdataField {
  FieldKind kind = FieldKind::as_written;
  std::string_view label = {};  // as messages call it: "port"
  FieldTraits traits = {};

  constexpr bool is_name() const { return kind == FieldKind::name || kind == FieldKind::target; }
  constexpr bool is_number() const { return kind == FieldKind::u8 || kind == FieldKind::u16 || kind == FieldKind::u32; }
  // It takes all tokens that are left.
  constexpr bool is_repeated() const;
};

constexpr bool RdataField::is_repeated() const {
  switch (kind) {
    case FieldKind::names:
    case FieldKind::strings:
    case FieldKind::hex:
    case FieldKind::base64:
    case FieldKind::base64_or_dash:
    case FieldKind::types:
    case FieldKind::old_types:
    case FieldKind::location:
    case FieldKind::prefixes:
    case FieldKind::services:
    case FieldKind::a6_chain:
    case FieldKind::svc_params:
    case FieldKind::as_written:
      return true;
    default:
      return false;
  }
}

inline constexpr std::size_t kMaxRdata = 65535;  // octets

// `tokens`: the field's own; one, unless it is repeated. `before`: the values of the fields before it.
TokenResult<FieldValue> read_field(const RdataField& field, std::span<const RecordToken> tokens,
                                   std::span<const FieldValue> before, const DomainName* origin);
// Takes the field off the front of RDATA in wire format without compression. What does not fit makes the reader
// unsound.
FieldValue field_from_wire(const RdataField& field, OctetReader& octets, std::span<const FieldValue> before);

}  // namespace doczone
