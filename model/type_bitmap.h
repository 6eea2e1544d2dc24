// Lists of record types as NSEC, NSEC3, CSYNC and NXT have them (RFC 4034 §4.1.2, RFC 2535 §5.2). Values are canonical
// text: mnemonics by ascending numbers, each once.
#pragma once

#include <span>

#include "model/octet_reader.h"
#include "model/rdata.h"
#include "model/token_reader.h"

namespace doczone {

// No type for messages only may be among them but NXNAME (RFC 9824 §2), nor one beyond `most`.
TokenResult<Word> read_types(std::span<const RecordToken> tokens, std::uint32_t most = 65535);
Word types_from_wire(OctetReader& octets);
Word old_types_from_wire(OctetReader& octets);

// One type, as what a record is about.
TokenResult<Word> read_rr_type(const RecordToken& token);

}  // namespace doczone
