#include "model/type_bitmap.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "model/joined.h"

namespace doczone {
namespace {

using Types = std::vector<std::uint16_t>;

constexpr std::uint16_t kNxname = 128;

// Types that NSEC records have bits for.
bool may_be_listed(std::uint16_t number) {
  return !is_meta_type(static_cast<RrType>(number)) || number == kNxname;
}

// By ascending numbers, each once.
Word text_of(Types types) {
  std::sort(types.begin(), types.end());
  types.erase(std::unique(types.begin(), types.end()), types.end());
  return {joined(types, " ", [](std::uint16_t number) { return to_string(static_cast<RrType>(number)); })};
}

std::optional<RrType> type_in(const RecordToken& token) {
  return token.quoted ? std::nullopt : parse_rr_type(token.text);
}

TokenFault no_type(const RecordToken& token) {
  return {token.span, shown(token.text) + " is no record type", "a record type such as A, or TYPE and a number"};
}

// Bit 0 is the most significant of the first octet.
void take_bits(OctetReader& octets, std::string_view bitmap, std::uint32_t first, Types& types) {
  if (!bitmap.empty() && bitmap.back() == '\0') octets.fail();
  for (std::size_t i = 0; i < bitmap.size() * 8; ++i) {
    if ((static_cast<unsigned char>(bitmap[i / 8]) >> (7 - i % 8) & 1) == 0) continue;
    const auto number = static_cast<std::uint16_t>(first + i);
    if (!may_be_listed(number)) octets.fail();
    types.push_back(number);
  }
}

}  // namespace

TokenResult<Word> read_rr_type(const RecordToken& token) {
  if (const auto type = type_in(token)) return Word{to_string(*type)};
  return no_type(token);
}

TokenResult<Word> read_types(std::span<const RecordToken> tokens, std::uint32_t most) {
  Types types;
  for (const RecordToken& token : tokens) {
    const auto type = type_in(token);
    if (!type) return no_type(token);
    const auto number = static_cast<std::uint16_t>(*type);
    if (!may_be_listed(number))
      return TokenFault{token.span, shown(token.text) + " is no type of records that a zone holds", ""};
    if (number > most)
      return TokenFault{token.span, shown(token.text) + " is beyond the types that fit here", "types up to TYPE127"};
    types.push_back(number);
  }
  return text_of(std::move(types));
}

Word types_from_wire(OctetReader& octets) {
  Types types;
  std::uint32_t next = 0;
  if (octets.is_empty()) octets.fail();
  while (!octets.is_empty()) {
    const std::uint32_t window = octets.number(1);
    const std::uint32_t length = octets.number(1);
    if (window < next || length == 0 || length > 32) octets.fail();
    take_bits(octets, octets.take(length), window * 256, types);
    next = window + 1;
  }
  return text_of(std::move(types));
}

Word old_types_from_wire(OctetReader& octets) {
  Types types;
  const std::string_view bitmap = octets.take_rest();
  if (bitmap.size() > 16 || bitmap.empty()) octets.fail();
  take_bits(octets, bitmap.substr(0, 16), 0, types);
  return text_of(std::move(types));
}

}  // namespace doczone
