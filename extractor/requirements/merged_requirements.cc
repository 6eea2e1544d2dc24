#include "extractor/requirements/merged_requirements.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "model/ascii.h"
#include "model/name_template.h"

namespace doczone::extractor {
namespace {

enum class KeyOf { whole_record, without_numbers, without_data };

using Numbers = std::array<std::optional<std::uint32_t>, 3>;

// In what the same record may differ from page to page.
Numbers numbers_of(const RecordRequirement& r) {
  return {r.priority, r.weight, r.ttl};
}

// Two requirements with equal keys demand the same record; without its data, a record at the same name.
std::string merge_key(const RecordRequirement& r, KeyOf what, const Docset* docset) {
  const bool whole = what != KeyOf::without_data;
  std::string key;
  for (const RrType type : r.types) key += (key.empty() ? "" : "+") + to_string(type);
  key += "|" + bound_name(r.owner, docset) + "|" + (whole && r.target ? bound_name(*r.target, docset) : "") + "|";
  key += (whole && r.port ? std::to_string(*r.port) : "") + "|" + (r.view ? std::string(to_string(*r.view)) : "") +
         "|" + r.scenario.value_or("") + "|" + r.txt.value_or("") + "|" + r.rdata.value_or("") +
         (r.level == Level::forbidden ? "|forbidden|" : "|");
  for (const auto& [name, answer] : r.option) key += name + "=" + answer + ";";
  if (what == KeyOf::whole_record) {
    for (const std::optional<std::uint32_t>& number : numbers_of(r))
      key += "|" + (number ? std::to_string(*number) : "");
  }
  return key;
}

// What the numbers of one say, the other says, too.
bool says_all_of(const RecordRequirement& more, const RecordRequirement& less) {
  const Numbers all = numbers_of(more);
  const Numbers some = numbers_of(less);
  return std::equal(some.begin(), some.end(), all.begin(), [](const auto& a, const auto& b) { return !a || a == b; });
}

// A requirement that takes up others.
class MergedRequirement {
 public:
  explicit MergedRequirement(RecordRequirement&& first) : requirement_(std::move(first)) {
    addresses_.insert(requirement_.addresses.begin(), requirement_.addresses.end());
  }

  // Of several that are one record with other numbers.
  void make_alternative(const std::string& group) {
    if (!requirement_.alternatives) requirement_.alternatives = group;
  }

  const RecordRequirement& get() const { return requirement_; }
  RecordRequirement&& take() { return std::move(requirement_); }

  void merge(RecordRequirement&& other) {
    RecordRequirement& one = requirement_;
    one.example_names = one.example_names || other.example_names;
    one.confidence = std::max(one.confidence, other.confidence);
    if (!one.alternatives) one.alternatives = std::move(other.alternatives);
    // Rows that differ about the number demand none.
    if (one.address_count != other.address_count) one.address_count.reset();
    // A page that leaves the record open does not undo another that demands it.
    one.level = std::min(one.level, other.level);
    if (one.comment.empty()) one.comment = std::move(other.comment);
    for (std::string& address : other.addresses) {
      if (addresses_.insert(address).second) one.addresses.push_back(std::move(address));
    }
    std::move(other.evidence.begin(), other.evidence.end(), std::back_inserter(one.evidence));
  }

