#include "harness/checks/checks.h"
#include "harness/rules/name_shapes.h"

namespace doczone::harness {

const CheckEntry reverse_owner_malformed_entry{
    "reverse-owner-malformed",
    "A PTR record of a reverse zone stands at a name that is not the name of an address.",
    Severity::error,
    {}};

std::optional<RuleFault> reverse_owner_malformed(const Pointer& pointer) {
  const ResourceRecord& record = pointer.record();
  if (pointer.type() != RrType::PTR || record.owner == pointer.zone().origin()) return std::nullopt;
  const std::optional<ReverseFault> fault = fault_of_reverse_owner(record.owner);
  if (!fault) return std::nullopt;
  RuleFault out{record.owner_span, "nobody asks for " + printed(record.owner) + ": " + fault->message};
  out.note = "the owner is what the zone's name lacks of the address, last part first";
  if (!fault->is_certain) out.severity = Severity::warning;
  return out;
}

}  // namespace doczone::harness
