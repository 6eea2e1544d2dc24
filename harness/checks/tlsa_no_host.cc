#include <algorithm>
#include <cstdint>
#include <string_view>

#include "harness/checks/checks.h"
#include "harness/rules/name_shapes.h"
#include "harness/zone/plain_replay.h"
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

// Which of a zone's TLSA records stand plainly at `_PORT._PROTOCOL.` and a host that has an address.
class PlainServices {
 public:
  explicit PlainServices(const RuleScope& scope)
      : contents_(scope.zone().contents()),
        is_alone_(scope.hosts().zones().zones().size() == 1 && contents_.by_type.places(RrType::DNAME).empty()),
        replay_(contents_, scope.zone().origin()),
        at_host_(contents_, scope.zone().origin()) {}

  bool is_met(Place place) {
    PlainRecord record;
    if (!is_alone_ || !replay_.read_line(place, record) || record.owner_inherited) return false;
    const std::string_view text = record.owner_text;
    const bool labels = text.starts_with('_') && text.substr(text.find('.') + 1).starts_with('_');
    if (!labels || record.ancestor_count < 2) return false;
    const std::uint64_t host = record.ancestors[record.ancestor_count - 2];
    return at_host_.any_at(host, [](RrType type) { return type == RrType::A || type == RrType::AAAA; });
  }

 private:
  const ZoneContents& contents_;
  bool is_alone_;  // nothing but the host's own name says where its addresses are
  PlainReplay replay_, at_host_;
};

}  // namespace

void tlsa_no_host(const RuleScope& scope, RuleReport& report) {
  PlainServices services(scope);
  const auto is_met = [&](Place place) { return services.is_met(place); };
  scope.for_each_doubtful(RrType{52}, is_met, [&](const ResourceRecord& record) {
    const DomainName& owner = record.owner;
    if (owner.label_count() < 3) return;
    const std::string_view port = owner.label(0), protocol = owner.label(1);
    const bool numbered = is_number(bare_label(port)) || port == "*";
    // Other names may be what aliases lead to (RFC 7671 §6).
    if (!numbered || !is_protocol(bare_label(protocol))) return;
    const DomainName host = owner.parent().parent();
    if ((!port.starts_with('_') && port != "*") || !protocol.starts_with('_')) {
      report.add(record, record.owner_span,
                 "clients look for TLSA records at _" + std::string(bare_label(port)) + "._" +
                     std::string(bare_label(protocol)) + "." + printed(host) + "; this one stands at " +
                     printed(owner));
      return;
    }
    const Host& known = scope.hosts().at(host);
    if (known.state != HostState::no_name && known.state != HostState::no_address) return;
    if (known.alias != nullptr) return;
    report.add(record, record.owner_span,
               "this TLSA record is for the host " + printed(host) + ", which has neither an A nor an AAAA record",
               "write the name that clients connect to: the host that an MX or SRV record names");
  });
}

}  // namespace doczone::harness
