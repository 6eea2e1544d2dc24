// The data of CAA records among words (RFC 8659), and what a translation has of it: `0 issue "ca.example.net"`.
#pragma once

#include <string_view>
#include <vector>

#include "extractor/records/found_remains.h"
#include "extractor/records/literals.h"

namespace doczone::extractor {

// Flags, one of the registered tags, and a value in quotation marks.
std::vector<Piece> authorities_in(std::string_view text);

bool is_authority(const Literal& literal);

// Around the value, which no translator touches: flags and a word in front of it, and its quotation marks.
void find_authority_remains(const std::vector<Literal>& literals, std::string_view text, FoundRemains& out);

}  // namespace doczone::extractor
