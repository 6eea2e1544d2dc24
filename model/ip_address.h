// IPv4 and IPv6 addresses in their text forms (RFC 1035 §3.4.1, RFC 4291 §2.2), and which of them are not for the
// public Internet.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "model/result.h"

namespace doczone {

struct Ipv4Address {
  std::array<std::uint8_t, 4> octets{};

  // Four decimal numbers without leading zeros.
  static Result<Ipv4Address> parse(std::string_view text);
  std::string to_string() const;
  // RFC 1918, loopback or link-local.
  bool is_private() const;
  friend auto operator<=>(const Ipv4Address&, const Ipv4Address&) = default;
};

struct Ipv6Address {
  std::array<std::uint8_t, 16> octets{};

  static Result<Ipv6Address> parse(std::string_view text);
  // The canonical form of RFC 5952.
  std::string to_string() const;
  // Unique local (RFC 4193), loopback or link-local.
  bool is_private() const;
  friend auto operator<=>(const Ipv6Address&, const Ipv6Address&) = default;
};

}  // namespace doczone
