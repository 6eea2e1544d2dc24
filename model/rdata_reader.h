// The RDATA part of the text grammar: the tokens behind the type (RFC 1035 §5.1, RFC 3597 §5). Behind
// model/record_text.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "model/record_text.h"
#include "model/token_reader.h"

namespace doczone {

struct ReadRdata {
  Rdata rdata;
  ByteSpan target_span;  // as in ResourceRecord
  bool target_relative = false;
};

// `type_token`: where a fault stands when nothing follows the type.
TokenResult<ReadRdata> read_rdata(RrType type, const RecordToken& type_token, std::span<const RecordToken> tokens,
                                  const DomainName* origin);

// RDATA in wire format without compression, of a type that doczone understands; empty when it does not fit the type.
std::optional<Rdata> rdata_from_wire(RrType type, std::string_view octets);
// Letters and digits (RFC 8659 §4.1).
bool is_caa_tag(std::string_view tag);
// The types that rdata_from_wire() reads.
bool is_understood(RrType type);

}  // namespace doczone
