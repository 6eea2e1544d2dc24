#include "harness/rules/rule_scope.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "harness/rules/rule_report.h"
#include "harness/zone/plain_replay.h"
#include "model/ascii.h"

namespace doczone::harness {
namespace {

// Larger sets are compared as records.
constexpr std::size_t kMostInPlace = 16;

// Of these, two records that are one are written alike, but for what is looked at below.
bool has_few_spellings(RrType type) {
  return type == RrType::A || has_target(type);
}

// The word in front, which is taken away with the blanks behind it.
std::string_view take_word(std::string_view& text) {
  const std::size_t end = std::min(text.find_first_of(" \t"), text.size());
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(std::min(text.find_first_not_of(" \t", end), text.size()));
  return word;
}

bool is_plain_number(std::string_view word) {
  return !word.empty() && (word[0] != '0' || word.size() == 1) && std::all_of(word.begin(), word.end(), is_ascii_digit);
}

// A number tells the data of two records of one type apart, with nothing but equal numbers before it; of CAA records,
// the property, too. False, when in doubt.
bool differ_plainly(RrType type, std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    const std::string_view one = take_word(a), other = take_word(b);
    if (is_plain_number(one) && is_plain_number(other)) {
      if (one != other) return true;
      continue;
    }
    const auto is_property = [](std::string_view word) {
      return std::all_of(word.begin(), word.end(), is_ascii_alpha);
    };
    return type == RrType::CAA && is_property(one) && is_property(other) && !equal_ignoring_ascii_case(one, other);
  }
  return false;
}

// May two plain records of one name and type be one record, or break the rules for a set? Yes, when in doubt.
bool suspicious(const PlainRecord& a, const PlainRecord& b) {
  if (!a.owner_inherited && !b.owner_inherited && a.owner != b.owner) return false;
  if (a.type == RrType::CNAME || b.type == RrType::CNAME) return true;
  if (a.type != b.type) return false;
  if (a.ttl != b.ttl) return true;
  if (!has_few_spellings(a.type)) return !differ_plainly(a.type, a.rdata, b.rdata);
  const bool one_relative = a.type != RrType::A && a.rdata.ends_with('.') != b.rdata.ends_with('.');
  const bool blanks = a.rdata.find('\t') != b.rdata.find('\t') || a.rdata.find("  ") != b.rdata.find("  ");
  return one_relative || blanks || equal_ignoring_ascii_case(a.rdata, b.rdata);
}

bool all_fine(PlainReplay& replay, const std::vector<Place>& places) {
  if (places.size() > kMostInPlace) return false;
  std::vector<PlainRecord> records(places.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (!replay.read_line(places[i], records[i])) return false;
    for (std::size_t j = 0; j < i; ++j) {
      if (suspicious(records[i], records[j])) return false;
    }
  }
  return true;
}

}  // namespace

bool is_another_zone(const Zone& zone) {
  if (zone.soa() == nullptr || zone.soa()->owner.is_at_or_below(zone.origin())) return false;
  const std::vector<Place>& strays = zone.contents().strays;
  return strays.size() == zone.record_count() && std::none_of(strays.begin(), strays.end(), [&](Place place) {
           return zone.contents().record_at(place).owner.is_at_or_below(zone.origin());
         });
}

const ResourceRecord* OwnerRecords::first(RrType type) const {
  const auto found = std::find_if(records.begin(), records.end(), [&](const auto* r) { return r->type == type; });
  return found == records.end() ? nullptr : *found;
}

std::vector<ResourceRecord> RuleScope::records_at(const std::vector<Place>& places) const {
  std::vector<ResourceRecord> records;
  for (const Place place : places) records.push_back(zone_.contents().record_at(place));
  return records;
}

std::vector<ResourceRecord> RuleScope::records_of(RrType type) const {
  if (all_names()) return records_at(zone_.contents().by_type.places(type));
  std::vector<ResourceRecord> records;
  for (const DomainName& name : *names_) {
    for (const ResourceRecord* record : zone_.rrset(name, type)) records.push_back(*record);
  }
  return records;
}

