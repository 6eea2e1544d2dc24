#include <algorithm>

#include "harness/checks/checks.h"
#include "harness/rules/name_shapes.h"
#include "model/ascii.h"

namespace doczone::harness {

const CheckEntry tlsa_no_host_entry{
    "tlsa-no-host", "A TLSA record stands where no client looks for it: no host has its name.", Severity::warning, {}};

namespace {

bool is_number(std::string_view label) {
  return !label.empty() && std::all_of(label.begin(), label.end(), is_ascii_digit);
}

std::string_view bare_label(std::string_view label) {
  return label.substr(label.starts_with('_') ? 1 : 0);
}

bool is_protocol(std::string_view label) {
  return std::any_of(kTransports.begin(), kTransports.end(),
                     [&](std::string_view one) { return equal_ignoring_ascii_case(label, one); });
}

}  // namespace

void tlsa_no_host(const RuleScope& scope, RuleReport& report) {
  for (const ResourceRecord& record : scope.records_of(RrType{52})) {
    const DomainName& owner = record.owner;
    if (owner.label_count() < 3) continue;
    const std::string_view port = owner.label(0), protocol = owner.label(1);
    const bool numbered = is_number(bare_label(port)) || port == "*";
    // Other names may be what aliases lead to (RFC 7671 §6).
    if (!numbered || !is_protocol(bare_label(protocol))) continue;
    const DomainName host = owner.parent().parent();
    if ((!port.starts_with('_') && port != "*") || !protocol.starts_with('_')) {
      report.add(record, record.owner_span,
                 "clients look for TLSA records at _" + std::string(bare_label(port)) + "._" +
                     std::string(bare_label(protocol)) + "." + printed(host) + "; this one stands at " +
                     printed(owner));
      continue;
    }
    const Host& known = scope.hosts().at(host);
    if (known.state != HostState::no_name && known.state != HostState::no_address) continue;
    if (known.alias != nullptr) continue;
    report.add(record, record.owner_span,
               "this TLSA record is for the host " + printed(host) + ", which has neither an A nor an AAAA record",
               "write the name that clients connect to: the host that an MX or SRV record names");
  }
}

}  // namespace doczone::harness
