// Fields of RDATA that hold addresses beside other things: address prefixes, gateways, services at an address, and the
// chains of A6. Values are canonical text.
#pragma once

#include <span>

#include "model/octet_reader.h"
#include "model/rdata.h"
#include "model/token_reader.h"

namespace doczone {

// `1:192.0.2.0/24 !2:2001:db8::/32` (RFC 3123 §5)
TokenResult<Word> read_prefixes(std::span<const RecordToken> tokens);
Word prefixes_from_wire(OctetReader& octets);

// 0: none, written as `.`; 1: IPv4; 2: IPv6; 3: a name (RFC 4025 §2.3, RFC 8777 §4.2.3).
TokenResult<FieldValue> read_gateway(const RecordToken& token, std::uint32_t type, const DomainName* origin);
FieldValue gateway_from_wire(OctetReader& octets, std::uint32_t type);

// `tcp 25 80`: a protocol, and ports by number or name (RFC 1035 §3.4.2). Known names become numbers.
TokenResult<Word> read_services(std::span<const RecordToken> tokens);
Word services_from_wire(OctetReader& octets);

// `64 ::1:2:3:4 prefix.example.` (RFC 2874 §3.1)
TokenResult<Word> read_a6_chain(std::span<const RecordToken> tokens, const DomainName* origin);
Word a6_chain_from_wire(OctetReader& octets);

}  // namespace doczone
