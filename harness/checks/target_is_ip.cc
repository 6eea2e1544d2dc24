#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry target_is_ip_entry{
    "target-is-ip", "A record points to an address where a name must stand.", Severity::error, {}};

std::optional<RuleFault> target_is_ip(const Pointer& pointer) {
  if (pointer.type() == RrType::SRV || !is_address_text(pointer.written())) return std::nullopt;
  RuleFault out{pointer.span(), "the target of an " + to_string(pointer.type()) +
                                    " record is a name; this one is an address, which is read as " +
                                    printed(pointer.target())};
  out.value = pointer.written();
  out.note = pointer.type() == RrType::CNAME ? "to give the name this address, write an A or AAAA record"
                                             : "name a host that has this address";
  return out;
}

}  // namespace doczone::harness
