#include <set>

#include "harness/checks/checks.h"

namespace doczone::harness {

const CheckEntry address_count_entry{
    "address-count",
    "A name has fewer addresses than the documentation demands, or more than one where one is right.",
    Severity::error,
    {}};

std::optional<ZoneDiagnosis> address_count(const Case& subject) {
  const Expectation& expectation = subject.expectation;
  const std::optional<std::size_t> wanted = expectation.requirement->address_count;
  // Addresses that the profile states are counted there.
  if (!wanted || *wanted == 0 || !expectation.wants_address() || !expectation.addresses.empty()) return std::nullopt;
  for (const RrType type : {RrType::A, RrType::AAAA}) {
    if (!expectation.wants(type)) continue;
    std::set<std::string> distinct;
    const HostAddress* last = nullptr;
    const std::vector<HostAddress> all = subject.addresses_of(expectation.owner);
    for (const HostAddress& one : all) {
      if (one.record->type == type && distinct.insert(to_string(one.record->rdata)).second) last = &one;
    }
    const bool too_few = distinct.size() < *wanted;
    const bool too_many = *wanted == 1 && distinct.size() > 1;
    if (last == nullptr || (!too_few && !too_many)) continue;  // none at all is another finding
    ZoneDiagnosis out;
    out.aspect = Aspect::address;
    out.record = last->record;
    out.zone = last->zone;
    out.span = last->record->rdata_span;
    out.value = std::to_string(distinct.size());
    out.message = printed(expectation.owner) + " has " + std::to_string(distinct.size()) + " " + to_string(type) +
                  (distinct.size() == 1 ? " record" : " records") + "; the documentation demands " +
                  (too_many ? "exactly one" : "at least " + std::to_string(*wanted));
    out.notes.push_back(too_many ? "keep the load balancer's address and take the others out"
                                 : "add: " + expectation.owner.to_string() + " IN " + to_string(type) +
                                       " <address>, one for each further member of the pool");
    return out;
  }
  return std::nullopt;
}

}  // namespace doczone::harness
