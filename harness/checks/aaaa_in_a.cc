#include "harness/checks/checks.h"
#include "harness/checks/zone_syntax.h"

namespace doczone::harness {

const CheckEntry aaaa_in_a_entry{
    "aaaa-in-a", "An A record holds an IPv6 address, or an AAAA record an IPv4 address.", Severity::error, {}};

std::optional<WrongFamily> aaaa_in_a(const Zone& zone, const ZoneError& error) {
  const std::string_view text = zone.text(error.file).at(error.span);
  if (error.hidden_type == RrType::A && Ipv6Address::parse(text)) return WrongFamily{"IPv6", "AAAA"};
  if (error.hidden_type == RrType::AAAA && Ipv4Address::parse(text)) return WrongFamily{"IPv4", "A"};
  return std::nullopt;
}

}  // namespace doczone::harness
