#include "harness/checks/judged_addresses.h"

#include <algorithm>

namespace doczone::harness {
namespace {

const DomainName* judged_host(const Case& subject) {
  const Expectation& expectation = subject.expectation;
  if (const DomainName* const host = subject.host())
    return subject.facts.demanded_hosts.contains({expectation.view, *host}) ? nullptr : host;
  return expectation.wants_address() || expectation.wants(RrType::CNAME) ? &expectation.owner : nullptr;
}

const SpecialAddress* special(const ResourceRecord& record) {
  if (const auto* v4 = std::get_if<Ipv4Address>(&record.rdata)) return special_address(*v4);
  const auto* v6 = std::get_if<Ipv6Address>(&record.rdata);
  return v6 == nullptr ? nullptr : special_address(*v6);
}

}  // namespace

std::vector<JudgedAddress> judged_addresses(const Case& subject) {
  std::vector<JudgedAddress> out;
  const DomainName* const host = judged_host(subject);
  if (host == nullptr) return out;
  const std::vector<std::string>& given = subject.expectation.addresses;
  for (const HostAddress& found : subject.addresses_of(*host)) {
    std::string text = to_string(found.record->rdata);
    if (std::find(given.begin(), given.end(), text) != given.end()) continue;
    out.push_back({found, *host, std::move(text), special(*found.record)});
  }
  return out;
}

}  // namespace doczone::harness
