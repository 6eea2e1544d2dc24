// Which names of a zone the rules of DNS are held against: all, or those that somebody asked for.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "harness/rules/doubtful_pointers.h"
#include "harness/rules/doubtful_policies.h"
#include "harness/rules/hosts.h"
#include "harness/rules/pointer.h"
#include "harness/rules/policy_texts.h"
#include "harness/zone/zone.h"

namespace doczone::harness {

// All records of one name, in file order.
struct OwnerRecords {
  DomainName owner;
  std::vector<const ResourceRecord*> records;

  const ResourceRecord* first(RrType type) const;  // null when there is none
};

// Owners and types of records that somebody demands.
using ExpectedRecords = std::set<std::pair<DomainName, RrType>>;

class RuleScope {
 public:
  // `names`: those in scope, each once, in canonical order, all of which own records; null: all names of the zone. They
  // and the zone must outlive the scope. `fragment`: a part of a zone, of which no SOA and no NS record is demanded.
  // `hosts`: of all zones of the run, this one among them, as its view sees them. `expected`: what of the names in
  // scope is demanded, the others were asked for on the way; null: all of it. Must outlive the scope, too.
  RuleScope(const Zone& zone, const std::vector<DomainName>* names, bool fragment, Hosts hosts,
            const ExpectedRecords* expected = nullptr)
      : zone_(zone), names_(names), fragment_(fragment), hosts_(std::move(hosts)), expected_(expected) {}
  RuleScope(const Zone& zone, const std::vector<DomainName>* names, bool fragment)
      : RuleScope(zone, names, fragment, Hosts(zone)) {}

  const Zone& zone() const { return zone_; }
  bool all_names() const { return names_ == nullptr; }
  bool fragment() const { return fragment_; }
  const Hosts& hosts() const { return hosts_; }
  // Somebody expects an answer of that type at the name.
  bool expects(const DomainName& owner, RrType type) const {
    return !all_names() && (expected_ == nullptr || expected_->contains({owner, type}));
  }

  // Records by their places.
  std::vector<ResourceRecord> records_at(const std::vector<Place>& places) const;
  // Those of a type that are in scope, in file order. Precondition: the type is neither A nor AAAA.
  std::vector<ResourceRecord> records_of(RrType type) const;
  // Calls `visit` for each of them, which lives no longer than the call. The same precondition.
  template <class Visit>
  void for_each_record(RrType type, Visit visit) const {
    for_each_doubtful(
        type, [](Place) { return false; }, visit);
  }
  // The same but for those whose place is fine, where there are too many to be read.
  template <class IsFine, class Visit>
  void for_each_doubtful(RrType type, IsFine is_fine, Visit visit) const {
    if (all_names()) {
      for (const Place place : zone_.contents().by_type.places(type)) {
        if (!is_fine(place)) visit(zone_.contents().record_at(place));
      }
    } else {
      for (const ResourceRecord& record : records_of(type)) visit(record);
    }
  }
  // Calls `visit` for every record in scope that points to a name about which something may be wrong.
  template <class Visit>
  void for_each_pointer(Visit visit) const {
    for (const RrType type : kPointers) {
      if (all_names()) {
        for (const DoubtfulPointer& one : doubtful_pointers(hosts_, zone_, type))
          visit(Pointer(zone_, hosts_, zone_.contents().record_at(one.place), false, one.more));
      } else {
        for (const ResourceRecord& record : records_of(type))
          visit(Pointer(zone_, hosts_, record, expects(record.owner, type)));
      }
    }
  }
  // Names in scope that stand below one of `tops`, with their records.
  std::vector<OwnerRecords> names_below(const std::vector<DomainName>& tops) const;
  // Of each of them, the names below it, as far as they count: of very large zones, nobody counts on single names.
  // A top with more than RuleReport::kMost records below it has none here. For all names of a zone.
  std::map<DomainName, std::vector<OwnerRecords>> few_below_each(const std::vector<DomainName>& tops) const;
  // The same, and those of `tops` themselves.
  std::vector<OwnerRecords> names_at_or_below(const std::vector<DomainName>& tops) const;
  bool covers(const DomainName& name) const;
  // Those in scope; null: all names.
  const std::vector<DomainName>* names() const { return names_; }
  // The zone's SOA, where it is in scope; else null.
  const ResourceRecord* soa() const;
  // Records in scope that state an owner with octets that no host's name and no service has.
  std::vector<ResourceRecord> odd_owners() const;
  // An alias in scope leads to the name from a place where such a policy is looked for.
  bool is_policy_led_to(PolicyKind kind, const DomainName& name) const;
  // Calls `visit` for the TXT records of every name in scope that may have a policy of mail.
  template <class Visit>
  void for_each_policy(Visit visit) const {
    for (const DomainName& owner : all_names() ? owners_of_doubtful_policies(hosts_, zone_) : *names_) {
      const PolicyTexts texts = policy_texts_at(zone_, owner);
      if (!texts.texts.empty()) visit(texts);
    }
  }
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
  // Aliases in scope that may stand where a policy is looked for.
  template <class Visit>
  void for_each_policy_alias(Visit visit) const;
  void visit_group(const std::vector<Place>& places, Visitor visitor, void* to) const;

  const Zone& zone_;
  const std::vector<DomainName>* names_;
  bool fragment_;
  Hosts hosts_;
  const ExpectedRecords* expected_ = nullptr;
  // Where aliases at the places of policies lead; empty: nobody has asked yet.
  mutable std::optional<std::set<std::pair<PolicyKind, DomainName>>> led_policies_;
};

// Its SOA and all its records lie outside: the file was taken for another zone's.
bool is_another_zone(const Zone& zone);

}  // namespace doczone::harness
