// Tokens for the tests of the text grammar.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "model/record_text.h"

namespace doczone {

// Cuts at blanks; a token in quotes may hold blanks.
inline std::vector<RecordToken> cut_tokens(std::string_view line) {
  std::vector<RecordToken> tokens;
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] == ' ') {
      ++at;
    } else if (line[at] == '"') {
      const std::size_t end = line.find('"', at + 1);
      tokens.push_back({line.substr(at + 1, end - at - 1), {at, end + 1 - at}, true});
      at = end + 1;
    } else {
      const std::size_t end = std::min(line.find(' ', at), line.size());
      tokens.push_back({line.substr(at, end - at), {at, end - at}, false});
      at = end;
    }
  }
  return tokens;
}

}  // namespace doczone