// The records of a group share only a part of their owners' hashes.
void RuleScope::visit_group(const std::vector<Place>& places, Visitor visitor, void* to) const {
  const std::vector<ResourceRecord> records = records_at(places);
  std::vector<OwnerRecords> owners;
  for (const ResourceRecord& record : records) {
    const auto known =
        std::find_if(owners.begin(), owners.end(), [&](const OwnerRecords& o) { return o.owner == record.owner; });
    if (known != owners.end()) {
      known->records.push_back(&record);
    } else {
      owners.push_back({record.owner, {&record}});
    }
  }
  for (const OwnerRecords& owned : owners) {
    if (owned.records.size() > 1) visitor(to, owned);
  }
}

void RuleScope::visit_suspects(Visitor visitor, void* to) const {
  const OwnerIndex& index = zone_.contents().index;
  PlainReplay replay(zone_.contents(), zone_.origin());
  std::vector<OwnerIndex::Entry> suspects;  // the first of each group
  std::vector<Place> places;
  index.for_each_group([&](const OwnerIndex::Entry* begin, const OwnerIndex::Entry* end) {
    places.clear();
    for (const OwnerIndex::Entry* entry = begin; entry != end; ++entry) places.push_back(entry->place);
    if (!all_fine(replay, places)) suspects.push_back(*begin);
  });
  // The index has no order that lasts.
  std::sort(suspects.begin(), suspects.end(), [](const auto& a, const auto& b) { return a.place < b.place; });
  for (const OwnerIndex::Entry& first : suspects) visit_group(index.find_tag(first.tag), visitor, to);
}

namespace {

// Which names of a zone stand below one of some names.
class BelowSearch {
 public:
  BelowSearch(const Zone& zone, const std::vector<DomainName>& tops)
      : tops_(tops.begin(), tops.end()),
        replay_(zone.contents(), zone.origin()),
        zone_origin_(zone.origin()),
        below_zone_(tops_.contains(zone.origin()) || is_below(zone.origin())) {
    for (const DomainName& top : tops) hashes_.insert(top.hash_from_root());
  }

  bool is_empty() const { return tops_.empty(); }
  // What stands below this one is of no interest any more.
  void leave_out(const DomainName& top) {
    tops_.erase(top);
    hashes_.erase(top.hash_from_root());
    below_zone_ = tops_.contains(zone_origin_) || is_below(zone_origin_);
    origin_ = nullptr;
  }
  // Calls `visit` for each of them that the name stands below.
  template <class Visit>
  void for_each_above(DomainName name, Visit visit) const {
    while (!name.is_root()) {
      name = name.parent();
      if (tops_.contains(name)) visit(name);
    }
  }
  bool is_below(DomainName name) const {
    while (!name.is_root()) {
      name = name.parent();
      if (tops_.contains(name)) return true;
    }
    return false;
  }
  // May the record stand below one? Yes, when in doubt.
  bool may_be_below(Place place) {
    PlainRecord record;
    if (!replay_.read_line(place, record)) return true;
    if (record.owner_inherited) return last_;
    const bool by_origin = record.owner_absolute ? below_zone_ : origin_is_suspect();
    last_ = by_origin || std::any_of(record.ancestors, record.ancestors + record.ancestor_count,
                                     [&](std::uint64_t h) { return hashes_.contains(h); });
    return last_;
  }

 private:
  bool origin_is_suspect() {
    if (replay_.origin() != origin_) {
      origin_ = replay_.origin();
      origin_suspect_ = origin_ != nullptr && (tops_.contains(*origin_) || is_below(*origin_));
    }
    return origin_suspect_;
  }

  std::unordered_set<DomainName> tops_;
  std::unordered_set<std::uint64_t> hashes_;
  PlainReplay replay_;
  const DomainName& zone_origin_;
  bool below_zone_;  // every name of the zone is at or below one
  const DomainName* origin_ = nullptr;
  bool origin_suspect_ = false;
  bool last_ = true;
};

}  // namespace

