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
  const auto take = [&](auto& member) {
    if (i < values.size()) assign(member, values[i++]);  // what is left is optional
  };
  std::apply([&](auto&... member) { (take(member), ...); }, fields_of(data));
  return data;
}

using enum FieldKind;

// IANA "DNS Security Algorithm Numbers".
constexpr NamedNumber kAlgorithms[] = {{"RSASHA256", 8},
                                       {"RSAMD5", 1},
                                       {"DH", 2},
                                       {"DSA", 3},
                                       {"ECC", 4},
                                       {"RSASHA1", 5},
                                       {"NSEC3DSA", 6},
                                       {"NSEC3RSASHA1", 7},
                                       {"DSA-NSEC3-SHA1", 6},
                                       {"RSASHA1-NSEC3-SHA1", 7},
                                       {"RSASHA512", 10},
                                       {"ECCGOST", 12},
                                       {"ECC-GOST", 12},
                                       {"ECDSAP256SHA256", 13},
                                       {"ECDSAP384SHA384", 14},
                                       {"ED25519", 15},
                                       {"ED448", 16},
                                       {"SM2SM3", 17},
                                       {"ECC-GOST12", 23},
                                       {"INDIRECT", 252},
                                       {"PRIVATEDNS", 253},
                                       {"PRIVATEOID", 254}};
// RFC 4398 §2.1.
constexpr NamedNumber kCertificateTypes[] = {{"PKIX", 1}, {"SPKI", 2},   {"PGP", 3},     {"IPKIX", 4}, {"ISPKI", 5},
                                             {"IPGP", 6}, {"ACPKIX", 7}, {"IACPKIX", 8}, {"URI", 253}, {"OID", 254}};
// RFC 2535 §7.1.
constexpr NamedNumber kKeyFlags[] = {{"NOKEY", 0xC000}, {"NOAUTH", 0x8000}, {"NOCONF", 0x4000}, {"ZONE", 0x0100},
                                     {"HOST", 0x0200},  {"ENTITY", 0x0200}, {"USER", 0}};
constexpr NamedNumber kKeyProtocols[] = {{"DNSSEC", 3}, {"NONE", 0},  {"TLS", 1},
                                         {"EMAIL", 2},  {"IPSEC", 4}, {"ALL", 255}};
constexpr NamedNumber kDsyncSchemes[] = {{"NOTIFY", 1}};  // RFC 9859 §2.1

constexpr RrTypeTraits kOrdered{.is_ordered = true};
constexpr FieldTraits kOptional{.optional = true};
constexpr FieldTraits kAlgorithm{.names = kAlgorithms};

