#include "harness/checks/checks.h"
#include "harness/rules/name_shapes.h"

namespace doczone::harness {

const CheckEntry target_no_address_entry{"target-no-address",
                                         "The target of an NS, MX, HTTPS or SVCB record has no address in its zone.",
                                         Severity::error,
                                         {}};

namespace {

// The record tells addresses itself, or the target has records of the type that lead on.
bool has_other_way(const Pointer& pointer) {
  const auto* const data = std::get_if<SvcbData>(&pointer.record().rdata);
  if (data == nullptr) return false;
  if (data->params.has(SvcKey::ipv4hint) || data->params.has(SvcKey::ipv6hint)) return true;
  // The owner itself may be of another service than its host (`_8443._https.www`), or is yet to get its addresses.
  if (has_underscore_label(pointer.target())) return true;
  if (pointer.target() == pointer.record().owner) return !pointer.is_asked();
  return pointer.host().zone != nullptr && !pointer.host().zone->rrset(pointer.target(), pointer.type()).empty();
}

}  // namespace

std::optional<RuleFault> target_no_address(const Pointer& pointer) {
  const bool service = pointer.type() == kSvcb || pointer.type() == kHttps;
  const bool mine = pointer.type() == RrType::NS || pointer.type() == RrType::MX || service;
  if (!mine || pointer.is_null() || !pointer.lacks_address() || has_other_way(pointer) || pointer.is_server_left_open())
    return std::nullopt;
  RuleFault out{pointer.span(), "the target " + printed(pointer.target()) + " has neither an A nor an AAAA record"};
  out.suggestion = pointer.address_to_add();
  // Without its servers nobody finds the zone; the other records are only of no use, unless somebody needs them.
  if (pointer.type() != RrType::NS && !pointer.is_asked()) out.severity = Severity::warning;
  return out;
}

}  // namespace doczone::harness
