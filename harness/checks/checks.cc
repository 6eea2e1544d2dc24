#include "harness/checks/checks.h"

#include <algorithm>
#include <array>

#include "harness/checks/pages.h"
#include "harness/zone/record_style.h"

namespace doczone::harness {

std::span<const ZoneCheck> zone_checks() {
  static const std::array<ZoneCheck, 40> kChecks{{
      {&zone_syntax_entry, nullptr},
      {&aaaa_in_a_entry, nullptr},
      {&forbidden_present_entry, forbidden_present},
      {&missing_trailing_dot_entry, missing_trailing_dot, nullptr, nullptr, true},
      // How a record that seems to be missing went astray.
      {&at_sign_in_name_entry, at_sign_in_name, nullptr, nullptr, true},
      {&srv_label_malformed_entry, srv_label_malformed, nullptr, nullptr, true},
      {&srv_wrong_proto_label_entry, srv_wrong_proto_label, nullptr, nullptr, true},
      {&srv_owner_target_swapped_entry, srv_owner_target_swapped, nullptr, nullptr, true},
      {&repeat_per_domain_entry, repeat_per_domain},
      {&srv_missing_entry, srv_missing},
      {&record_missing_entry, record_missing},
      // What is wrong with the record that is there.
      {&srv_dot_target_entry, srv_dot_target},
      {&srv_wrong_port_entry, srv_wrong_port},
      {&srv_target_is_ip_entry, srv_target_is_ip},
      {&non_ldh_host_name_entry, non_ldh_host_name},
      {&srv_target_other_domain_entry, srv_target_other_domain},
      {&srv_wrong_target_entry, srv_wrong_target},
      {&srv_target_is_alias_entry, srv_target_is_alias},
      {&srv_target_no_address_entry, srv_target_no_address},
      {&cname_cross_domain_entry, cname_cross_domain},
      {&cname_wrong_target_entry, cname_wrong_target},
      {&wrong_address_entry, wrong_address},
      {&private_address_outside_entry, private_address_outside},
      {&address_count_entry, address_count},
      {&same_address_in_both_views_entry, same_address_in_both_views},
      {&proxied_target_entry, proxied_target},
      {&internal_name_outside_entry, internal_name_outside},
      {&wildcard_covers_missing_entry, wildcard_covers_missing},
      {&srv_prio_weight_entry, srv_prio_weight},
      // Rules of DNS.
      {&soa_missing_entry, nullptr, nullptr, soa_missing},
      {&ns_missing_entry, nullptr, nullptr, ns_missing},
      {&out_of_zone_owner_entry, nullptr, nullptr, out_of_zone_owner},
      {&cname_and_other_data_entry, nullptr, cname_and_other_data, nullptr},
      {&cname_loop_entry, nullptr, nullptr, cname_loop},
      {&below_delegation_entry, nullptr, nullptr, below_delegation},
      {&below_dname_entry, nullptr, nullptr, below_dname},
      {&ttl_mismatch_entry, nullptr, ttl_mismatch, nullptr},
      {&duplicate_rr_entry, nullptr, duplicate_rr, nullptr},
      // Of the profile.
      {&expired_waiver_entry, nullptr},
      {&unused_waiver_entry, nullptr},
  }};
  return kChecks;
}

std::vector<CheckEntry> zone_catalogue() {
  std::vector<CheckEntry> entries;
  for (const ZoneCheck& check : zone_checks()) {
    CheckEntry entry = *check.entry;
    std::string stem(entry.id);
    std::replace(stem.begin(), stem.end(), '-', '_');
    entry.page = zone_check_page(stem);
    entries.push_back(entry);
  }
  return entries;
}

std::string printed(const DomainName& name) {
  return name.to_relative_string();
}

namespace {

RecordToAdd record_to_add(const DomainName& owner, const Expectation& expectation) {
  RecordToAdd out{owner, expectation.types.front(), {}, expectation.target};
  if (expectation.wants(RrType::SRV)) {
    const RecordRequirement& demanded = *expectation.requirement;
    out.data = std::to_string(demanded.priority.value_or(0)) + " " + std::to_string(demanded.weight.value_or(0)) + " " +
               (expectation.port ? std::to_string(*expectation.port) : "<port>");
    if (!out.target) out.data += " <target>";
  } else if (expectation.wants_address()) {
    out.data = "<address>";
    out.target.reset();
  } else if (!out.target) {
    out.data = expectation.wants(RrType::CNAME) ? "<target>" : "<data>";
  }
  return out;
}

}  // namespace

std::string record_line(const DomainName& owner, const Expectation& expectation) {
  return absolute_record(record_to_add(owner, expectation));
}

std::string record_to_paste(const Zone& zone, const DomainName& owner, const Expectation& expectation) {
  RecordToAdd record = record_to_add(owner, expectation);
  std::string out;
  if (record.data == "<address>") {
    for (const std::string& address : expectation.addresses) {
      if ((address.find(':') == std::string::npos) != (record.type == RrType::A)) continue;
      record.data = address;
      out += (out.empty() ? "" : "\n") + record_for(zone, record);
    }
  }
  return out.empty() ? record_for(zone, record) : out;
}

std::string needed_by(const Expectation& expectation) {
  if (!expectation.domain || !expectation.requirement->scenario) return {};
  return "; " + *expectation.requirement->scenario + " for " + printed(*expectation.domain) + " needs it";
}

std::vector<HostAddress> addresses_of(const Case& subject, const DomainName& host) {
  std::vector<HostAddress> out;
  const Zone* const zone = subject.zones->zone_for(subject.expectation->view, host);
  if (zone == nullptr) return out;
  for (const RrType type : {RrType::A, RrType::AAAA}) {
    const ZoneAnswer found = answer(*zone, host, type);
    const bool wild = found.kind == ZoneAnswer::Kind::by_wildcard;
    if (found.kind != ZoneAnswer::Kind::found && !wild) continue;
    for (const ResourceRecord* record : found.records) out.push_back({zone, record, wild});
  }
  return out;
}

ByteSpan apex_span(const Zone& zone) {
  const ResourceRecord* const soa = zone.soa();
  return soa != nullptr ? soa->owner_span : ByteSpan{};
}

std::optional<DomainName> without_origin(const DomainName& name, const DomainName& origin) {
  if (!name.is_at_or_below(origin) || origin.is_root()) return std::nullopt;
  const auto stripped = name.rebased(origin, DomainName());
  if (!stripped || stripped->is_root()) return std::nullopt;
  return *stripped;
}

}  // namespace doczone::harness
