// The tokens of a short text in which markup, arrows and punctuation part names and values from words.
#pragma once

#include <cstddef>
#include <vector>

#include "extractor/forms/line_tokens.h"
#include "extractor/forms/marked_text.h"

namespace doczone::extractor {

struct ItemToken {
  LineToken token;            // its spans are places in the text; `apart`: a sign stands between it and the one before
  bool is_set_apart = false;  // by code, quotation marks, or bold round this word alone
  bool has_colon = false;     // a colon follows
  std::size_t mark = npos;    // the stretch of code or the quotation that it is part of

  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
};

// Signs between the values (arrows, dashes, commas, colons) are left out. Empty for a text of more than `most` tokens.
std::vector<ItemToken> item_tokens(Piece text, const std::vector<Mark>& marks, std::size_t most);

}  // namespace doczone::extractor
