// Placeholders are words, and each language has its own: no repair writes those of another one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/source_text.h"

namespace doczone::extractor {

// The places of the placeholders of a name or of another text, in text order.
std::vector<ByteSpan> placeholders_in(std::string_view text);

// `MS=ms<>` of `MS=msXXXXXXXX`, `MS=ms########`: runs of a sign stand for what the reader has to put there.
std::string with_blank_runs(std::string_view text);
// `<>` in the place of each.
std::string without_placeholder_words(std::string text);

// `b` is `a` but for the words in its placeholders, none of which is damaged: `<domain key> .mail` and
// `<domeinsleutel> .mail`.
bool is_same_but_for_placeholders(const std::string& a, const std::string& b);

// `name` with the placeholders of `value`, a damaged spelling of it, in the place of its own, one after the other:
// `sip.<SIP domain>` and `sip. <dominio SIP>` give `sip.<dominio SIP>`. As it is when they are not as many, or when one
// of them is torn or has a label of the name in it.
std::string with_placeholders_of(const std::string& name, const std::string& value);

}  // namespace doczone::extractor
