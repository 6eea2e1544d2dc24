// Texts of TXT records as they were before translation put blanks into them and other scripts' punctuation.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace doczone::extractor {

// In plain characters: full-width and other scripts' colons, semicolons, equals signs, dots and dashes, quotation marks
// around the whole, invisible characters, runs of blanks.
std::string plain_text(std::string_view raw);

// The ASCII character that a sign of another script stands for in such a text; '\0' when it stands for none.
char plain_character(char32_t c);

std::string without_blanks(std::string_view plain);

// True where one of the tokens of any text is a word, and nothing but a word: no sign and no keyword. Most lines have
// one, which costs less to find than all tokens; false where that would have to be looked at more closely.
bool has_lone_word(std::string_view text);

// True where no term can stand: each but a bare `all` has a sign, a separator or the dot of a domain. Signs of other
// scripts become one of these.
bool is_without_signs(std::string_view text);

// The terms of a plain text, which blanks part: those around `:`, `=` and `/`, behind a sign and inside a keyword are
// gone, those inside a placeholder stay.
std::vector<std::string> text_tokens(std::string_view plain);

}  // namespace doczone::extractor
