#include "model/octet_text.h"

#include <array>
#include <cstdint>

#include "model/ascii.h"

namespace doczone {
namespace {

constexpr std::string_view kHex = "0123456789ABCDEF";
constexpr std::string_view kBase64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view kBase32Hex = "0123456789ABCDEFGHIJKLMNOPQRSTUV";

// What each byte stands for; -1: nothing.
using Digits = std::array<signed char, 256>;
constexpr Digits digits_of(std::string_view alphabet, bool both_cases) {
  Digits digits{};
  for (auto& digit : digits) digit = -1;
  for (std::size_t i = 0; i < alphabet.size(); ++i) {
    const auto value = static_cast<signed char>(i);
    digits[static_cast<unsigned char>(alphabet[i])] = value;
    if (both_cases) digits[static_cast<unsigned char>(ascii_lower(alphabet[i]))] = value;
  }
  return digits;
}
constexpr Digits kHexDigits = digits_of(kHex, true);
constexpr Digits kBase64Digits = digits_of(kBase64, false);
constexpr Digits kBase32HexDigits = digits_of(kBase32Hex, true);

// `bits` of each digit, the most significant first. Bits that are left fill no octet and are dropped.
Result<std::string> decode(std::string_view text, const Digits& digits, unsigned bits, std::string_view digit_name) {
  std::string octets;
  octets.reserve(text.size() * bits / 8);
  std::uint32_t held = 0;
  unsigned count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const signed char digit = digits[static_cast<unsigned char>(text[i])];
    if (digit < 0) return Error{"is no " + std::string(digit_name), {}, 0, i + 1};
    held = held << bits | static_cast<std::uint32_t>(digit);
    count += bits;
    if (count < 8) continue;
    count -= 8;
    octets += static_cast<char>(held >> count & 0xFF);
  }
  return octets;
}

std::string encode(std::string_view octets, std::string_view alphabet, unsigned bits) {
  std::string text;
  text.reserve((octets.size() * 8 + bits - 1) / bits + 3);
  std::uint32_t held = 0;
  unsigned count = 0;
  const std::uint32_t mask = (1U << bits) - 1;
  for (const char octet : octets) {
    held = held << 8 | static_cast<unsigned char>(octet);
    for (count += 8; count >= bits; count -= bits) text += alphabet[held >> (count - bits) & mask];
  }
  if (count > 0) text += alphabet[held << (bits - count) & mask];
  return text;
}

}  // namespace

std::string hex_of(std::string_view octets) {
  return encode(octets, kHex, 4);
}

std::string base64_of(std::string_view octets) {
  std::string text = encode(octets, kBase64, 6);
  while (text.size() % 4 != 0) text += '=';
  return text;
}

std::string base32hex_of(std::string_view octets) {
  return encode(octets, kBase32Hex, 5);
}

void append_decimal_escape(std::string& out, char octet) {
  const auto number = static_cast<unsigned char>(octet);
  out += '\\';
  out += static_cast<char>('0' + number / 100);
  out += static_cast<char>('0' + number / 10 % 10);
  out += static_cast<char>('0' + number % 10);
}

void append_quoted(std::string& out, std::string_view octets) {
  out += '"';
  for (const char c : octets) {
    const auto octet = static_cast<unsigned char>(c);
    if (octet < 0x20 || octet > 0x7E) {
      append_decimal_escape(out, c);
    } else {
      if (c == '"' || c == '\\') out += '\\';
      out += c;
    }
  }
  out += '"';
}

Result<std::string> octets_of_hex(std::string_view text) {
  auto octets = decode(text, kHexDigits, 4, "hexadecimal digit");
  if (octets && text.size() % 2 != 0) {
    return Error{std::to_string(text.size()) + " hexadecimal digits make no whole octets; two make one", {}, 0, 0};
  }
  return octets;
}

Result<std::string> octets_of_base64(std::string_view text) {
  std::size_t length = text.size();
  while (length > 0 && text.size() - length < 2 && text[length - 1] == '=') --length;
  auto octets = decode(text.substr(0, length), kBase64Digits, 6, "character of Base64");
  if (octets && (text.size() % 4 != 0 || length % 4 == 1)) {
    return Error{"the Base64 text is " + std::to_string(text.size()) +
                     " characters long, padding included; it is cut "
                     "off, or its padding is wrong",
                 {},
                 0,
                 0};
  }
  return octets;
}

bool is_canonical_base64(std::string_view text) {
  std::size_t length = text.size();
  if (length == 0 || length % 4 != 0) return false;
  while (text.size() - length < 2 && text[length - 1] == '=') --length;
  int bad = 0;
  for (const char c : text.substr(0, length)) bad |= kBase64Digits[static_cast<unsigned char>(c)];
  if (bad < 0) return false;
  const int unused_bits = (1 << 2 * (text.size() - length)) - 1;
  return (kBase64Digits[static_cast<unsigned char>(text[length - 1])] & unused_bits) == 0;
}

Result<std::string> octets_of_base32hex(std::string_view text) {
  auto octets = decode(text, kBase32HexDigits, 5, "character of Base32 with extended hex alphabet");
  const std::size_t rest = text.size() % 8;
  if (octets && (rest == 1 || rest == 3 || rest == 6))
    return Error{std::to_string(text.size()) + " characters of Base32 make no whole octets", {}, 0, 0};
  return octets;
}

}  // namespace doczone
