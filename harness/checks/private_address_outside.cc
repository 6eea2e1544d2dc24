#include "harness/checks/checks.h"
#include "harness/checks/judged_addresses.h"

namespace doczone::harness {

const CheckEntry private_address_outside_entry{"private-address-outside",
                                               "External DNS gives an address that only an inner network can reach.",
                                               Severity::error,
                                               {}};

std::optional<ZoneDiagnosis> private_address_outside(const Case& subject) {
  if (subject.expectation.view != View::external) return std::nullopt;
  for (const JudgedAddress& one : judged_addresses(subject)) {
    if (one.special == nullptr || one.special->reach != Reach::inside) continue;
    ZoneDiagnosis out;
    out.aspect = Aspect::address;
    out.record = one.found.record;
    out.zone = one.found.zone;
    out.span = one.found.record->rdata_span;
    out.value = one.text;
    out.message = "external DNS gives " + printed(one.host) + " the private address " + one.text +
                  ", which nobody outside can reach";
    out.notes.push_back(std::string(one.special->prefix) + " is for " + std::string(one.special->purpose) + " (" +
                        std::string(one.special->rfc) + ")");
    out.notes.push_back("write the address under which the Internet reaches it: the firewall's or the proxy's");
    return out;
  }
  return std::nullopt;
}

}  // namespace doczone::harness