// IANA "Resource Record (RR) TYPEs", without query-only and obsolete experimental types. A row is a line.
// clang-format off
constexpr RrTypeRow kRows[] = {
    {"A", 1, kept_as<Ipv4Address>, {{ipv4, "address"}}},
    {"NS", 2, kept_as<NameData>, {{target, "name"}}},
    {"MD", 3, kept_as_text, {{name, "name"}}},
    {"MF", 4, kept_as_text, {{name, "name"}}},
    {"CNAME", 5, kept_as<NameData>, {{target, "name"}}},
    {"SOA", 6, kept_as<SoaData>, {{name, "primary server"}, {name, "mailbox"}, {u32, "serial"}, {time, "refresh"}, {time, "retry"}, {time, "expire"}, {time, "minimum"}}},
    {"MB", 7, kept_as_text, {{name, "name"}}},
    {"MG", 8, kept_as_text, {{name, "name"}}},
    {"MR", 9, kept_as_text, {{name, "name"}}},
    {"NULL", 10},
    {"WKS", 11, kept_as_text, {{ipv4, "address"}, {services, "protocol"}}},
    {"PTR", 12, kept_as<NameData>, {{target, "name"}}},
    {"HINFO", 13, kept_as_text, {{string, "CPU"}, {string, "OS"}}},
    {"MINFO", 14, kept_as_text, {{name, "responsible mailbox"}, {name, "error mailbox"}}},
    {"MX", 15, kept_as<MxData>, {{u16, "preference"}, {target, "exchange"}}, kOrdered},
    {"TXT", 16, kept_as<TxtData>, {{strings, "string"}}},
    {"RP", 17, kept_as_text, {{name, "mailbox"}, {name, "name of the texts"}}},
    {"AFSDB", 18, kept_as_text, {{u16, "subtype"}, {name, "host"}}},
    {"X25", 19, kept_as_text, {{string, "PSDN address"}}, {.check = check_x25}},
    {"ISDN", 20, kept_as_text, {{string, "ISDN address"}, {string, "subaddress", kOptional}}},
    {"RT", 21, kept_as_text, {{u16, "preference"}, {name, "host"}}, kOrdered},
    {"NSAP", 22, kept_as_text, {{nsap_address, "address"}}},
    {"NSAP-PTR", 23, kept_as_text, {{name, "name"}}},
    {"SIG", 24, kept_as_text, {{rr_type, "type covered"}, {u8, "algorithm", kAlgorithm}, {u8, "labels"}, {u32, "original TTL"}, {signature_time, "expiration"}, {signature_time, "inception"}, {u16, "key tag"}, {name, "signer"}, {base64, "signature"}}},
    {"KEY", 25, kept_as_text, {{u16, "flags", {.names = kKeyFlags}}, {u8, "protocol", {.names = kKeyProtocols}}, {u8, "algorithm", kAlgorithm}, {base64, "key", kOptional}}, {.check = check_key}},
    {"PX", 26, kept_as_text, {{u16, "preference"}, {name, "RFC 822 name"}, {name, "X.400 name"}}, kOrdered},
    {"GPOS", 27, kept_as_text, {{string, "longitude"}, {string, "latitude"}, {string, "altitude"}}, {.check = check_gpos}},
    {"AAAA", 28, kept_as<Ipv6Address>, {{ipv6, "address"}}},
    {"LOC", 29, kept_as_text, {{location, "latitude, longitude and altitude"}}},
    {"NXT", 30, kept_as_text, {{name, "next owner"}, {old_types, "list of types"}}},
    {"EID", 31, kept_as_text, {{hex, "identifier"}}},
    {"NIMLOC", 32, kept_as_text, {{hex, "locator"}}},
    {"SRV", 33, kept_as<SrvData>, {{u16, "priority"}, {u16, "weight"}, {u16, "port"}, {target, "target"}}, kOrdered},
    {"ATMA", 34, kept_as_text, {{atm_address, "address"}}},
    {"NAPTR", 35, kept_as_text, {{u16, "order"}, {u16, "preference"}, {string, "flags"}, {string, "services"}, {string, "regexp"}, {name, "replacement"}}, {.check = check_naptr, .is_ordered = true}},
    {"KX", 36, kept_as_text, {{u16, "preference"}, {name, "exchanger"}}, kOrdered},
    {"CERT", 37, kept_as_text, {{u16, "type", {.names = kCertificateTypes}}, {u16, "key tag"}, {u8, "algorithm", kAlgorithm}, {base64, "certificate"}}},
    {"A6", 38, kept_as_text, {{a6_chain, "prefix length"}}},
    {"DNAME", 39, kept_as<NameData>, {{target, "name"}}},
    {"SINK", 40, kept_as_text, {{as_written, "coding"}}},
    {"APL", 42, kept_as_text, {{prefixes, "prefix", kOptional}}},
    {"DS", 43, kept_as_text, {{u16, "key tag"}, {u8, "algorithm", kAlgorithm}, {u8, "digest type"}, {hex, "digest"}}, {.check = check_ds}},
    {"SSHFP", 44, kept_as_text, {{u8, "algorithm"}, {u8, "fingerprint type"}, {hex, "fingerprint"}}, {.check = check_sshfp}},
    {"IPSECKEY", 45, kept_as_text, {{u8, "precedence"}, {u8, "gateway type", {.most = 3}}, {u8, "algorithm"}, {gateway, "gateway", {.by = 1}}, {base64, "key", kOptional}}, {.check = check_ipseckey, .is_ordered = true}},
    {"RRSIG", 46, kept_as_text, {{rr_type, "type covered"}, {u8, "algorithm", kAlgorithm}, {u8, "labels"}, {u32, "original TTL"}, {signature_time, "expiration"}, {signature_time, "inception"}, {u16, "key tag"}, {name, "signer"}, {base64, "signature"}}},
    {"NSEC", 47, kept_as_text, {{name, "next owner"}, {types, "list of types"}}},
    {"DNSKEY", 48, kept_as_text, {{u16, "flags"}, {u8, "protocol"}, {u8, "algorithm", kAlgorithm}, {base64, "key"}}, {.check = check_dnskey}},
    {"DHCID", 49, kept_as_text, {{base64, "identifier", {.least_octets = 3}}}},
    {"NSEC3", 50, kept_as_text, {{u8, "hash algorithm"}, {u8, "flags"}, {u16, "iterations"}, {hex_string, "salt"}, {base32hex_string, "next hashed owner"}, {types, "list of types", kOptional}}, {.check = check_nsec3}},
    {"NSEC3PARAM", 51, kept_as_text, {{u8, "hash algorithm"}, {u8, "flags"}, {u16, "iterations"}, {hex_string, "salt"}}},
    {"TLSA", 52, kept_as_text, {{u8, "certificate usage"}, {u8, "selector"}, {u8, "matching type"}, {hex, "certificate association data"}}, {.check = check_tlsa}},
    {"SMIMEA", 53, kept_as_text, {{u8, "certificate usage"}, {u8, "selector"}, {u8, "matching type"}, {hex, "certificate association data"}}, {.check = check_tlsa}},
    {"HIP", 55, kept_as_text, {{u8, "algorithm"}, {hex_token, "host identity tag"}, {base64_token, "key"}, {names, "rendezvous server", kOptional}}, {.from_wire = hip_from_wire}},
    {"NINFO", 56, kept_as_text, {{strings, "string"}}},
    {"RKEY", 57, kept_as_text, {{u16, "flags"}, {u8, "protocol"}, {u8, "algorithm", kAlgorithm}, {base64, "key"}}},
    {"TALINK", 58, kept_as_text, {{name, "previous name"}, {name, "next name"}}},
    {"CDS", 59, kept_as_text, {{u16, "key tag"}, {u8, "algorithm", kAlgorithm}, {u8, "digest type"}, {hex, "digest"}}, {.check = check_cds}},
    {"CDNSKEY", 60, kept_as_text, {{u16, "flags"}, {u8, "protocol"}, {u8, "algorithm", kAlgorithm}, {base64, "key"}}, {.check = check_cdnskey}},
    {"OPENPGPKEY", 61, kept_as_text, {{base64, "key"}}},
    {"CSYNC", 62, kept_as_text, {{u32, "serial"}, {u16, "flags"}, {types, "list of types", kOptional}}},
    {"ZONEMD", 63, kept_as_text, {{u32, "serial"}, {u8, "scheme"}, {u8, "hash algorithm"}, {hex, "digest", {.least_octets = 12}}}, {.check = check_zonemd}},
    {"SVCB", 64, kept_as<SvcbData>, {{u16, "priority"}, {target, "target"}, {svc_params, "parameters", kOptional}}, kOrdered},
    {"HTTPS", 65, kept_as<SvcbData>, {{u16, "priority"}, {target, "target"}, {svc_params, "parameters", kOptional}}, kOrdered},
    {"DSYNC", 66, kept_as_text, {{rr_type, "type"}, {u8, "scheme", {.names = kDsyncSchemes}}, {u16, "port"}, {name, "target"}}},
    {"HHIT", 67, kept_as_text, {{base64, "data"}}},
    {"BRID", 68, kept_as_text, {{base64, "data"}}},
    {"SPF", 99, kept_as_text, {{strings, "string"}}},
    {"NID", 104, kept_as_text, {{u16, "preference"}, {locator64, "node identifier"}}, kOrdered},
    {"L32", 105, kept_as_text, {{u16, "preference"}, {ipv4, "locator"}}, kOrdered},
    {"L64", 106, kept_as_text, {{u16, "preference"}, {locator64, "locator"}}, kOrdered},
    {"LP", 107, kept_as_text, {{u16, "preference"}, {name, "name"}}, kOrdered},
    {"EUI48", 108, kept_as_text, {{hyphened_octets, "EUI-48 address", {.least_octets = 6}}}},
    {"EUI64", 109, kept_as_text, {{hyphened_octets, "EUI-64 address", {.least_octets = 8}}}},
    {"NXNAME", 128},
    {"URI", 256, kept_as_text, {{u16, "priority"}, {u16, "weight"}, {octets, "target"}}, {.check = check_uri, .is_ordered = true}},
    {"CAA", 257, kept_as<CaaData>, {{u8, "flags", {.usual = "0"}}, {tag, "tag"}, {octets, "value"}}},
    {"AVC", 258, kept_as_text, {{strings, "string"}}},
    {"DOA", 259, kept_as_text, {{u32, "enterprise"}, {u32, "type"}, {u8, "location"}, {string, "media type"}, {base64_or_dash, "data"}}},
    {"AMTRELAY", 260, kept_as_text, {{u8, "precedence"}, {u8, "discovery bit", {.most = 1}}, {u8, "relay type", {.most = 3}}, {gateway, "relay", {.by = 2}}}, {.from_wire = amtrelay_from_wire, .is_ordered = true}},
    {"RESINFO", 261, kept_as_text, {{strings, "string"}}},
    {"WALLET", 262, kept_as_text, {{strings, "string"}}},
    {"CLA", 263, kept_as_text, {{strings, "string"}}},
    {"IPN", 264, kept_as_text, {{ipn_node, "node number"}}},
    {"TA", 32768, kept_as_text, {{u16, "key tag"}, {u8, "algorithm", kAlgorithm}, {u8, "digest type"}, {hex, "digest"}}, {.check = check_ds}},
    {"DLV", 32769, kept_as_text, {{u16, "key tag"}, {u8, "algorithm", kAlgorithm}, {u8, "digest type"}, {hex, "digest"}}, {.check = check_ds}},
};
// clang-format on

