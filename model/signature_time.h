// The times of signatures (RFC 4034 §3.2): seconds since 1970 modulo 2^32, as people write them.
#pragma once

#include <cstdint>
#include <string_view>

#include "model/rdata.h"
#include "model/token_reader.h"

namespace doczone {

// YYYYMMDDHHmmSS in UTC, or up to ten digits of seconds. `label` names the time in messages: "expiration".
TokenResult<Word> read_signature_time(const RecordToken& token, std::string_view label);
// YYYYMMDDHHmmSS; years from 1970 to 2106.
Word signature_time_text(std::uint32_t seconds);

}  // namespace doczone
