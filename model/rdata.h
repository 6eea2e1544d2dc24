// The RDATA of the types that doczone understands in full, as values; everything else is carried as text.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "model/domain_name.h"
#include "model/ip_address.h"
#include "model/rr_type.h"

namespace doczone {

struct SoaData {  // RFC 1035 §3.3.13; times in seconds
  DomainName mname, rname;
  std::uint32_t serial = 0, refresh = 0, retry = 0, expire = 0, minimum = 0;
  friend bool operator==(const SoaData&, const SoaData&) = default;
};
struct NameData {  // NS, CNAME, DNAME, PTR: one name
  DomainName name;
  friend bool operator==(const NameData&, const NameData&) = default;
};
struct MxData {
  std::uint16_t preference = 0;
  DomainName exchange;
  friend bool operator==(const MxData&, const MxData&) = default;
};
struct SrvData {  // RFC 2782
  std::uint16_t priority = 0, weight = 0, port = 0;
  DomainName target;
  friend bool operator==(const SrvData&, const SrvData&) = default;
};
struct TxtData {
  std::vector<std::string> strings;  // decoded octets, at most 255 each
  friend bool operator==(const TxtData&, const TxtData&) = default;
};
struct CaaData {  // RFC 8659 §4
  std::uint8_t flags = 0;
  std::string tag, value;  // value: decoded octets
  friend bool operator==(const CaaData&, const CaaData&) = default;
};
// Any other type: the tokens, joined by single spaces. Names in them are absolute where the type has a fixed place for
// names.
struct OpaqueData {
  std::string text;
  friend bool operator==(const OpaqueData&, const OpaqueData&) = default;
};

using Rdata = std::variant<SoaData, NameData, MxData, SrvData, TxtData, CaaData, Ipv4Address, Ipv6Address, OpaqueData>;

// Canonical text in presentation format: absolute names, numbers in decimal, quoted strings.
std::string to_string(const Rdata& rdata);

// The name that an NS, CNAME, DNAME, PTR, MX or SRV record points to; null for every other type.
const DomainName* target_of(const Rdata& rdata);

}  // namespace doczone
