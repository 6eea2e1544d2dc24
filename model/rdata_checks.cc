#include "model/rdata_checks.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "model/ascii.h"
#include "model/numbers.h"

namespace doczone {
namespace {

using Values = std::span<const FieldValue>;
using Problem = std::optional<FieldProblem>;

std::uint32_t number(Values values, std::size_t at) {
  return std::get<std::uint32_t>(values[at]);
}
const std::string& word(Values values, std::size_t at) {
  return std::get<Word>(values[at]).text;
}
const std::string& text(Values values, std::size_t at) {
  return std::get<std::string>(values[at]);
}

// How long a hash is, in octets, by its number.
struct HashLength {
  std::uint32_t number;
  std::size_t octets;
  std::string_view name;
};

// `hash`: the field that says which; the digest stands behind it in hexadecimal digits.
Problem check_length(Values values, std::size_t hash, std::span<const HashLength> known, std::string_view label) {
  const auto row = std::find_if(known.begin(), known.end(),
                                [&](const HashLength& length) { return length.number == number(values, hash); });
  const std::size_t octets = word(values, hash + 1).size() / 2;
  if (row == known.end() || row->octets == octets) return std::nullopt;
  return FieldProblem{hash + 1,
                      "the " + std::string(label) + " has " + std::to_string(octets) + " octets; " +
                          std::string(row->name) + " makes " + std::to_string(row->octets),
                      std::to_string(2 * row->octets) + " hexadecimal digits, or another number in front"};
}

constexpr HashLength kDsDigests[] = {{1, 20, "SHA-1"},   {2, 32, "SHA-256"},           {3, 32, "GOST R 34.11-94"},
                                     {4, 48, "SHA-384"}, {5, 32, "GOST R 34.11-2012"}, {6, 32, "SM3"}};
constexpr HashLength kSshFingerprints[] = {{1, 20, "SHA-1"}, {2, 32, "SHA-256"}};
constexpr HashLength kTlsaMatches[] = {{1, 32, "SHA-256"}, {2, 64, "SHA-512"}};
constexpr HashLength kZoneDigests[] = {{1, 48, "SHA-384"}, {2, 64, "SHA-512"}};

Problem check_protocol(Values values) {
  if (number(values, 1) == 3) return std::nullopt;
  return FieldProblem{1, "protocol " + std::to_string(number(values, 1)) + " makes the key invalid", "3"};
}

// Delimiter, expression, delimiter, replacement, delimiter, flags.
Problem check_substitution(const std::string& regexp) {
  constexpr std::size_t kField = 4;
  constexpr std::string_view kExpected = "an expression and its replacement, such as \"!^.*$!sip:info@example.org!\"";
  const auto wrong = [&](std::string message) {
    return FieldProblem{kField, std::move(message), std::string(kExpected)};
  };
  const char delimiter = regexp[0];
  if (is_ascii_digit(delimiter) || delimiter == '\\' || delimiter == 'i')
    return wrong("the regexp begins with '" + std::string(1, delimiter) + "', which can be no delimiter");
  std::size_t parts = 0, groups = 0, reference = 0;
  std::size_t i = 1;
  for (; i < regexp.size() && parts < 2; ++i) {
    if (regexp[i] == delimiter) {
      ++parts;
    } else if (regexp[i] == '\\' && i + 1 < regexp.size()) {
      ++i;
      if (parts == 1 && is_ascii_digit(regexp[i])) reference = std::max(reference, std::size_t(regexp[i] - '0'));
      if (parts == 1 && regexp[i] == '0') return wrong("the regexp refers to a group \\0; the first is \\1");
    } else if (parts == 0 && regexp[i] == '(') {
      ++groups;
    }
  }
  if (parts < 2)
    return wrong("the regexp needs its delimiter '" + std::string(1, delimiter) + "' three times; it has " +
                 std::to_string(parts + 1));
  if (reference > groups)
    return wrong("the regexp refers to a group \\" + std::to_string(reference) + ", but has " + std::to_string(groups));
  if (i < regexp.size() && regexp.substr(i) != "i")
    return wrong("'" + regexp.substr(i, 40) + "' stands behind the regexp's last delimiter, where only the flag i may");
  return std::nullopt;
}

// Up to `most` on either side of zero, where that is not 0.
bool is_decimal(std::string_view text, unsigned most) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  const std::size_t dot = std::min(text.find('.'), text.size());
  const std::string_view fraction = dot < text.size() ? text.substr(dot + 1) : std::string_view();
  if (!is_number(text.substr(0, dot)) || !(fraction.empty() || is_number(fraction))) return false;
  unsigned long long whole = 0;
  if (most == 0) return true;
  if (!parse_unsigned(text.substr(0, dot), most, whole)) return false;
  return whole < most || fraction.find_first_not_of('0') == std::string_view::npos;
}

}  // namespace

Problem check_ds(Values values) {
  if (number(values, 2) == 0) return FieldProblem{2, "digest type 0 is reserved", "2, for SHA-256"};
  return check_length(values, 2, kDsDigests, "digest");
}

