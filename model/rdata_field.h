// One field of RDATA: of what kind it is, and how each kind is read, from tokens and from octets. A record type is a
// row of such fields (model/rr_type_table).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "model/octet_reader.h"
#include "model/rdata.h"
#include "model/token_reader.h"

namespace doczone {

// RFC 1035 §3.3 where nothing else is said.
enum class FieldKind : std::uint8_t {
  word,    // one token, kept as it is written; its octets are not known
  name,    // a domain name
  target,  // the name that the record points to
  u8,      // numbers in decimal
  u16,
  u32,
  time,  // seconds, or a time with units; 32 bits
  ipv4,
  ipv6,
  tag,         // letters and digits (RFC 8659 §4.1)
  octets,      // a string that ends with the RDATA
  strings,     // one or more character-strings: all tokens that are left
  svc_params,  // RFC 9460 §2.1: all tokens that are left; behind a priority and a name
};

struct FieldTraits {
  bool optional = false;  // it may be left out, and so may all fields behind it
};

struct RdataField {
  FieldKind kind = FieldKind::word;
  std::string_view label = {};  // as messages call it: "port"
  FieldTraits traits = {};

  constexpr bool is_name() const { return kind == FieldKind::name || kind == FieldKind::target; }
  constexpr bool is_number() const { return kind == FieldKind::u8 || kind == FieldKind::u16 || kind == FieldKind::u32; }
  // It takes any number of tokens.
  constexpr bool is_repeated() const { return kind == FieldKind::strings || kind == FieldKind::svc_params; }
};

inline constexpr std::size_t kMaxRdata = 65535;  // octets

// `tokens`: the field's own; one, unless it is repeated. `before`: the values of the fields before it. Precondition:
// the kind is not `word`.
TokenResult<FieldValue> read_field(const RdataField& field, std::span<const RecordToken> tokens,
                                   std::span<const FieldValue> before, const DomainName* origin);
// Takes the field off the front of RDATA in wire format without compression. What does not fit makes the reader
// unsound. Precondition: the kind is not `word`.
FieldValue field_from_wire(const RdataField& field, OctetReader& octets, std::span<const FieldValue> before);

}  // namespace doczone
