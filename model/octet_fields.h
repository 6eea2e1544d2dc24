// Fields of RDATA whose octets stand in an encoding: hexadecimal, Base64, Base32, and the spellings that some types
// have for addresses of their own. Values are canonical text.
#pragma once

#include <span>

#include "model/rdata_field.h"

namespace doczone {

// All tokens together are one text: hexadecimal digits and Base64 may be cut anywhere (RFC 4034 §2.2, §5.3).
TokenResult<Word> read_hex(std::span<const RecordToken> tokens, const RdataField& field);
TokenResult<Word> read_base64(std::span<const RecordToken> tokens, const RdataField& field);
// One token; `-` stands for no octets.
TokenResult<Word> read_hex_string(const RecordToken& token, const RdataField& field);
TokenResult<Word> read_base32hex_string(const RecordToken& token, const RdataField& field);
// `00-00-5e-00-53-2a`; the field says how many.
TokenResult<Word> read_hyphened_octets(const RecordToken& token, const RdataField& field);
// `0014:4fff:ff20:ee64`
TokenResult<Word> read_locator64(const RecordToken& token, const RdataField& field);
// `0x` and pairs of hexadecimal digits with dots anywhere.
TokenResult<Word> read_nsap_address(const RecordToken& token);
// `+` and digits (E.164), or hexadecimal digits (AESA); dots anywhere.
TokenResult<Word> read_atm_address(const RecordToken& token);

// The same text of octets.
Word hex_word(std::string_view octets);
Word base64_word(std::string_view octets);
Word hyphened_octets(std::string_view octets);
Word locator64(std::string_view octets);
Word nsap_address(std::string_view octets);
Word atm_address(OctetReader& octets);

}  // namespace doczone
