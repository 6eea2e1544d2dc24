#include "model/rr_type_table.h"

#include <algorithm>
#include <tuple>
#include <type_traits>
#include <utility>

#include "model/ascii.h"
#include "model/joined.h"

namespace doczone {
namespace {

template <class Member>
void assign(Member& member, FieldValue& value) {
  if constexpr (std::is_unsigned_v<Member>) {
    member = static_cast<Member>(std::get<std::uint32_t>(value));
  } else {
    member = std::get<Member>(std::move(value));
  }
}

template <class Data>
Rdata kept_as(std::span<FieldValue> values) {
  Data data;
  std::size_t i = 0;
  std::apply([&](auto&... member) { (assign(member, values[i++]), ...); }, fields_of(data));
  return data;
}

using enum FieldKind;

// IANA "Resource Record (RR) TYPEs", without query-only and obsolete experimental types. Of the types that are carried
// as they are written, the fields say where names stand (RFC 1035, 1183, 2163, 2230, 3403, 4034, 6742, 9460).
// A row is a line.
// clang-format off
constexpr RrTypeRow kRows[] = {
    {"A", 1, kept_as<Ipv4Address>, {{ipv4, "address"}}},
    {"NS", 2, kept_as<NameData>, {{target, "name"}}},
    {"MD", 3, kAsWritten, {{name}}},
    {"MF", 4, kAsWritten, {{name}}},
    {"CNAME", 5, kept_as<NameData>, {{target, "name"}}},
    {"SOA", 6, kept_as<SoaData>, {{name, "primary server"}, {name, "mailbox"}, {u32, "serial"}, {time, "refresh"},
                                  {time, "retry"}, {time, "expire"}, {time, "minimum"}}},
    {"MB", 7, kAsWritten, {{name}}},
    {"MG", 8, kAsWritten, {{name}}},
    {"MR", 9, kAsWritten, {{name}}},
    {"NULL", 10},
    {"WKS", 11},
    {"PTR", 12, kept_as<NameData>, {{target, "name"}}},
    {"HINFO", 13},
    {"MINFO", 14, kAsWritten, {{name}, {name}}},
    {"MX", 15, kept_as<MxData>, {{u16, "preference"}, {target, "exchange"}}},
    {"TXT", 16, kept_as<TxtData>, {{strings, "string"}}},
    {"RP", 17, kAsWritten, {{name}, {name}}},
    {"AFSDB", 18, kAsWritten, {{word}, {name}}},
    {"X25", 19},
    {"ISDN", 20},
    {"RT", 21, kAsWritten, {{word}, {name}}},
    {"NSAP", 22},
    {"NSAP-PTR", 23},
    {"SIG", 24, kAsWritten, {{word}, {word}, {word}, {word}, {word}, {word}, {word}, {name}}},
    {"KEY", 25},
    {"PX", 26, kAsWritten, {{word}, {name}, {name}}},
    {"GPOS", 27},
    {"AAAA", 28, kept_as<Ipv6Address>, {{ipv6, "address"}}},
    {"LOC", 29},
    {"NXT", 30, kAsWritten, {{name}}},
    {"EID", 31},
    {"NIMLOC", 32},
    {"SRV", 33, kept_as<SrvData>, {{u16, "priority"}, {u16, "weight"}, {u16, "port"}, {target, "target"}}},
    {"ATMA", 34},
    {"NAPTR", 35, kAsWritten, {{word}, {word}, {word}, {word}, {word}, {name}}},
    {"KX", 36, kAsWritten, {{word}, {name}}},
    {"CERT", 37},
    {"A6", 38},
    {"DNAME", 39, kept_as<NameData>, {{target, "name"}}},
    {"SINK", 40},
    {"APL", 42, kAsWritten, {}, {.may_be_empty = true}},  // RFC 3123 §4
    {"DS", 43},
    {"SSHFP", 44},
    {"IPSECKEY", 45},
    {"RRSIG", 46, kAsWritten, {{word}, {word}, {word}, {word}, {word}, {word}, {word}, {name}}},
    {"NSEC", 47, kAsWritten, {{name}}},
    {"DNSKEY", 48},
    {"DHCID", 49},
    {"NSEC3", 50},
    {"NSEC3PARAM", 51},
    {"TLSA", 52},
    {"SMIMEA", 53},
    {"HIP", 55},
    {"NINFO", 56},
    {"RKEY", 57},
    {"TALINK", 58, kAsWritten, {{name}, {name}}},
    {"CDS", 59},
    {"CDNSKEY", 60},
    {"OPENPGPKEY", 61},
    {"CSYNC", 62},
    {"ZONEMD", 63},
    {"SVCB", 64, kept_as<SvcbData>, {{u16, "priority"}, {target, "target"}, {svc_params, "parameters", {.optional = true}}}},
    {"HTTPS", 65, kept_as<SvcbData>, {{u16, "priority"}, {target, "target"}, {svc_params, "parameters", {.optional = true}}}},
    {"DSYNC", 66},
    {"HHIT", 67},
    {"BRID", 68},
    {"SPF", 99},
    {"NID", 104, kAsWritten, {}, {.octets = 10}},  // RFC 6742 §2
    {"L32", 105, kAsWritten, {}, {.octets = 6}},
    {"L64", 106, kAsWritten, {}, {.octets = 10}},
    {"LP", 107, kAsWritten, {{word}, {name}}},
    {"EUI48", 108, kAsWritten, {}, {.octets = 6}},  // RFC 7043
    {"EUI64", 109, kAsWritten, {}, {.octets = 8}},
    {"URI", 256},
    {"CAA", 257, kept_as<CaaData>, {{u8, "flags"}, {tag, "tag"}, {octets, "value"}}},
    {"AVC", 258},
    {"DOA", 259},
    {"AMTRELAY", 260},
    {"RESINFO", 261},
    {"WALLET", 262},
    {"CLA", 263},
    {"IPN", 264},
    {"TA", 32768},
    {"DLV", 32769},
};
// clang-format on

static_assert(std::is_sorted(std::begin(kRows), std::end(kRows),
                             [](const RrTypeRow& a, const RrTypeRow& b) { return a.number < b.number; }));

constexpr RrTypeRow kNameless{"", 0};

// Close together: whoever looks for one passes over many.
constexpr auto kMnemonics = [] {
  std::array<std::string_view, std::size(kRows)> mnemonics;
  for (std::size_t i = 0; i < mnemonics.size(); ++i) mnemonics[i] = kRows[i].mnemonic;
  return mnemonics;
}();

}  // namespace

Rdata kept_as_text(std::span<FieldValue> values) {
  return OpaqueData{joined(values, " ", field_text)};
}

std::span<const RrTypeRow> rr_type_rows() {
  return kRows;
}

const RrTypeRow& row_of(RrType type) {
  const auto number = static_cast<std::uint16_t>(type);
  const auto* const found = std::lower_bound(std::begin(kRows), std::end(kRows), number,
                                             [](const RrTypeRow& row, std::uint16_t n) { return row.number < n; });
  return found != std::end(kRows) && found->number == number ? *found : kNameless;
}

const RrTypeRow* find_row(std::string_view mnemonic) {
  if (mnemonic.empty()) return nullptr;
  const char first = ascii_upper(mnemonic[0]);
  for (std::size_t i = 0; i < kMnemonics.size(); ++i) {
    if (kMnemonics[i][0] == first && equal_ignoring_ascii_case(kMnemonics[i], mnemonic)) return &kRows[i];
  }
  return nullptr;
}

}  // namespace doczone
