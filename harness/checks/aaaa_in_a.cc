#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry aaaa_in_a_entry{
    "aaaa-in-a", "An A record holds an IPv6 address, or an AAAA record an IPv4 address.", Severity::error, {}};

namespace {

ErrorDiagnosis wrong_family(const std::string& family, const std::string& type) {
  return {"an " + family + " address is the data of an " + type + " record, not of this one",
          "make the record's type " + type + ", or correct the address"};
}

}  // namespace

std::optional<ErrorDiagnosis> aaaa_in_a(const Zone& zone, const ZoneError& error) {
  const std::string_view text = zone.text(error.file).at(error.span);
  if (error.hidden_type == RrType::A && Ipv6Address::parse(text)) return wrong_family("IPv6", "AAAA");
  if (error.hidden_type == RrType::AAAA && Ipv4Address::parse(text)) return wrong_family("IPv4", "A");
  return std::nullopt;
}

}  // namespace doczone::harness
