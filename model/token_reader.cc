#include "model/token_reader.h"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <new>
#include <utility>

#include <idn2.h>

#include "model/ascii.h"
#include "model/numbers.h"
#include "model/unicode.h"

namespace doczone {
namespace {

constexpr std::string_view kBlankExpected = "a space or a tab between fields";
constexpr std::string_view kNothingExpected = "nothing: delete it";

struct KnownCharacter {
  char32_t value;
  std::string_view name;
  std::string_view expected;
};

// Characters that editors, translators and clipboards put where DNS wants ASCII.
constexpr KnownCharacter kKnown[] = {
    {0x00, "NUL", kNothingExpected},
    {0xA0, "no-break space", kBlankExpected},
    {0xAD, "soft hyphen", kNothingExpected},
    {0x200B, "zero-width space", kNothingExpected},
    {0x200C, "zero-width non-joiner", kNothingExpected},
    {0x200D, "zero-width joiner", kNothingExpected},
    {0x200E, "left-to-right mark", kNothingExpected},
    {0x200F, "right-to-left mark", kNothingExpected},
    {0x2010, "hyphen", "an ASCII hyphen '-'"},
    {0x2011, "non-breaking hyphen", "an ASCII hyphen '-'"},
    {0x2013, "en dash", "an ASCII hyphen '-'"},
    {0x2014, "em dash", "an ASCII hyphen '-'"},
    {0x2018, "left single quotation mark", "ASCII characters"},
    {0x2019, "right single quotation mark", "ASCII characters"},
    {0x201C, "left double quotation mark", "an ASCII quotation mark '\"'"},
    {0x201D, "right double quotation mark", "an ASCII quotation mark '\"'"},
    {0x2060, "word joiner", kNothingExpected},
    {0x3000, "ideographic space", kBlankExpected},
    {0x3002, "ideographic full stop", "an ASCII full stop '.'"},
    {0xFEFF, "byte order mark", kNothingExpected},
    {0xFF0D, "full-width hyphen", "an ASCII hyphen '-'"},
    {0xFF0E, "full-width full stop", "an ASCII full stop '.'"},
    {0xFF3F, "full-width underscore", "an ASCII underscore '_'"},
    {0xFF61, "half-width ideographic full stop", "an ASCII full stop '.'"},
};

// The label round a byte as IDNA writes it in ASCII; empty when there is none.
std::string a_label(std::string_view text, std::size_t at) {
  const std::size_t dot = text.rfind('.', at);
  const std::size_t begin = dot == std::string_view::npos ? 0 : dot + 1;
  const std::string label(text.substr(begin, text.find('.', at) - begin));
  if (label.size() > 4 * kMaxLabelLength) return "";
  std::uint8_t* out = nullptr;
  const int rc = idn2_lookup_u8(reinterpret_cast<const std::uint8_t*>(label.c_str()), &out, IDN2_NONTRANSITIONAL);
  const std::unique_ptr<std::uint8_t, decltype(&std::free)> owner(out, &std::free);
  if (rc == IDN2_MALLOC) throw std::bad_alloc();
  return rc == IDN2_OK ? reinterpret_cast<const char*>(out) : "";
}

TokenFault describe_stray(const RecordToken& token, std::size_t at, std::string_view where) {
  const CodePoint c = decode_code_point(token.text.substr(at));
  const ByteSpan span = inside(token, at, c.length);
  const std::string tail = " cannot stand " + std::string(where);
  if (c.value == 0xFFFD && c.length == 1) {
    const std::string byte = hexadecimal(static_cast<unsigned char>(token.text[at]), 2);
    return {span, "byte 0x" + byte + ", which is not UTF-8," + tail, "ASCII characters"};
  }
  const std::string name = code_point_name(c.value);
  const auto known =
      std::find_if(std::begin(kKnown), std::end(kKnown), [&](const auto& k) { return k.value == c.value; });
  if (known != std::end(kKnown)) {
    return {span, name + " (" + std::string(known->name) + ")" + tail, std::string(known->expected)};
  }
  const std::string_view instead = is_white_space(c.value) ? kBlankExpected : kNothingExpected;
  if (c.value < 0xA0) return {span, name + " (control character)" + tail, std::string(instead)};
  if (is_white_space(c.value)) return {span, name + " (white space)" + tail, std::string(instead)};
  const std::string ascii = a_label(token.text, at);
  if (ascii.empty()) return {span, name + tail, "ASCII characters"};
  return {span, name + tail, "ASCII characters, or the label as " + shown(ascii)};
}

// The bytes that a fault at `at` is about: an escape, one dot, or the rest of the label.
std::size_t fault_length(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == '.') return 1;
  if (text[at] == '\\') {
    std::size_t length = 1;
    while (length < 4 && at + length < text.size() && is_ascii_digit(text[at + length])) ++length;
    return length;
  }
  std::size_t end = at;
  while (end < text.size() && text[end] != '.') end += text[end] == '\\' ? 2 : 1;
  return std::min(end, text.size()) - at;
}

TokenFault fault_at(const RecordToken& token, const Error& error, std::string expected) {
  if (error.column == 0) return {token.span, error.message, std::move(expected)};
  const std::size_t at = error.column - 1;
  return {inside(token, at, fault_length(token.text, at)), error.message, std::move(expected)};
}

std::string expected_of_name_error(const std::string& message) {
  if (message.find("escape") != std::string::npos) return "three digits from 000 to 255 behind the backslash";
  if (message.find("empty label") != std::string::npos) return "one dot between labels";
  return "";
}

}  // namespace