static_assert(std::is_sorted(std::begin(kRows), std::end(kRows),
                             [](const RrTypeRow& a, const RrTypeRow& b) { return a.number < b.number; }));

constexpr RrTypeRow kNameless{"", 0};

constexpr std::size_t kLongestMnemonic = 12;

// A mnemonic in upper case, eight octets to a number.
struct PackedMnemonic {
  std::uint64_t head = 0, tail = 0;
  friend constexpr bool operator==(const PackedMnemonic&, const PackedMnemonic&) = default;
};
constexpr PackedMnemonic packed(std::string_view mnemonic) {
  PackedMnemonic out;
  for (std::size_t i = 0; i < mnemonic.size() && i < kLongestMnemonic; ++i) {
    std::uint64_t& half = i < 8 ? out.head : out.tail;
    half = half << 8 | static_cast<unsigned char>(ascii_upper(mnemonic[i]));
  }
  return out;
}

// The rows by their mnemonics, with open addresses: every line of a zone is searched for its type, more than once.
class MnemonicIndex {
 public:
  constexpr explicit MnemonicIndex(std::span<const RrTypeRow> rows) {
    for (const RrTypeRow& row : rows) {
      Slot& slot = slots_[find(packed(row.mnemonic))];
      slot = {packed(row.mnemonic), &row};
    }
  }
  constexpr const RrTypeRow* row(std::string_view mnemonic) const { return slots_[find(packed(mnemonic))].row; }

