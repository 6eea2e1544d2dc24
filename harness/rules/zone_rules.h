// What the rules of DNS say about a zone by itself, whatever anybody expects of it. Over all names, or only over those
// whose records were asked for.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "harness/zone/zone.h"
#include "model/check.h"
#include "model/finding.h"

namespace doczone::harness {

// All records of one name, in file order.
struct OwnerRecords {
  DomainName owner;
  std::vector<const ResourceRecord*> records;

  const ResourceRecord* first(RrType type) const;  // null when there is none
};

class RuleScope {
 public:
  RuleScope(const Zone& zone, bool all_names, bool fragment)
      : zone_(zone), all_names_(all_names), fragment_(fragment) {}

  const Zone& zone() const { return zone_; }
  bool all_names() const { return all_names_; }
  bool fragment() const { return fragment_; }

  // CNAME, DNAME and NS records in scope, by their places.
  std::vector<ResourceRecord> records_at(const std::vector<Place>& places) const;
  // Names in scope that stand below one of `tops`, with their records.
  std::vector<OwnerRecords> names_below(const std::vector<DomainName>& tops) const;
  // Calls `visit` for every name in scope that has several records among which something may be wrong.
  template <class Visit>
  void for_each_owner(Visit visit) const {
    if (all_names_) return for_each_suspect(visit);
    for (const DomainName& name : zone_.asked()) visit(OwnerRecords{name, zone_.at(name)});
  }

 private:
  using Visitor = void (*)(void*, const OwnerRecords&);
  template <class Visit>
  void for_each_suspect(Visit& visit) const {
    visit_suspects([](void* to, const OwnerRecords& here) { (*static_cast<Visit*>(to))(here); }, &visit);
  }
  void visit_suspects(Visitor visitor, void* to) const;
  void visit_group(const std::vector<Place>& places, Visitor visitor, void* to) const;

  const Zone& zone_;
  bool all_names_;
  bool fragment_;
};

// Collects what one rule finds.
class RuleReport {
 public:
  // More would only repeat; the rest is counted in one finding.
  static constexpr std::size_t kMost = 10'000;

  RuleReport(const Zone& zone, const CheckEntry& entry, std::vector<Finding>& findings)
      : zone_(zone), entry_(entry), findings_(findings) {}

  // `span` lies in the record's file. `note`: one more line for people; may be empty.
  void add(const ResourceRecord& record, ByteSpan span, std::string message, std::string note = {});
  void add(const ResourceRecord& record, ByteSpan span, Severity severity, std::string message, std::string note = {});
  // About the zone as a whole.
  void add(std::string message, std::string note = {});
  // "line 7", with the file when it is another one.
  std::string place(const ResourceRecord& record, const ResourceRecord& seen_from) const;
  void finish();

 private:
  const Zone& zone_;
  const CheckEntry& entry_;
  std::vector<Finding>& findings_;
  std::size_t count_ = 0;
};

// Its SOA and all its records lie outside: the file was taken for another zone's.
bool is_another_zone(const Zone& zone);

// All rules, in the order of the list of checks.
std::vector<Finding> judge_by_rules(const Zone& zone, bool all_names, bool fragment);

}  // namespace doczone::harness
