#include "model/rr_type.h"

#include <algorithm>
#include <array>
#include <utility>

#include "model/ascii.h"
#include "model/numbers.h"

namespace doczone {
namespace {

// IANA "Resource Record (RR) TYPEs", without query-only and obsolete experimental types.
constexpr std::array<std::pair<std::string_view, std::uint16_t>, 81> kTypes{{
    {"A", 1},           {"NS", 2},      {"MD", 3},         {"MF", 4},          {"CNAME", 5},     {"SOA", 6},
    {"MB", 7},          {"MG", 8},      {"MR", 9},         {"NULL", 10},       {"WKS", 11},      {"PTR", 12},
    {"HINFO", 13},      {"MINFO", 14},  {"MX", 15},        {"TXT", 16},        {"RP", 17},       {"AFSDB", 18},
    {"X25", 19},        {"ISDN", 20},   {"RT", 21},        {"NSAP", 22},       {"NSAP-PTR", 23}, {"SIG", 24},
    {"KEY", 25},        {"PX", 26},     {"GPOS", 27},      {"AAAA", 28},       {"LOC", 29},      {"NXT", 30},
    {"EID", 31},        {"NIMLOC", 32}, {"SRV", 33},       {"ATMA", 34},       {"NAPTR", 35},    {"KX", 36},
    {"CERT", 37},       {"A6", 38},     {"DNAME", 39},     {"APL", 42},        {"DS", 43},       {"SSHFP", 44},
    {"IPSECKEY", 45},   {"RRSIG", 46},  {"NSEC", 47},      {"DNSKEY", 48},     {"DHCID", 49},    {"NSEC3", 50},
    {"NSEC3PARAM", 51}, {"TLSA", 52},   {"SMIMEA", 53},    {"HIP", 55},        {"NINFO", 56},    {"RKEY", 57},
    {"TALINK", 58},     {"CDS", 59},    {"CDNSKEY", 60},   {"OPENPGPKEY", 61}, {"CSYNC", 62},    {"ZONEMD", 63},
    {"SVCB", 64},       {"HTTPS", 65},  {"DSYNC", 66},     {"SPF", 99},        {"NID", 104},     {"L32", 105},
    {"L64", 106},       {"LP", 107},    {"EUI48", 108},    {"EUI64", 109},     {"URI", 256},     {"CAA", 257},
    {"AVC", 258},       {"DOA", 259},   {"AMTRELAY", 260}, {"RESINFO", 261},   {"WALLET", 262},  {"CLA", 263},
    {"IPN", 264},       {"TA", 32768},  {"DLV", 32769},
}};

}  // namespace

std::optional<RrType> parse_rr_type(std::string_view text) {
  if (text.empty() || text.size() > 10 || !is_ascii_alpha(text[0])) return std::nullopt;
  const char first = static_cast<char>(text[0] & 0xDF);  // in upper case
  for (const auto& [name, number] : kTypes) {
    if (name[0] == first && name.size() == text.size() && equal_ignoring_ascii_case(name, text))
      return static_cast<RrType>(number);
  }
  unsigned long long number = 0;
  if (text.size() > 4 && equal_ignoring_ascii_case(text.substr(0, 4), "TYPE") &&
      parse_unsigned(text.substr(4), 65535, number)) {
    return static_cast<RrType>(number);
  }
  return std::nullopt;
}

std::string to_string(RrType type) {
  const auto number = static_cast<std::uint16_t>(type);
  const auto found =
      std::find_if(kTypes.begin(), kTypes.end(), [&](const auto& entry) { return entry.second == number; });
  return found != kTypes.end() ? std::string(found->first) : "TYPE" + std::to_string(number);
}

}  // namespace doczone
