// Which parts of a sentence ask its reader for something, and which only speak of it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extractor/forms/sentence_parts.h"
#include "extractor/forms/type_words.h"

namespace doczone::extractor {

// Japanese, Korean and Turkish say what a name is behind it.
bool has_postpositions(std::string_view text);

// No question, nothing to be removed or avoided, and nothing that is there already, comes by itself or once was so.
bool speaks_to_reader(std::string_view sentence);

// Some verb says that there has to be something, or a clause begins with what is to be done: "Point `www` at …".
bool asks_reader(std::string_view sentence);

// Words for a name that is none of a zone: "host", "subdomain".
bool says_name(std::string_view words);
// "the same name", not "the same domain as the host"
bool says_same_name(std::string_view words);
// The first bracket, where it says "optional".
std::optional<Piece> optional_remark(Piece sentence);

// The clauses that begin with "if", "when" …, up to the next comma; the positions are those of `sentence`.
std::vector<Piece> conditions_in(Piece sentence);
bool is_inside(std::size_t at, const std::vector<Piece>& pieces);

// In brackets with words of its own: "(such as changes of the MX records)"; "DNS records (A and AAAA)" is none.
bool is_aside(std::string_view sentence, const TypeMention& mention);

// "… which points to the A record of your server": the mention says what another record leads to. Mentions count from
// the start of the sentence, values from the start of the text. Precondition: the sentence has no postpositions.
bool is_led_to(Piece sentence, const TypeMention& mention, const std::vector<SentenceValue>& values);

}  // namespace doczone::extractor
