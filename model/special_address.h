// Address blocks with a special purpose: IANA's special-purpose address registries for IPv4 and IPv6 (RFC 6890 and what
// updates it, as of 2025), multicast, and what RFC 4291 reserves.
#pragma once

#include <string_view>

#include "model/ip_address.h"

namespace doczone {

// Whom an address record may lead there.
enum class Reach {
  anybody,  // reachable from everywhere; or set aside for documentation, where it stands for such an address
  inside,   // only within one network
  nobody,   // no host can be reached there, whoever asks
};

struct SpecialAddress {
  std::string_view prefix;   // "100.64.0.0/10"
  std::string_view purpose;  // "shared address space of providers"
  std::string_view rfc;      // "RFC 6598"
  Reach reach = Reach::anybody;
  bool documentation = false;
};

// The smallest block that holds the address; null: an ordinary unicast address.
const SpecialAddress* special_address(const Ipv4Address& address);
const SpecialAddress* special_address(const Ipv6Address& address);

}  // namespace doczone
