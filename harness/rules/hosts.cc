#include "harness/rules/hosts.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "harness/zone/record_style.h"

namespace doczone::harness {

bool is_whole(const Zone& zone) {
  // An export may write its zone's name as the root.
  if (zone.origin().is_root() && zone.contents().dialect.habits.root_owner) return false;
  return zone.soa() != nullptr && zone.soa()->owner == zone.origin() && !zone.contents().asks_elsewhere;
}

namespace {

// Records of the name are there, below the origin twice over: their owner lacks its final dot, which is told there.
bool lost_its_dot(const Zone& zone, const DomainName& name) {
  const auto doubled = name.rebased(DomainName(), zone.origin());
  return doubled && !zone.origin().is_root() && !zone.at(*doubled).empty();
}

}  // namespace

Hosts::Hosts(ZoneSet zones, std::optional<View> view)
    : zones_(std::move(zones)),
      views_(view ? std::vector<View>{*view} : std::vector<View>{View::external, View::internal}) {}

bool Hosts::holds_alone(const Zone& zone) const {
  const std::optional<View> view = views_.size() == 1 ? std::optional(views_.front()) : std::nullopt;
  return zones_.count_at_or_below(zone.origin(), view) == 1;
}

Host Hosts::ask(View view, const DomainName& name) const {
  Host host;
  host.zone = zones_.zone_for(view, name);
  if (host.zone == nullptr) return host;
  host.by_wildcard = host.zone->at(name).empty();
  bool certain = true;
  for (const RrType type : {RrType::A, RrType::AAAA}) {
    const ZoneAnswer found = zones_.answer(view, name, type);
    host.alias = found.alias;
    host.delegated = host.delegated || (found.kind == ZoneAnswer::Kind::delegated && found.followed.empty());
    const bool told = found.has_records() || (found.kind == ZoneAnswer::Kind::none && is_whole(*found.zone));
    certain = certain && told;
    if (!found.has_records() || host.address != nullptr) continue;
    host.address = found.records.front();
    host.address_zone = found.zone;
  }
  // Beside addresses of its own, the alias is another mistake.
  if (host.address != nullptr && host.address->owner == name) host.alias = nullptr;
  if (host.address != nullptr) {
    host.state = HostState::has_address;
  } else if (certain && !lost_its_dot(*host.zone, name)) {
    const bool exists = host.alias != nullptr || has_answers(*host.zone, name);
    host.state = exists ? HostState::no_address : HostState::no_name;
  }
  return host;
}

const Host& Hosts::at(const DomainName& name) const {
  const auto [known, added] = known_->hosts.try_emplace(name);
  if (!added) return known->second;
  for (const View view : views_) {
    Host host = ask(view, name);
    // What one view does not tell, or has no address for, the other may.
    const bool better = known->second.zone == nullptr || host.state == HostState::has_address ||
                        (host.state == HostState::unknown && known->second.state != HostState::has_address);
    if (host.zone != nullptr && better) known->second = host;
  }
  return known->second;
}

const Hosts::AliasTargets& Hosts::alias_targets() const {
  if (known_->alias_targets) return *known_->alias_targets;
  AliasTargets& found = known_->alias_targets.emplace();
  for (const ZoneInView& one : zones_.zones()) {
    const ZoneContents& contents = one.zone.contents();
    for (const auto& [type, to] : {std::pair(RrType::CNAME, &found.names), std::pair(RrType::DNAME, &found.trees)}) {
      for (const Place place : contents.by_type.places(type)) to->insert(*target_of(contents.record_at(place).rdata));
    }
  }
  return found;
}

bool Hosts::is_led_to(const DomainName& name) const {
  const AliasTargets& targets = alias_targets();
  if (targets.names.contains(name)) return true;
  if (targets.trees.empty()) return false;
  for (DomainName at = name;; at = at.parent()) {
    if (targets.trees.contains(at)) return true;
    if (at.is_root()) return false;
  }
}

bool Hosts::are_servers_left_open(const Zone& zone, const DomainName& owner) const {
  const auto [known, added] = known_->left_open[&zone].try_emplace(owner, false);
  if (!added) return known->second;
  const std::vector<const ResourceRecord*> servers = zone.rrset(owner, RrType::NS);
  known->second = std::any_of(servers.begin(), servers.end(), [](const ResourceRecord* server) {
    const DomainName& name = *target_of(server->rdata);
    return !name.is_root() && name.label(0).find('$') != std::string_view::npos;
  });
  return known->second;
}

std::string Hosts::address_to_add(const Zone& zone, const DomainName& host) const {
  return record_for(zone, {host, RrType::A, "<address>", {}});
}

}  // namespace doczone::harness
