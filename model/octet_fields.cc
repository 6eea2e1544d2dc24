#include "model/octet_fields.h"

#include <algorithm>
#include <utility>

#include "model/ascii.h"
#include "model/numbers.h"
#include "model/octet_text.h"

namespace doczone {
namespace {

// All tokens as one text, with the way back to the bytes.
class JoinedTokens {
 public:
  explicit JoinedTokens(std::span<const RecordToken> tokens) : tokens_(tokens) {
    if (tokens.size() == 1) return;
    for (const RecordToken& token : tokens) text_ += token.text;
  }

  std::string_view text() const { return tokens_.size() == 1 ? tokens_[0].text : std::string_view(text_); }
  ByteSpan span() const { return hull(tokens_.front().span, tokens_.back().span); }
  const RecordToken* quoted() const {
    const auto found = std::find_if(tokens_.begin(), tokens_.end(), [](const auto& token) { return token.quoted; });
    return found == tokens_.end() ? nullptr : &*found;
  }
  ByteSpan span_of(std::size_t at) const {
    for (const RecordToken& token : tokens_) {
      if (at < token.text.size()) return inside(token, at, 1);
      at -= token.text.size();
    }
    return tokens_.back().span;
  }

 private:
  std::span<const RecordToken> tokens_;
  std::string text_;
};

struct Encoding {
  Result<std::string> (*decode)(std::string_view text);
  std::string_view expected;
};
constexpr Encoding kHexText{octets_of_hex, "hexadecimal digits, 0 to 9 and A to F, two for each octet"};
constexpr Encoding kBase64Text{octets_of_base64, "Base64: letters, digits, '+' and '/', filled up with '='"};
constexpr Encoding kBase32HexText{octets_of_base32hex, "Base32 with the extended hex alphabet: 0 to 9 and A to V"};

TokenResult<std::string> octets_in(std::span<const RecordToken> tokens, const RdataField& field,
                                   const Encoding& encoding, std::size_t most = kMaxRdata) {
  const JoinedTokens all(tokens);
  const std::string label(field.label);
  const std::string expected(encoding.expected);
  if (const RecordToken* const quoted = all.quoted())
    return TokenFault{quoted->span, label + " " + shown(quoted->text) + " is quoted", expected};
  auto octets = encoding.decode(all.text());
  if (!octets) {
    const Error& error = octets.error();
    for (const RecordToken& token : tokens) {
      if (auto stray = find_stray_character(token, "in the " + label)) return *std::move(stray);
    }
    if (error.column == 0) return TokenFault{all.span(), label + ": " + error.message, expected};
    const std::size_t at = error.column - 1;
    return TokenFault{all.span_of(at), shown(all.text().substr(at, 1)) + " " + error.message, expected};
  }
  const std::size_t least = field.traits.least_octets;
  if (octets->size() < least) {
    return TokenFault{
        all.span(),
        label + " has " + std::to_string(octets->size()) + " octets; " + std::to_string(least) + " are the least",
        expected};
  }
  if (octets->size() > most)
    return TokenFault{all.span(), label + " is longer than " + std::to_string(most) + " octets", ""};
  return *std::move(octets);
}

template <class WriteText>
TokenResult<Word> as_word(TokenResult<std::string>&& octets, WriteText write) {
  if (auto* fault = std::get_if<TokenFault>(&octets)) return std::move(*fault);
  return Word{write(std::get<std::string>(octets))};
}

bool is_dash(const RecordToken& token) {
  return !token.quoted && token.text == "-";
}

// Hexadecimal digits with dots anywhere but at the end of a pair's first digit.
std::optional<std::string> without_dots(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (is_ascii_hex_digit(c)) {
      digits += ascii_upper(c);
    } else if (c != '.') {
      return std::nullopt;
    }
  }
  if (digits.empty() || digits.size() % 2 != 0) return std::nullopt;
  return digits;
}

}  // namespace

TokenResult<Word> read_hex(std::span<const RecordToken> tokens, const RdataField& field) {
  return as_word(octets_in(tokens, field, kHexText), hex_of);
}

TokenResult<Word> read_base64(std::span<const RecordToken> tokens, const RdataField& field) {
  if (field.kind == FieldKind::base64_or_dash && tokens.size() == 1 && is_dash(tokens[0])) return Word{"-"};
  // Most of them are: signatures and keys are what a signed zone is made of.
  const std::string_view text = tokens[0].text;
  const bool long_enough = text.size() / 4 * 3 >= field.traits.least_octets + 2U;
  if (tokens.size() == 1 && !tokens[0].quoted && long_enough && text.size() / 4 * 3 <= kMaxRdata &&
      is_canonical_base64(text))
    return Word{std::string(text)};
  return as_word(octets_in(tokens, field, kBase64Text), base64_of);
}

