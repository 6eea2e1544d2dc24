#include "harness/checks/checks.h"
#include "harness/rules/name_shapes.h"

namespace doczone::harness {

const CheckEntry ptr_target_in_arpa_entry{
    "ptr-target-in-arpa", "A PTR record of an address points back into the tree of addresses.", Severity::error, {}};

std::optional<RuleFault> ptr_target_in_arpa(const Pointer& pointer) {
  const DomainName& owner = pointer.record().owner;
  if (pointer.type() != RrType::PTR || !is_reverse_name(pointer.target()) || !is_reverse_name(owner) ||
      has_underscore_label(owner))
    return std::nullopt;
  RuleFault out{pointer.span(),
                printed(owner) + " should lead to the name of a host, and leads to " + printed(pointer.target())};
  out.value = pointer.written();
  if (pointer.record().target_relative) out.note = "write the host's full name, with its final dot";
  return out;
}

}  // namespace doczone::harness