Problem check_cds(Values values) {
  if (number(values, 1) != 0 && number(values, 2) != 0) return check_length(values, 2, kDsDigests, "digest");
  const bool deletes = number(values, 0) == 0 && number(values, 1) == 0 && number(values, 2) == 0;
  if (deletes && word(values, 3) == "00") return std::nullopt;
  return FieldProblem{deletes                  ? 3U
                      : number(values, 1) == 0 ? 1U
                                               : 2U,
                      "0 stands in the form that deletes, and the other fields are not those of that form", "0 0 0 00"};
}

Problem check_dnskey(Values values) {
  return check_protocol(values);
}

Problem check_cdnskey(Values values) {
  const bool deletes = number(values, 0) == 0 && word(values, 3) == "AA==";
  if (number(values, 2) == 0 && !deletes) {
    return FieldProblem{2,
                        "algorithm 0 stands in the form that deletes, and the other fields are not those of that form",
                        "0 3 0 AA=="};
  }
  return check_protocol(values);
}

Problem check_key(Values values) {
  const bool no_key = (number(values, 0) & 0xC000) == 0xC000;
  const bool given = values.size() > 3 && !word(values, 3).empty();
  if (no_key == !given) return std::nullopt;
  if (no_key) return FieldProblem{3, "the flags say that there is no key, and one follows", ""};
  return FieldProblem{2, "the key is missing", "the key in Base64, or flags with both top bits, which mean no key"};
}

Problem check_sshfp(Values values) {
  return check_length(values, 1, kSshFingerprints, "fingerprint");
}

Problem check_tlsa(Values values) {
  return check_length(values, 2, kTlsaMatches, "certificate association data");
}

Problem check_zonemd(Values values) {
  return check_length(values, 2, kZoneDigests, "digest");
}

Problem check_nsec3(Values values) {
  const std::size_t characters = word(values, 4).size();
  if (number(values, 0) != 1 || characters == 32) return std::nullopt;
  return FieldProblem{4, "the next hashed owner has " + std::to_string(characters) + " characters; SHA-1 makes 32", ""};
}

Problem check_ipseckey(Values values) {
  const bool given = values.size() > 4 && !word(values, 4).empty();
  if (number(values, 2) != 0 || !given) return std::nullopt;
  return FieldProblem{4, "algorithm 0 says that there is no key, and one follows", "the algorithm's number, or no key"};
}

Problem check_naptr(Values values) {
  const std::string& flags = text(values, 2);
  if (!std::all_of(flags.begin(), flags.end(), is_ascii_alnum))
    return FieldProblem{2, "the flags '" + flags.substr(0, 40) + "' hold more than letters and digits",
                        "\"s\", \"a\", \"u\" or \"p\", or \"\""};
  const std::string& regexp = text(values, 4);
  if (regexp.empty()) return std::nullopt;
  if (Problem problem = check_substitution(regexp)) return problem;
  if (std::get<DomainName>(values[5]).is_root()) return std::nullopt;
  return FieldProblem{5, "a replacement stands beside a regexp; a record has one of them", "'.' as the replacement"};
}

Problem check_uri(Values values) {
  const std::string& uri = text(values, 2);
  constexpr std::string_view kExpected = "a URI with its scheme, such as \"https://www.example.org/\"";
  if (uri.empty()) return FieldProblem{2, "the target is empty", std::string(kExpected)};
  const auto in_scheme = [](char c) { return is_ascii_alnum(c) || c == '+' || c == '-' || c == '.'; };
  const std::size_t colon = std::min(uri.find(':'), uri.size());
  const bool scheme = colon < uri.size() && is_ascii_alpha(uri[0]) &&
                      std::all_of(uri.begin(), uri.begin() + static_cast<std::ptrdiff_t>(colon), in_scheme);
  if (!scheme) return FieldProblem{2, "the target has no scheme", std::string(kExpected)};
  if (std::all_of(uri.begin(), uri.end(), [](char c) { return c > ' ' && c < 0x7F; })) return std::nullopt;
  return FieldProblem{2, "the target holds a character that no URI has", "such characters as %20"};
}

Problem check_x25(Values values) {
  const std::string& address = text(values, 0);
  if (is_number(address) && address.size() >= 4) return std::nullopt;
  return FieldProblem{0, "'" + address.substr(0, 40) + "' is no PSDN address", "at least four decimal digits"};
}

Problem check_gpos(Values values) {
  for (std::size_t i = 0; i < 3; ++i) {
    const bool angle = i < 2;  // the standard's text and its example have the two in different orders
    const std::string& value = text(values, i);
    if (is_decimal(value, angle ? 180 : 0)) continue;
    return FieldProblem{i, "'" + value.substr(0, 40) + "' is no " + (angle ? "angle in degrees" : "altitude"),
                        angle ? "a decimal number from -180 to 180" : "a decimal number of metres"};
  }
  return std::nullopt;
}

}  // namespace doczone
