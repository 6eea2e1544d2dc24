#include "extractor/records/cell_pieces.h"

#include <algorithm>
#include <array>
#include <bitset>

#include "extractor/names/damaged_name.h"
#include "model/ascii.h"
#include "model/ip_address.h"
#include "model/numbers.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

// Runs of digits and full stops (of any script), and words with colons.
std::size_t address_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const char c = text[at];
    if (is_ascii_digit(c) || c == '.' || c == ':' || (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'f')) {
      ++at;
    } else if (static_cast<unsigned char>(c) >= 0x80 &&
               (text.substr(at).starts_with("。") || text.substr(at).starts_with("．"))) {
      at += std::string_view("。").size();
    } else {
      break;
    }
  }
  return at;
}

// Letters of scripts that no other form of an ASCII character is among.
bool is_other_letter(char32_t c) {
  return (c >= 0xC0 && c < 0x2B0) || (c >= 0x370 && c < 0x1D00) || (c >= 0x3041 && c < 0x3100) ||
         (c >= 0x3400 && c < 0xA000) || (c >= 0xAC00 && c < 0xD7A4);
}

// An address has digits and the letters of hexadecimal ones.
bool holds_word(std::string_view text) {
  while (!text.empty()) {
    const CodePoint c = decode_code_point(text);
    const bool is_letter = c.value < 0x80 && is_ascii_alpha(text[0]) && !is_ascii_hex_digit(text[0]);
    if (is_letter || is_other_letter(c.value)) return true;
    text.remove_prefix(c.length);
  }
  return false;
}

// Most words hold a sign or a letter that no type has and that no other form of a type's letters has either (NFKC).
bool may_be_type(std::string_view word) {
  if (word.empty() || is_ascii_digit(word[0])) return false;
  // Types of other letters than capitals are long, and begin with one of these.
  const bool is_small = word.size() > 1 && word[1] >= 'a' && word[1] <= 'z';
  if (is_small && (word.size() < 4 || !is_one_of(word[1], "an"))) return false;
  while (!word.empty()) {
    if (static_cast<unsigned char>(word[0]) < 0x80) {
      if (!is_ascii_alnum(word[0])) return false;
      word.remove_prefix(1);
      continue;
    }
    const CodePoint c = decode_code_point(word);
    if (is_other_letter(c.value)) return false;
    word.remove_prefix(c.length);
  }
  return true;
}

}  // namespace

bool overlap(Piece a, Piece b) {
  return a.from < b.from + b.text.size() && b.from < a.from + a.text.size();
}

Piece trimmed(Piece piece) {
  const std::string_view inner = trim(piece.text);
  return {inner, piece.from + static_cast<std::size_t>(inner.data() - piece.text.data())};
}

std::vector<Piece> split(Piece piece, std::span<const std::string_view> separators) {
  std::vector<Piece> parts;
  std::bitset<256> begins;  // by byte: a separator does
  for (const std::string_view separator : separators) begins.set(static_cast<unsigned char>(separator[0]));
  std::size_t start = 0;
  for (std::size_t at = 0; at <= piece.text.size();) {
    while (at < piece.text.size() && !begins[static_cast<unsigned char>(piece.text[at])]) ++at;
    std::size_t cut = at == piece.text.size() ? 1 : 0;
    for (const std::string_view separator : separators) {
      if (cut > 0) break;
      if (piece.text[at] == separator[0] && piece.text.substr(at).starts_with(separator)) cut = separator.size();
    }
    if (cut == 0) {
      ++at;
      continue;
    }
    if (const Piece part = trimmed({piece.text.substr(start, at - start), piece.from + start}); !part.text.empty())
      parts.push_back(part);
    at += cut;
    start = at;
  }
  return parts;
}

Piece unquoted(Piece piece) {
  if (piece.text.size() < 3 || !piece.text.starts_with('"') || !piece.text.ends_with('"')) return piece;
  return trimmed({piece.text.substr(1, piece.text.size() - 2), piece.from + 1});
}

// Documentation writes types in capitals; anything else is a word.
std::string type_of(std::string_view word) {
  if (word.size() > 3 * 8 || !may_be_type(word)) return {};  // full-width letters take three bytes
  const std::string plain = nfkc(word);
  // No language has a word like these: a translator's `CNAMe` is still the type.
  for (const std::string_view long_type : {"CNAME", "AAAA", "DNAME", "NAPTR"}) {
    if (equal_ignoring_ascii_case(plain, long_type)) return std::string(long_type);
  }
  const bool capitals = !plain.empty() && std::all_of(plain.begin(), plain.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || is_ascii_digit(c);
  });
  if (!capitals || !is_ascii_alpha(plain[0])) return {};
  static constexpr std::array<std::string_view, 15> kDocumented{
      "A", "AAAA", "CNAME", "SRV", "MX", "TXT", "NS", "PTR", "SOA", "CAA", "DNAME", "NAPTR", "TLSA", "SSHFP", "SVCB"};
  return std::find(kDocumented.begin(), kDocumented.end(), plain) != kDocumented.end() ? plain : std::string();
}

std::string rare_type_of(std::string_view word) {
  static constexpr std::array<std::string_view, 16> kRare{"AFSDB", "CDNSKEY",    "CDS",  "CERT", "DNSKEY", "DS",
                                                          "HTTPS", "HINFO",      "LOC",  "SVCB", "RP",     "SMIMEA",
                                                          "SSHFP", "OPENPGPKEY", "TLSA", "URI"};
  return std::find(kRare.begin(), kRare.end(), word) != kRare.end() ? std::string(word) : std::string();
}

bool parse_number(std::string_view text, unsigned long long& value) {
  const bool is_other = !text.empty() && static_cast<unsigned char>(text[0]) < 0x80 && !is_ascii_digit(text[0]);
  if (is_other) return false;
  return parse_unsigned(nfkc(text), 0xFFFFFFFFULL, value);
}

bool is_address(std::string_view text) {
  static constexpr std::size_t kLongest = 200;  // bytes: eight groups in full-width digits, with blanks
  if (text.size() > kLongest) return false;
  // Most text is prose, which the folding below would read in vain: without a colon an address is digits and full
  // stops, and these are ASCII or become so from other bytes.
  if (is_ascii(text) && text.find(':') == std::string_view::npos &&
      (text.find('.') == std::string_view::npos || text.find_first_of("0123456789") == std::string_view::npos))
    return false;
  if (holds_word(text)) return false;
  const std::string plain = normalise_name(nfkc(text));
  return Ipv4Address::parse(plain).has_value() ||
         (plain.find(':') != std::string::npos && Ipv6Address::parse(plain).has_value());
}

std::vector<Piece> addresses_in(Piece line) {
  std::vector<Piece> found;
  for (std::size_t at = 0; at < line.text.size();) {
    const std::size_t end = address_end(line.text, at);
    if (end == at) {
      ++at;
      continue;
    }
    Piece run{line.text.substr(at, end - at), line.from + at};
    while (!run.text.empty() && !is_ascii_alnum(run.text.back())) run.text.remove_suffix(1);
    const bool bounded =
        at == 0 || !(is_ascii_alnum(line.text[at - 1]) || line.text[at - 1] == '-' || line.text[at - 1] == '.');
    if (bounded && is_address(run.text)) found.push_back(run);
    at = end;
  }
  return found;
}

}  // namespace doczone::extractor