 private:
  RecordRequirement requirement_;
  std::set<std::string> addresses_;  // those of requirement_, to be found
};

using MergedByKey = std::map<std::string, MergedRequirement>;

// The same record in more words: what one leaves open, the other says.
bool says_as_much(const RecordRequirement& more, const RecordRequirement& less, const Docset* docset) {
  if (less.target && (!more.target || bound_name(*less.target, docset) != bound_name(*more.target, docset)))
    return false;
  return (!less.port || less.port == more.port) && says_all_of(more, less);
}

// Rows without a target, or without a view, are what the only row is that has them.
void absorb_shorter_rows(MergedByKey& merged, const Docset* docset) {
  std::map<std::string, std::vector<MergedRequirement*>> complete;
  for (auto& [key, one] : merged) {
    if (one.get().target || one.get().view) complete[merge_key(one.get(), KeyOf::without_data, docset)].push_back(&one);
  }
  for (auto at = merged.begin(); at != merged.end();) {
    const RecordRequirement& one = at->second.get();
    std::vector<MergedRequirement*> longer;
    for (const std::optional<View> view :
         {std::optional<View>(), std::optional(View::internal), std::optional(View::external)}) {
      RecordRequirement seen = one;
      if (view && one.view) continue;
      if (view) seen.view = view;
      const auto found = complete.find(merge_key(seen, KeyOf::without_data, docset));
      if (found == complete.end()) continue;
      for (MergedRequirement* other : found->second) {
        const bool says_more = (other->get().target && !one.target) || (other->get().view && !one.view);
        if (other != &at->second && says_more) longer.push_back(other);
      }
    }
    // A row without a view beside one for each view adds nothing to them.
    const bool is_same = !longer.empty() && (longer.size() == 1 || (!one.view && longer.size() == 2)) &&
                         std::all_of(longer.begin(), longer.end(), [&](const MergedRequirement* other) {
                           return says_as_much(other->get(), one, docset);
                         });
    if (is_same) longer.front()->merge(at->second.take());
    at = is_same ? merged.erase(at) : std::next(at);
  }
}

// Pages that say less of a record's numbers say the same as the one that says more. Where they differ, one suffices.
void settle_numbers(MergedByKey& merged, const Docset* docset) {
  std::map<std::string, std::vector<MergedByKey::iterator>> records;
  for (auto at = merged.begin(); at != merged.end(); ++at)
    records[merge_key(at->second.get(), KeyOf::without_numbers, docset)].push_back(at);
  for (auto& entry : records) {
    std::vector<MergedByKey::iterator>& same = entry.second;
    for (std::size_t i = 0; i < same.size() && same.size() > 1;) {
      const RecordRequirement& one = same[i]->second.get();
      const auto more = std::find_if(same.begin(), same.end(), [&](const auto& other) {
        return other != same[i] && says_all_of(other->second.get(), one);
      });
      if (more == same.end()) {
        ++i;
        continue;
      }
      (*more)->second.merge(same[i]->second.take());
      merged.erase(same[i]);
      same.erase(same.begin() + static_cast<std::ptrdiff_t>(i));
    }
    for (const auto& one : same) {
      if (same.size() > 1) one->second.make_alternative("numbers/" + entry.first);
    }
  }
}

}  // namespace

std::string canonical_name(const std::string& name) {
  const auto parsed = NameTemplate::parse(name);
  return parsed ? parsed->canonical() : name;
}

std::string bound_name(const std::string& name, const Docset* docset) {
  if (docset == nullptr) return canonical_name(name);
  const std::string lower = ascii_lower(name);
  std::pair<std::string, std::string> best;
  for (const auto& [example, variable] : docset->examples) {
    const std::string tail = ascii_lower(example);
    const bool below = lower == tail || (lower.size() > tail.size() && lower.ends_with(tail) &&
                                         lower[lower.size() - tail.size() - 1] == '.');
    if (below && tail.size() > best.first.size()) best = {tail, variable};
  }
  return best.first.empty() ? canonical_name(name) : lower.substr(0, lower.size() - best.first.size()) + best.second;
}

std::vector<RecordRequirement> merge_requirements(std::vector<RecordRequirement> requirements, const Docset* docset) {
  MergedByKey merged;
  for (RecordRequirement& requirement : requirements) {
    const std::string key = merge_key(requirement, KeyOf::whole_record, docset);
    if (const auto found = merged.find(key); found != merged.end()) {
      found->second.merge(std::move(requirement));
    } else {
      merged.emplace(key, std::move(requirement));
    }
  }
  settle_numbers(merged, docset);
  absorb_shorter_rows(merged, docset);
  std::vector<RecordRequirement> out;
  out.reserve(merged.size());
  for (auto& [key, one] : merged) out.push_back(one.take());
  return out;
}

}  // namespace doczone::extractor
