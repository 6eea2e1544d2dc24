// Texts of TXT records as they were before translation put blanks into them and other scripts' punctuation.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace doczone::extractor {

// In plain characters: full-width and other scripts' colons, semicolons, equals signs, dots and dashes, quotation marks
// around the whole, invisible characters, runs of blanks.
std::string plain_text(std::string_view raw);

// The terms of a plain text, which blanks part: those around `:`, `=` and `/`, behind a sign and inside a keyword are
// gone, those inside a placeholder stay.
std::vector<std::string> text_tokens(std::string_view plain);

}  // namespace doczone::extractor