std::string shown(std::string_view text) {
  constexpr std::size_t kMost = 40;
  const std::string_view head = text.substr(0, 4 * kMost);
  std::size_t cut = 0;
  for (std::size_t n = 0; n < kMost && cut < head.size(); ++n) cut += decode_code_point(head.substr(cut)).length;
  return "'" + escape_controls(text.substr(0, cut)) + (cut < text.size() ? "…'" : "'");
}

ByteSpan inside(const RecordToken& token, std::size_t at, std::size_t length) {
  // The text may have been made from what stands there: then its places are none in the file.
  const std::size_t quotes = token.quoted ? 2 : 0;
  if (token.text.size() + quotes != token.span.length) return token.span;
  return {token.span.offset + quotes / 2 + at, length};
}

std::optional<TokenFault> find_stray_character(const RecordToken& token, std::string_view where) {
  for (std::size_t i = 0; i < token.text.size(); ++i) {
    const auto octet = static_cast<unsigned char>(token.text[i]);
    if (octet > 0x20 && octet < 0x7F) continue;
    if (octet == ' ' || octet == '\t') continue;  // escaped, or the token would have ended
    return describe_stray(token, i, where);
  }
  return std::nullopt;
}

std::optional<TokenFault> find_nul(const RecordToken& token) {
  const std::size_t at = token.text.find('\0');
  if (at == std::string_view::npos) return std::nullopt;
  return describe_stray(token, at, "in a zone file");
}

TokenResult<DomainName> read_name(const RecordToken& token, const DomainName* origin) {
  if (token.quoted) return TokenFault{token.span, "a quoted string is no name", "a name without quotes"};
  if (token.text.size() > kMaxNameToken) {
    return TokenFault{token.span, "the name takes " + std::to_string(token.text.size()) + " bytes; 1,023 is the limit",
                      ""};
  }
  if (auto stray = find_stray_character(token, "in a name")) return *std::move(stray);
  auto name = DomainName::parse(token.text, origin);
  if (name) return *std::move(name);
  return fault_at(token, name.error(), expected_of_name_error(name.error().message));
}

TokenResult<std::uint32_t> read_number(const RecordToken& token, std::string_view field, std::uint32_t maximum) {
  unsigned long long value = 0;
  if (!token.quoted && parse_unsigned(token.text, maximum, value)) return static_cast<std::uint32_t>(value);
  if (auto stray = find_stray_character(token, "in a number")) return *std::move(stray);
  const std::string name(field);
  TokenFault fault{token.span, "", "a number from 0 to " + std::to_string(maximum)};
  const bool negative = token.text.starts_with('-') && is_number(token.text.substr(1));
  if (token.quoted) {
    fault.message = name + " " + shown(token.text) + " is quoted";
  } else if (is_number(token.text) || negative) {
    fault.message = name + " " + std::string(token.text.substr(0, 40)) + " is out of range";
  } else {
    fault.message = name + " " + shown(token.text) + " is not a number";
  }
  return fault;
}