 private:
  struct Slot {
    PackedMnemonic mnemonic;
    const RrTypeRow* row = nullptr;
  };
  static constexpr std::size_t kSlots = 512;  // a few times the rows

  // Where the mnemonic is, or where it would be.
  constexpr std::size_t find(const PackedMnemonic& mnemonic) const {
    std::size_t at = (mnemonic.head * 0x9E3779B97F4A7C15 ^ mnemonic.tail * 0xC2B2AE3D27D4EB4F) >> 55;
    while (slots_[at].row != nullptr && slots_[at].mnemonic != mnemonic) at = (at + 1) % kSlots;
    return at;
  }

  std::array<Slot, kSlots> slots_{};
};
static_assert(std::size(kRows) < 256);
constexpr MnemonicIndex kByMnemonic{kRows};

// The rows of the first numbers, which are nearly all.
constexpr auto kByNumber = [] {
  std::array<const RrTypeRow*, 265> rows{};
  for (const RrTypeRow*& row : rows) row = &kNameless;
  for (const RrTypeRow& row : kRows) {
    if (row.number < rows.size()) rows[row.number] = &row;
  }
  return rows;
}();

}  // namespace

Rdata kept_as_text(std::span<FieldValue> values) {
  OpaqueData data;
  for (const FieldValue& value : values) {
    if (!data.text.empty()) data.text += ' ';
    const std::size_t begin = data.text.size();
    append_field_text(data.text, value);
    if (std::holds_alternative<DomainName>(value)) {
      for (std::size_t i = begin; i < data.text.size(); ++i) data.text[i] = ascii_lower(data.text[i]);
    }
    // A list may be empty.
    if (data.text.size() == begin && begin > 0) data.text.pop_back();
  }
  return data;
}

std::span<const RrTypeRow> rr_type_rows() {
  return kRows;
}

const RrTypeRow& row_of(RrType type) {
  const auto number = static_cast<std::uint16_t>(type);
  if (number < kByNumber.size()) return *kByNumber[number];
  const auto* const found = std::lower_bound(std::begin(kRows), std::end(kRows), number,
                                             [](const RrTypeRow& row, std::uint16_t n) { return row.number < n; });
  return found != std::end(kRows) && found->number == number ? *found : kNameless;
}

const RrTypeRow* find_row(std::string_view mnemonic) {
  if (mnemonic.empty() || mnemonic.size() > kLongestMnemonic) return nullptr;
  return kByMnemonic.row(mnemonic);
}

}  // namespace doczone
