#include <algorithm>

#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry same_address_in_both_views_entry{
    "same-address-in-both-views",
    "Internal and external DNS give one address, where the documentation wants two different ones.",
    Severity::warning,
    {}};

// Said once, in the external view.
std::optional<ZoneDiagnosis> same_address_in_both_views(const Case& subject) {
  const Expectation& expectation = subject.expectation;
  if (expectation.view != View::external || !subject.is_demanded_in_other_view() || subject.other_view == nullptr ||
      !expectation.wants_address())
    return std::nullopt;
  for (const ZoneAnswer& found : subject.answers) {
    for (const ResourceRecord* record : found.records) {
      const std::vector<const ResourceRecord*> inside = subject.other_view->rrset(expectation.owner, record->type);
      const bool same = std::any_of(inside.begin(), inside.end(),
                                    [&](const ResourceRecord* other) { return other->rdata == record->rdata; });
      if (!same) continue;
      ZoneDiagnosis out;
      out.aspect = Aspect::address;
      out.record = record;
      out.span = record->rdata_span;
      out.value = to_string(record->rdata);
      out.message = printed(expectation.owner) + " has the address " + *out.value +
                    " in internal DNS, too; the documentation demands the name in both views, for two places";
      return out;
    }
  }
  return std::nullopt;
}

}  // namespace doczone::harness
