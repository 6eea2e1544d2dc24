#include <algorithm>

#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry private_address_outside_entry{"private-address-outside",
                                               "External DNS gives an address that only an inner network can reach.",
                                               Severity::error,
                                               {}};

namespace {

bool is_private(const ResourceRecord& record) {
  if (const auto* v4 = std::get_if<Ipv4Address>(&record.rdata)) return v4->is_private();
  const auto* v6 = std::get_if<Ipv6Address>(&record.rdata);
  return v6 != nullptr && v6->is_private();
}

}  // namespace

std::optional<ZoneDiagnosis> private_address_outside(const Case& subject) {
  const Expectation& expectation = subject.expectation;
  if (expectation.view != View::external) return std::nullopt;
  const DomainName* host = nullptr;
  if (subject.srv != nullptr) {
    // Where the host is demanded, too, it is judged by itself.
    const DomainName& target = subject.srv_data()->target;
    if (!subject.facts.demanded_hosts.contains({View::external, target})) host = &target;
  } else if (expectation.wants_address() || expectation.wants(RrType::CNAME)) {
    host = &expectation.owner;
  }
  if (host == nullptr) return std::nullopt;
  for (const HostAddress& found : subject.addresses_of(*host)) {
    const std::string address = to_string(found.record->rdata);
    const bool wanted =
        std::find(expectation.addresses.begin(), expectation.addresses.end(), address) != expectation.addresses.end();
    if (!is_private(*found.record) || wanted) continue;
    ZoneDiagnosis out;
    out.aspect = Aspect::address;
    out.record = found.record;
    out.zone = found.zone;
    out.span = found.record->rdata_span;
    out.value = address;
    out.message =
        "external DNS gives " + printed(*host) + " the private address " + address + ", which nobody outside can reach";
    out.notes.push_back("write the address under which the Internet reaches it: the firewall's or the proxy's");
    return out;
  }
  return std::nullopt;
}

}  // namespace doczone::harness
