#include "harness/rules/pointer.h"

#include "harness/zone/record_style.h"

namespace doczone::harness {
namespace {

const DomainName& pointed_name(const ResourceRecord& record) {
  static const DomainName kRoot;
  const DomainName* const target = target_of(record.rdata);
  if (target != nullptr) return *target;
  const auto* const data = std::get_if<SvcbData>(&record.rdata);
  return data != nullptr && !data->is_alias() ? record.owner : kRoot;
}

std::string spelt(const Zone& zone, const ResourceRecord& record) {
  const bool made = record.target_span == record.span;
  if (record.target_span.length == 0) return ".";
  if (!made) return std::string(zone.text(record.file).at(record.target_span));
  const DomainName& target = pointed_name(record);
  if (!record.target_relative || !target.is_at_or_below(zone.origin())) return target.to_string();
  const auto relative = target.rebased(zone.origin(), DomainName());
  return relative ? relative->to_relative_string() : target.to_string();
}

}  // namespace

Pointer::Pointer(const Zone& zone, const Hosts& hosts, const ResourceRecord& record, bool asked, std::size_t more)
    : zone_(zone),
      hosts_(hosts),
      record_(record),
      asked_(asked),
      more_(more),
      target_(pointed_name(record)),
      written_(spelt(zone, record)) {}

bool Pointer::needs_host() const {
  return type() == RrType::NS || type() == RrType::MX || type() == RrType::SRV;
}

bool Pointer::may_lack_dot_by_habit() const {
  if (!zone_.contents().dialect.habits.origin_in_targets || !record_.target_relative) return false;
  const auto meant = DomainName::parse(written_);
  return meant && meant->is_at_or_below(zone_.origin());
}

bool Pointer::is_server_left_open() const {
  return type() == RrType::NS && zone_.contents().dialect.habits.placeholder_servers &&
         hosts_.are_servers_left_open(zone_, record_.owner);
}

bool Pointer::lacks_address() const {
  return host().state == HostState::no_address || host().state == HostState::no_name;
}

std::string Pointer::address_to_add() const {
  // The finding stands at the pointer: what belongs into another zone is written so that it can be told.
  if (host().zone == nullptr || !(host().zone->origin() == zone_.origin()))
    return absolute_record({target_, RrType::A, "<address>", {}});
  return hosts_.address_to_add(zone_, target_);
}

bool is_address_text(std::string_view written) {
  if (written.ends_with('.')) written.remove_suffix(1);
  return Ipv4Address::parse(written) || Ipv6Address::parse(written);
}

}  // namespace doczone::harness