TokenResult<std::uint32_t> read_time(const RecordToken& token, std::string_view field, std::uint32_t most) {
  if (!token.quoted) {
    if (const auto value = parse_ttl(token.text, most)) return *value;
  }
  if (auto stray = find_stray_character(token, "in a time")) return *std::move(stray);
  TokenFault fault{token.span, "", "seconds from 0 to " + std::to_string(most) + ", or a time like 1h30m"};
  std::string_view rest = token.text;
  if (rest.starts_with('-')) rest.remove_prefix(1);
  const bool time_like =
      !rest.empty() && is_ascii_digit(rest.front()) && std::all_of(rest.begin(), rest.end(), [](char c) {
        return is_ascii_digit(c) || std::string_view("wdhms").find(ascii_lower(c)) != std::string_view::npos;
      });
  const bool complete = is_number(rest) || (time_like && !is_ascii_digit(rest.back()));
  fault.message =
      std::string(field) + " " +
      (complete ? std::string(token.text.substr(0, 40)) + " is out of range" : shown(token.text) + " is not a time");
  return fault;
}

TokenResult<std::string> read_string(const RecordToken& token) {
  return read_octets(token, kMaxStringLength);
}

TokenResult<std::string> read_octets(const RecordToken& token, std::size_t most) {
  if (auto nul = find_nul(token)) return *std::move(nul);
  auto octets = parse_character_string(token.text, most);
  if (octets) return *std::move(octets);
  const bool escape = octets.error().column != 0;
  return fault_at(
      token, octets.error(),
      escape ? "three digits from 000 to 255, or one other character" : "several strings of at most 255 octets");
}

TokenResult<Ipv4Address> read_ipv4(const RecordToken& token, std::string_view holder) {
  if (!token.quoted) {
    if (const auto address = Ipv4Address::parse(token.text)) return *address;
  }
  if (auto stray = find_stray_character(token, "in an address")) return *std::move(stray);
  TokenFault fault{token.span, shown(token.text) + " is not an IPv4 address",
                   "four numbers from 0 to 255 with dots between"};
  if (Ipv6Address::parse(token.text)) {
    fault.message = std::string(token.text) + " is an IPv6 address; " + std::string(holder) + " holds an IPv4 address";
    fault.expected = holder == kHolderA ? "an IPv4 address, or the type AAAA" : "an IPv4 address";
    return fault;
  }
  std::size_t begin = 0;
  for (std::size_t part = 0; part < 4 && begin <= token.text.size(); ++part) {
    const std::size_t end = std::min(token.text.find('.', begin), token.text.size());
    const std::string_view number = token.text.substr(begin, end - begin);
    unsigned long long value = 0;
    if (!is_number(number)) break;
    const bool leading_zero = number.size() > 1 && number[0] == '0';
    if (leading_zero || !parse_unsigned(number, 255, value)) {
      fault.message += ": " + shown(number) + (leading_zero ? " begins with 0" : " is over 255");
      fault.span = inside(token, begin, number.size());
      return fault;
    }
    begin = end + 1;
  }
  return fault;
}

TokenResult<Ipv6Address> read_ipv6(const RecordToken& token, std::string_view holder) {
  if (!token.quoted) {
    if (const auto address = Ipv6Address::parse(token.text)) return *address;
  }
  if (auto stray = find_stray_character(token, "in an address")) return *std::move(stray);
  TokenFault fault{token.span, shown(token.text) + " is not an IPv6 address", "an address like 2001:db8::1"};
  if (Ipv4Address::parse(token.text)) {
    fault.message = std::string(token.text) + " is an IPv4 address; " + std::string(holder) + " holds an IPv6 address";
    fault.expected = holder == kHolderAaaa ? "an IPv6 address, or the type A" : "an IPv6 address";
  }
  return fault;
}

}  // namespace doczone