std::vector<OwnerRecords> RuleScope::names_below(const std::vector<DomainName>& tops) const {
  std::vector<OwnerRecords> found;
  if (tops.empty()) return found;
  BelowSearch search(zone_, tops);
  std::vector<DomainName> names;
  if (all_names()) {
    for (const Place place : zone_.contents().index.places()) {
      if (!search.may_be_below(place)) continue;
      DomainName owner = zone_.contents().record_at(place).owner;
      if (search.is_below(owner)) names.push_back(std::move(owner));
      if (names.size() > RuleReport::kMost) break;
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
  } else {
    for (const DomainName& name : *names_) {
      if (search.is_below(name)) names.push_back(name);
    }
  }
  for (const DomainName& name : names) found.push_back({name, zone_.at(name)});
  return found;
}

std::map<DomainName, std::vector<OwnerRecords>> RuleScope::few_below_each(const std::vector<DomainName>& tops) const {
  struct Below {
    std::size_t records = 0;
    std::unordered_set<DomainName> names;
  };
  std::unordered_map<DomainName, Below> below;  // by top
  BelowSearch search(zone_, tops);
  std::vector<DomainName> full;
  for (const Place place : zone_.contents().index.places()) {
    if (search.is_empty()) break;
    if (!search.may_be_below(place)) continue;
    const DomainName owner = zone_.contents().record_at(place).owner;
    search.for_each_above(owner, [&](const DomainName& top) {
      Below& found = below[top];
      found.names.insert(owner);
      if (++found.records > RuleReport::kMost) full.push_back(top);
    });
    for (const DomainName& top : full) search.leave_out(top);
    for (const DomainName& top : full) below.erase(top);
    full.clear();
  }
  std::map<DomainName, std::vector<OwnerRecords>> found;
  for (const auto& [top, of_top] : below) {
    std::vector<OwnerRecords>& owners = found[top];
    for (const DomainName& name : of_top.names) owners.push_back({name, zone_.at(name)});
    std::sort(owners.begin(), owners.end(), [](const auto& a, const auto& b) { return a.owner < b.owner; });
  }
  return found;
}

std::vector<OwnerRecords> RuleScope::names_at_or_below(const std::vector<DomainName>& tops) const {
  std::vector<OwnerRecords> found;
  for (const DomainName& top : tops) {
    std::vector<const ResourceRecord*> records = covers(top) ? zone_.at(top) : std::vector<const ResourceRecord*>();
    if (!records.empty()) found.push_back({top, std::move(records)});
  }
  std::vector<OwnerRecords> below = names_below(tops);
  std::move(below.begin(), below.end(), std::back_inserter(found));
  return found;
}

bool RuleScope::covers(const DomainName& name) const {
  return all_names() || std::binary_search(names_->begin(), names_->end(), name);
}

template <class Visit>
void RuleScope::for_each_policy_alias(Visit visit) const {
  if (!all_names()) {
    for (const ResourceRecord& alias : records_of(RrType::CNAME)) visit(alias);
    return;
  }
  PlainReplay replay(zone_.contents(), zone_.origin());
  const DomainName* origin = nullptr;
  bool origin_is_suspect = false;
  for (const Place place : zone_.contents().by_type.places(RrType::CNAME)) {
    PlainRecord plain;
    bool suspect = !replay.read_line(place, plain) || plain.owner_inherited || may_be_policy_owner(plain.owner_text);
    if (!suspect && !plain.owner_absolute) {
      if (std::exchange(origin, replay.origin()) != replay.origin())
        origin_is_suspect = may_be_policy_owner(replay.origin()->to_string());
      suspect = origin_is_suspect;
    }
    if (suspect) visit(zone_.contents().record_at(place));
  }
}

bool RuleScope::is_policy_led_to(PolicyKind kind, const DomainName& name) const {
  if (!led_policies_) {
    led_policies_.emplace();
    for_each_policy_alias([&](const ResourceRecord& alias) {
      if (const auto led = policy_at(policy_place(alias.owner))) led_policies_->insert({*led, *target_of(alias.rdata)});
    });
  }
  return led_policies_->contains({kind, name});
}

const ResourceRecord* RuleScope::soa() const {
  const ResourceRecord* const soa = zone_.soa();
  return soa != nullptr && covers(soa->owner) ? soa : nullptr;
}

std::vector<ResourceRecord> RuleScope::odd_owners() const {
  std::vector<ResourceRecord> records = records_at(zone_.contents().odd_owners);
  std::erase_if(records, [&](const ResourceRecord& record) { return !covers(record.owner); });
  return records;
}

}  // namespace doczone::harness
