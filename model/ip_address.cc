#include "model/ip_address.h"

#include <cstring>

#include <arpa/inet.h>

namespace doczone {
namespace {

// inet_pton wants a terminated string; both text forms fit well under 64 bytes.
bool from_text(int family, std::string_view text, void* out) {
  char buffer[64] = {};
  if (text.size() >= sizeof buffer || text.find('\0') != std::string_view::npos) return false;
  std::memcpy(buffer, text.data(), text.size());
  return inet_pton(family, buffer, out) == 1;
}

}  // namespace

Result<Ipv4Address> Ipv4Address::parse(std::string_view text) {
  Ipv4Address address;
  if (!from_text(AF_INET, text, address.octets.data()))
    return Error{"'" + std::string(text) + "' is not an IPv4 address"};
  return address;
}

std::string Ipv4Address::to_string() const {
  char buffer[INET_ADDRSTRLEN] = {};
  return inet_ntop(AF_INET, octets.data(), buffer, sizeof buffer);
}

bool Ipv4Address::is_private() const {
  return octets[0] == 10 || octets[0] == 127 || (octets[0] == 172 && (octets[1] & 0xF0) == 16) ||
         (octets[0] == 192 && octets[1] == 168) || (octets[0] == 169 && octets[1] == 254);
}

Result<Ipv6Address> Ipv6Address::parse(std::string_view text) {
  Ipv6Address address;
  if (!from_text(AF_INET6, text, address.octets.data()))
    return Error{"'" + std::string(text) + "' is not an IPv6 address"};
  return address;
}

std::string Ipv6Address::to_string() const {
  char buffer[INET6_ADDRSTRLEN] = {};
  return inet_ntop(AF_INET6, octets.data(), buffer, sizeof buffer);
}

bool Ipv6Address::is_private() const {
  static constexpr std::array<std::uint8_t, 16> kLoopback{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
  return (octets[0] & 0xFE) == 0xFC || (octets[0] == 0xFE && (octets[1] & 0xC0) == 0x80) || octets == kLoopback;
}

}  // namespace doczone
