// The RDATA of the types that doczone understands in full, as values; everything else is carried as text.
#pragma once

#include <cstdint>
#include <string>
#include <tuple>
#include <type_traits>
#include <variant>
#include <vector>

#include "model/domain_name.h"
#include "model/ip_address.h"
#include "model/rr_type.h"
#include "model/svc_params.h"

namespace doczone {

// Text that stands in presentation format as it is, without quotes.
struct Word {
  std::string text;
  friend bool operator==(const Word&, const Word&) = default;
};

// What one field of RDATA says. A string is decoded octets.
using FieldValue = std::variant<std::uint32_t, DomainName, Ipv4Address, Ipv6Address, Word, std::string,
                                std::vector<std::string>, SvcParams>;
// Canonical text in presentation format: absolute names, numbers in decimal, quoted strings.
std::string field_text(const FieldValue& value);
void append_field_text(std::string& out, const FieldValue& value);

// The structures below give their members as references, in the order of their type's fields (model/rr_type_table).
struct SoaData {  // RFC 1035 §3.3.13; times in seconds
  DomainName mname, rname;
  std::uint32_t serial = 0, refresh = 0, retry = 0, expire = 0, minimum = 0;
  static auto fields(auto& soa) {
    return std::tie(soa.mname, soa.rname, soa.serial, soa.refresh, soa.retry, soa.expire, soa.minimum);
  }
  friend bool operator==(const SoaData&, const SoaData&) = default;
};
struct NameData {  // NS, CNAME, DNAME, PTR: one name
  DomainName name;
  static auto fields(auto& data) { return std::tie(data.name); }
  friend bool operator==(const NameData&, const NameData&) = default;
};
struct MxData {
  std::uint16_t preference = 0;
  DomainName exchange;
  static auto fields(auto& mx) { return std::tie(mx.preference, mx.exchange); }
  friend bool operator==(const MxData&, const MxData&) = default;
};
struct SrvData {  // RFC 2782
  std::uint16_t priority = 0, weight = 0, port = 0;
  DomainName target;
  static auto fields(auto& srv) { return std::tie(srv.priority, srv.weight, srv.port, srv.target); }
  friend bool operator==(const SrvData&, const SrvData&) = default;
};
struct TxtData {
  std::vector<std::string> strings;  // decoded octets, at most 255 each
  static auto fields(auto& txt) { return std::tie(txt.strings); }
  friend bool operator==(const TxtData&, const TxtData&) = default;
};
struct CaaData {  // RFC 8659 §4
  std::uint8_t flags = 0;
  Word tag;
  std::string value;  // decoded octets
  static auto fields(auto& caa) { return std::tie(caa.flags, caa.tag, caa.value); }
  friend bool operator==(const CaaData&, const CaaData&) = default;
};
struct SvcbData {              // SVCB and HTTPS (RFC 9460 §2.2)
  std::uint16_t priority = 0;  // 0: AliasMode, in which whoever asks ignores the parameters (§2.4.2)
  DomainName target;           // in ServiceMode, the root stands for the owner (§2.5.2)
  SvcParams params;
  bool is_alias() const { return priority == 0; }
  static auto fields(auto& svcb) { return std::tie(svcb.priority, svcb.target, svcb.params); }
  friend bool operator==(const SvcbData&, const SvcbData&) = default;
};
// Any other type: canonical text, in which records of one meaning are equal; or the generic form, where the type has no
// text of its own (RFC 3597 §5).
struct OpaqueData {
  std::string text;
  friend bool operator==(const OpaqueData&, const OpaqueData&) = default;
};

using Rdata =
    std::variant<SoaData, NameData, MxData, SrvData, TxtData, CaaData, SvcbData, Ipv4Address, Ipv6Address, OpaqueData>;

// The members of one alternative of Rdata as a tuple of references: of those without members, the alternative itself.
template <class Data>
auto fields_of(Data& data) {
  if constexpr (requires { std::remove_const_t<Data>::fields(data); }) {
    return std::remove_const_t<Data>::fields(data);
  } else {
    return std::tie(data);
  }
}

// The texts of the fields, with a blank between.
std::string to_string(const Rdata& rdata);

// The name that an NS, CNAME, DNAME, PTR, MX, SRV, SVCB or HTTPS record points to; null for every other type, and for
// SVCB and HTTPS with the target ".", which is the owner, or nothing at all.
const DomainName* target_of(const Rdata& rdata);

}  // namespace doczone
