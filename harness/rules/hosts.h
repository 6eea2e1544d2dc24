// What the zones of one run tell of the hosts that records point to, as a resolver would find it that begins at them.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "harness/zone/zone_set.h"

namespace doczone::harness {

enum class HostState {
  unknown,      // no zone given knows: another one answers, an error hides it, or a file is a part of a zone only
  has_address,  // itself, by a wildcard, or at the end of aliases
  no_address,   // the name exists, without any
  no_name,      // the name does not exist
};

struct Host {
  HostState state = HostState::unknown;
  const Zone* zone = nullptr;               // where the name belongs; null: in none of those given
  const ResourceRecord* alias = nullptr;    // the CNAME record that answers for the name; null when there is none
  bool by_wildcard = false;                 // the name has no records of its own
  bool delegated = false;                   // to a zone that was not given
  const ResourceRecord* address = nullptr;  // the first that answers
  const Zone* address_zone = nullptr;       // in which it stands
};

// Copies share what was asked.
class Hosts {
 public:
  // As the view sees the zones; empty: the zones are the same for both views, or it is enough that one of them answers.
  Hosts(ZoneSet zones, std::optional<View> view);
  // One zone by itself.
  explicit Hosts(const Zone& zone) : Hosts(ZoneSet({{std::nullopt, zone}}), std::nullopt) {}

  const ZoneSet& zones() const { return zones_; }
  // No other zone that it sees answers for a name of this one.
  bool holds_alone(const Zone& zone) const;
  // Asked once for each name.
  const Host& at(const DomainName& name) const;
  ZoneAnswer answer(const DomainName& name, RrType type) const { return zones_.answer(views_.front(), name, type); }
  // An alias of the given zones leads to the name: a CNAME to itself, or a DNAME to a name at or above it.
  bool is_led_to(const DomainName& name) const;
  // One of the zone's name servers of that name is a placeholder, which an export leaves to be filled in. Asked once
  // for each name.
  bool are_servers_left_open(const Zone& zone, const DomainName& owner) const;
  // A record to be pasted into its zone: an address for a host, in the hand of `zone`.
  std::string address_to_add(const Zone& zone, const DomainName& host) const;

 private:
  Host ask(View view, const DomainName& name) const;
  struct AliasTargets {
    std::unordered_set<DomainName> names, trees;  // of CNAME and of DNAME records
  };
  const AliasTargets& alias_targets() const;

  ZoneSet zones_;
  std::vector<View> views_;
  struct Known {
    std::unordered_map<DomainName, Host> hosts;
    std::optional<AliasTargets> alias_targets;
    std::unordered_map<const Zone*, std::unordered_map<DomainName, bool>> left_open;
  };
  std::shared_ptr<Known> known_ = std::make_shared<Known>();
};

// The file tells all that the zone's servers answer: without the zone's own SOA it is a part, and servers that ask
// elsewhere know more.
bool is_whole(const Zone& zone);

}  // namespace doczone::harness