TokenResult<Word> read_hex_string(const RecordToken& token, const RdataField& field) {
  if (is_dash(token)) return Word{"-"};
  if (token.text.empty()) return TokenFault{token.span, std::string(field.label) + " is empty", "'-' for none"};
  return as_word(octets_in({&token, 1}, field, kHexText, 255), hex_of);
}

TokenResult<Word> read_base32hex_string(const RecordToken& token, const RdataField& field) {
  return as_word(octets_in({&token, 1}, field, kBase32HexText, 255), base32hex_of);
}

TokenResult<Word> read_hyphened_octets(const RecordToken& token, const RdataField& field) {
  const std::size_t count = field.traits.least_octets;
  std::string expected = "00";
  for (std::size_t i = 1; i < count; ++i) expected += i + 1 < count ? "-00" : "-2a";
  TokenFault fault{token.span, shown(token.text) + " is no " + std::string(field.label),
                   std::to_string(count) + " pairs of hexadecimal digits with hyphens between, such as " + expected};
  if (token.quoted || token.text.size() + 1 != 3 * count) return fault;
  for (std::size_t i = 0; i < token.text.size(); ++i) {
    const bool fits = i % 3 == 2 ? token.text[i] == '-' : is_ascii_hex_digit(token.text[i]);
    if (fits) continue;
    fault.span = inside(token, i, 1);
    return fault;
  }
  return Word{ascii_lower(token.text)};
}

TokenResult<Word> read_locator64(const RecordToken& token, const RdataField& field) {
  TokenFault fault{token.span, shown(token.text) + " is no " + std::string(field.label),
                   "four groups of one to four hexadecimal digits with colons between, such as 0014:4fff:ff20:ee64"};
  if (token.quoted) return fault;
  std::string octets;
  std::string_view rest = token.text;
  for (int group = 0; group < 4; ++group) {
    const std::size_t end = std::min(rest.find(':'), rest.size());
    if (end == 0 || end > 4 || (end == rest.size()) != (group == 3)) return fault;
    const auto two = octets_of_hex(std::string(4 - end, '0') + std::string(rest.substr(0, end)));
    if (!two) return fault;
    octets += *two;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return locator64(octets);
}

TokenResult<Word> read_nsap_address(const RecordToken& token) {
  const std::string_view text = token.text;
  if (!token.quoted && text.size() > 2 && text[0] == '0' && ascii_lower(text[1]) == 'x') {
    if (const auto digits = without_dots(text.substr(2))) return Word{"0x" + *digits};
  }
  return TokenFault{token.span, shown(text) + " is no NSAP address",
                    "0x and pairs of hexadecimal digits, such as 0x47.0005.80.005a00"};
}

TokenResult<Word> read_atm_address(const RecordToken& token) {
  const std::string_view text = token.text;
  if (!token.quoted && text.starts_with('+')) {
    std::string digits(text.substr(1));
    digits.erase(std::remove(digits.begin(), digits.end(), '.'), digits.end());
    if (is_number(digits)) return Word{"+" + digits};
  }
  if (!token.quoted && !text.starts_with('.')) {
    if (auto digits = without_dots(text)) return Word{*std::move(digits)};
  }
  return TokenFault{token.span, shown(text) + " is no ATM address",
                    "'+' and decimal digits, or pairs of hexadecimal digits"};
}

Word hex_word(std::string_view octets) {
  return {hex_of(octets)};
}

Word base64_word(std::string_view octets) {
  return {base64_of(octets)};
}

Word hyphened_octets(std::string_view octets) {
  std::string text;
  for (const char octet : octets) {
    if (!text.empty()) text += '-';
    text += hex_of({&octet, 1});
  }
  return {ascii_lower(text)};
}

Word locator64(std::string_view octets) {
  std::string text = hex_of(octets);
  for (const std::size_t at : {12U, 8U, 4U}) {
    if (at < text.size()) text.insert(at, 1, ':');
  }
  return {ascii_lower(text)};
}

Word nsap_address(std::string_view octets) {
  return {"0x" + hex_of(octets)};
}

Word atm_address(OctetReader& octets) {
  const std::uint32_t format = octets.number(1);  // 0: AESA, 1: E.164
  const std::string_view address = octets.take_rest();
  if (address.empty() || format > 1 || (format == 1 && !is_number(address))) octets.fail();
  return {format == 1 ? "+" + std::string(address) : hex_of(address)};
}

}  // namespace doczone
