#include <algorithm>

#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry wrong_address_entry{
    "wrong-address", "A name has another address than the profile says.", Severity::error, {}};

std::optional<ZoneDiagnosis> wrong_address(const Case& subject) {
  const Expectation& expectation = *subject.expectation;
  if (expectation.addresses.empty() || !expectation.wants_address()) return std::nullopt;
  const std::vector<HostAddress> found = addresses_of(subject, expectation.owner);
  if (found.empty()) return std::nullopt;
  std::string wanted;
  for (const std::string& address : expectation.addresses) wanted += (wanted.empty() ? "" : ", ") + address;
  for (const HostAddress& here : found) {
    const std::string address = to_string(here.record->rdata);
    if (std::find(expectation.addresses.begin(), expectation.addresses.end(), address) != expectation.addresses.end())
      continue;
    ZoneDiagnosis out;
    out.aspect = Aspect::address;
    out.record = here.record;
    out.zone = here.zone;
    out.span = here.record->rdata_span;
    out.value = address;
    out.suggestion = wanted;
    out.message = printed(expectation.owner) + " has the address " + address + "; the profile says " + wanted;
    return out;
  }
  const auto absent =
      std::find_if(expectation.addresses.begin(), expectation.addresses.end(), [&](const auto& address) {
        return std::none_of(found.begin(), found.end(),
                            [&](const HostAddress& here) { return to_string(here.record->rdata) == address; });
      });
  if (absent == expectation.addresses.end()) return std::nullopt;
  ZoneDiagnosis out;
  out.aspect = Aspect::address;
  out.record = found.front().record;
  out.zone = found.front().zone;
  out.span = found.front().record->rdata_span;
  out.value = to_string(found.front().record->rdata);
  out.suggestion = wanted;
  out.message = printed(expectation.owner) + " lacks the address " + *absent + ", which the profile gives it";
  return out;
}

}  // namespace doczone::harness
