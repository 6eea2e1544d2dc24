// Tokens for the tests of the text grammar.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "model/record_text.h"

namespace doczone {

// Cuts at blanks and in front of quotation marks, as a zone's lexer does; a token in quotes may hold blanks.
inline std::vector<RecordToken> cut_tokens(std::string_view line) {
  std::vector<RecordToken> tokens;
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] == ' ') {
      ++at;
    } else if (line[at] == '"') {
      std::size_t end = at + 1;
      while (line[end] != '"') end += line[end] == '\\' ? 2 : 1;
      tokens.push_back({line.substr(at + 1, end - at - 1), {at, end + 1 - at}, true});
      at = end + 1;
    } else {
      std::size_t end = at;
      while (end < line.size() && line[end] != ' ' && line[end] != '"') end += line[end] == '\\' ? 2 : 1;
      end = std::min(end, line.size());
      tokens.push_back({line.substr(at, end - at), {at, end - at}, false});
      at = end;
    }
  }
  return tokens;
}

}  // namespace doczone
