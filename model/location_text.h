// The geographic location of LOC records (RFC 1876). Values are canonical text: all parts, with thousandths of seconds
// and hundredths of metres.
#pragma once

#include <span>

#include "model/octet_reader.h"
#include "model/rdata.h"
#include "model/token_reader.h"

namespace doczone {

TokenResult<Word> read_location(std::span<const RecordToken> tokens);
Word location_from_wire(OctetReader& octets);

}  // namespace doczone
