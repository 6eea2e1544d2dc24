#include "model/rdata_text.h"

#include <string>
#include <utility>
#include <variant>

#include "model/ascii.h"
#include "model/rdata_reader.h"

namespace doczone {
namespace {

// The end of what begins here: the closing quote, or the blank behind a word. A backslash takes the next byte along.
std::size_t end_of(std::string_view line, std::size_t at, bool quoted) {
  while (at < line.size() && (quoted ? line[at] != '"' : !is_ascii_space(line[at]) && line[at] != '"'))
    at += line[at] == '\\' && at + 1 < line.size() ? 2 : 1;
  return at;
}

}  // namespace

std::vector<RecordToken> tokens_of(std::string_view line) {
  std::vector<RecordToken> tokens;
  for (std::size_t at = 0; at < line.size();) {
    if (is_ascii_space(line[at])) {
      ++at;
      continue;
    }
    const bool quoted = line[at] == '"';
    const std::size_t from = quoted ? at + 1 : at;
    const std::size_t end = end_of(line, from, quoted);
    const std::size_t behind = quoted && end < line.size() ? end + 1 : end;
    tokens.push_back({line.substr(from, end - from), {at, behind - at}, quoted});
    at = behind;
  }
  return tokens;
}

Result<Rdata> parse_rdata(RrType type, std::string_view text) {
  const std::vector<RecordToken> tokens = tokens_of(text);
  // As if the type stood in front, by its mnemonic.
  const std::string mnemonic = to_string(type);
  auto read = read_rdata(type, row_of(type), {mnemonic, {0, text.size()}, false}, tokens, nullptr);
  if (auto* const fault = std::get_if<TokenFault>(&read))
    return Error{std::move(fault->message), {}, 0, fault->span.offset + 1};
  return std::get<ReadRdata>(std::move(read)).rdata;
}

}  // namespace doczone
