#include <algorithm>

#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry null_target_not_alone_entry{
    "null-target-not-alone",
    "An MX or SRV record says that there is no such service, and others beside it name hosts.",
    Severity::error,
    {}};

std::optional<RuleFault> null_target_not_alone(const Pointer& pointer) {
  const bool mine = pointer.type() == RrType::MX || pointer.type() == RrType::SRV;
  if (!mine || !pointer.is_null()) return std::nullopt;
  const std::vector<const ResourceRecord*> set = pointer.zone().rrset(pointer.record().owner, pointer.type());
  const auto other =
      std::find_if(set.begin(), set.end(), [](const auto* r) { return !target_of(r->rdata)->is_root(); });
  if (other == set.end()) return std::nullopt;
  RuleFault out{pointer.span(), "the target \".\" says that " + printed(pointer.record().owner) + " has no " +
                                    (pointer.type() == RrType::MX ? "mail server" : "such service") +
                                    "; another record leads to " + printed(*target_of((*other)->rdata))};
  out.value = pointer.written();
  out.note = "keep this record alone, or take it away";
  return out;
}

}  // namespace doczone::harness
