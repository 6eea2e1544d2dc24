// Which names of a zone the rules of DNS are held against: all, or those that somebody asked for.
#pragma once

#include <vector>

#include "harness/zone/zone.h"

namespace doczone::harness {

// All records of one name, in file order.
struct OwnerRecords {
  DomainName owner;
  std::vector<const ResourceRecord*> records;

  const ResourceRecord* first(RrType type) const;  // null when there is none
};

class RuleScope {
 public:
  // `names`: those in scope, each once, all of which own records; null: all names of the zone. They and the zone must
  // outlive the scope. `fragment`: a part of a zone, of which no SOA and no NS record is demanded.
  RuleScope(const Zone& zone, const std::vector<DomainName>* names, bool fragment)
      : zone_(zone), names_(names), fragment_(fragment) {}

  const Zone& zone() const { return zone_; }
  bool all_names() const { return names_ == nullptr; }
  bool fragment() const { return fragment_; }

  // CNAME, DNAME and NS records in scope, by their places.
  std::vector<ResourceRecord> records_at(const std::vector<Place>& places) const;
  // Names in scope that stand below one of `tops`, with their records.
  std::vector<OwnerRecords> names_below(const std::vector<DomainName>& tops) const;
  // Calls `visit` for every name in scope that has several records among which something may be wrong.
  template <class Visit>
  void for_each_owner(Visit visit) const {
    if (names_ == nullptr) return for_each_suspect(visit);
    for (const DomainName& name : *names_) visit(OwnerRecords{name, zone_.at(name)});
  }

 private:
  using Visitor = void (*)(void*, const OwnerRecords&);
  template <class Visit>
  void for_each_suspect(Visit& visit) const {
    visit_suspects([](void* to, const OwnerRecords& owned) { (*static_cast<Visit*>(to))(owned); }, &visit);
  }
  void visit_suspects(Visitor visitor, void* to) const;
  void visit_group(const std::vector<Place>& places, Visitor visitor, void* to) const;

  const Zone& zone_;
  const std::vector<DomainName>* names_;
  bool fragment_;
};

// Its SOA and all its records lie outside: the file was taken for another zone's.
bool is_another_zone(const Zone& zone);

}  // namespace doczone::harness
