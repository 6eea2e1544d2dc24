#include <algorithm>

#include "harness/checks/checks.h"
#include "model/joined.h"

namespace doczone::harness {

const CheckEntry wrong_address_entry{
    "wrong-address", "A name has another address than the profile says.", Severity::error, {}};

namespace {

bool contains(const std::vector<std::string>& addresses, const std::string& address) {
  return std::find(addresses.begin(), addresses.end(), address) != addresses.end();
}

// Those that the profile gives the name and the zone does not; of families of which the zone has something at all.
std::vector<std::string> absent_of(const std::vector<std::string>& wanted, const std::vector<HostAddress>& found) {
  std::vector<std::string> absent;
  for (const std::string& address : wanted) {
    const RrType family = address.find(':') == std::string::npos ? RrType::A : RrType::AAAA;
    bool there = false, has_family = false;
    for (const HostAddress& one : found) {
      there = there || to_string(one.record->rdata) == address;
      has_family = has_family || one.record->type == family;
    }
    if (!there && has_family) absent.push_back(address);
  }
  return absent;
}

}  // namespace

std::optional<ZoneDiagnosis> wrong_address(const Case& subject) {
  const Expectation& expectation = subject.expectation;
  if (expectation.addresses.empty() || !expectation.wants_address()) return std::nullopt;
  const std::vector<HostAddress> found = subject.addresses_of(expectation.owner);
  if (found.empty()) return std::nullopt;
  const std::vector<std::string> absent = absent_of(expectation.addresses, found);
  const auto wrong = std::find_if(found.begin(), found.end(), [&](const HostAddress& one) {
    return !contains(expectation.addresses, to_string(one.record->rdata));
  });
  if (wrong == found.end() && absent.empty()) return std::nullopt;
  const HostAddress& shown = wrong != found.end() ? *wrong : found.front();
  ZoneDiagnosis out;
  out.aspect = Aspect::address;
  out.record = shown.record;
  out.zone = shown.zone;
  out.span = shown.record->rdata_span;
  out.value = to_string(shown.record->rdata);
  if (wrong != found.end()) {
    if (absent.size() == 1) out.suggestion = absent.front();
    out.message = printed(expectation.owner) + " has the address " + *out.value + "; the profile says " +
                  joined(expectation.addresses, ", ");
  } else {
    out.message = printed(expectation.owner) + " lacks " + joined(absent, ", ") + ", which the profile gives it";
  }
  return out;
}

}  // namespace doczone::harness
