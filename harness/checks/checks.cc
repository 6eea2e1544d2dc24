#include "harness/checks/checks.h"

#include <algorithm>
#include <array>

#include "harness/checks/pages.h"

namespace doczone::harness {

std::span<const ZoneCheck> zone_checks() {
  static const std::array<ZoneCheck, 17> kChecks{{
      {&zone_syntax_entry, nullptr},
      {&missing_trailing_dot_entry, missing_trailing_dot},
      {&srv_missing_entry, srv_missing},
      {&record_missing_entry, record_missing},
      {&srv_wrong_port_entry, srv_wrong_port},
      {&srv_wrong_target_entry, srv_wrong_target},
      {&srv_target_is_alias_entry, srv_target_is_alias},
      {&srv_target_no_address_entry, srv_target_no_address},
      {&soa_missing_entry, nullptr, nullptr, soa_missing},
      {&ns_missing_entry, nullptr, nullptr, ns_missing},
      {&out_of_zone_owner_entry, nullptr, nullptr, out_of_zone_owner},
      {&cname_and_other_data_entry, nullptr, cname_and_other_data, nullptr},
      {&cname_loop_entry, nullptr, nullptr, cname_loop},
      {&below_delegation_entry, nullptr, nullptr, below_delegation},
      {&below_dname_entry, nullptr, nullptr, below_dname},
      {&ttl_mismatch_entry, nullptr, ttl_mismatch, nullptr},
      {&duplicate_rr_entry, nullptr, duplicate_rr, nullptr},
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

std::string record_line(const DomainName& owner, const Expectation& expectation) {
  std::string line = owner.to_string() + " IN " + to_string(expectation.types.front());
  if (expectation.wants(RrType::SRV)) {
    const RecordRequirement& demanded = *expectation.requirement;
    line += " " + std::to_string(demanded.priority.value_or(0)) + " " + std::to_string(demanded.weight.value_or(0));
    line += " " + (expectation.port ? std::to_string(*expectation.port) : "<port>");
    return line + " " + (expectation.target ? expectation.target->to_string() : "<target>");
  }
  if (expectation.wants_address()) return line + " <address>";
  return line + " " + (expectation.target ? expectation.target->to_string() : "<data>");
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
