#include "harness/checks/checks.h"
#include "harness/checks/judged_addresses.h"

namespace doczone::harness {

const CheckEntry unusable_address_entry{
    "unusable-address", "A name has an address at which no host can be reached, whoever asks.", Severity::error, {}};

std::optional<ZoneDiagnosis> unusable_address(const Case& subject) {
  for (const JudgedAddress& one : judged_addresses(subject)) {
    if (one.special == nullptr || one.special->reach != Reach::nobody) continue;
    ZoneDiagnosis out;
    out.aspect = Aspect::address;
    out.record = one.found.record;
    out.zone = one.found.zone;
    out.span = one.found.record->rdata_span;
    out.value = one.text;
    out.message = printed(one.host) + " has the address " + one.text +
                  ", at which no host can be reached: " + std::string(one.special->prefix) + " is " +
                  std::string(one.special->purpose) + " (" + std::string(one.special->rfc) + ")";
    out.notes.push_back("write the host's own address, or take the record out");
    return out;
  }
  return std::nullopt;
}

}  // namespace doczone::harness
