// Which names of its zones a judgement asks for: the rules of DNS are held against these, where a zone holds many that
// nobody expects anything of.
#pragma once

#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "harness/rules/rule_scope.h"
#include "harness/zone/zone_set.h"

namespace doczone::harness {

struct AskedZone {
  std::vector<DomainName> names = {};  // that were asked for and that own records, in canonical order
  ExpectedRecords expected = {};       // those of them that somebody demands, aliases on the way to them included
  bool reached = false;                // a demand, or an alias on its way, leads into the zone
};
// Of each zone of a set, in its order.
using AskedNames = std::vector<AskedZone>;

// The zones of a set, with a note of every name that they are asked for.
class NotedZones {
 public:
  explicit NotedZones(const ZoneSet& zones);
  NotedZones(const NotedZones&) = delete;
  NotedZones& operator=(const NotedZones&) = delete;

  const ZoneSet& zones() const { return zones_; }
  // Notes a name, as if somebody had asked for its records.
  void ask(View view, const DomainName& name);
  // Notes what answers a demand. Precondition: the answer is of zones().
  void expect(const ZoneAnswer& answer);
  AskedNames asked() const;  // until now

 private:
  AskedZone& noted_for(const Zone* zone) { return asked_[places_.at(zone)]; }

  std::vector<std::unordered_set<DomainName>> noted_;
  AskedNames asked_;  // without the names
  ZoneSet zones_;     // whose zones note into noted_
  std::unordered_map<const Zone*, std::size_t> places_;
};

}  // namespace doczone::harness
