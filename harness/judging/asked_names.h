// Which names of its zones a judgement asks for: the rules of DNS are held against these, where a zone holds many that
// nobody expects anything of.
#pragma once

#include <unordered_set>
#include <vector>

#include "harness/zone/zone_set.h"

namespace doczone::harness {

// For each zone of a set, in its order: names that were asked for and that own records, in canonical order.
using AskedNames = std::vector<std::vector<DomainName>>;

// The zones of a set, with a note of every name that they are asked for.
class NotedZones {
 public:
  explicit NotedZones(const ZoneSet& zones);
  NotedZones(const NotedZones&) = delete;
  NotedZones& operator=(const NotedZones&) = delete;

  const ZoneSet& zones() const { return zones_; }
  // Notes a name, as if somebody had asked for its records.
  void ask(View view, const DomainName& name);
  AskedNames asked() const;  // until now

 private:
  std::vector<std::unordered_set<DomainName>> noted_;
  ZoneSet zones_;  // whose zones note into noted_
};

}  // namespace doczone::harness
