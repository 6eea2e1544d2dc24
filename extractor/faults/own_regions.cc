#include "extractor/faults/own_regions.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "extractor/records/slips.h"
#include "model/ascii.h"
#include "model/name_template.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kFewestNames = 3;
constexpr std::size_t kLongestRegion = 4;

// What the page says, and what the others do.
using Regions = std::pair<std::string, std::string>;

// Nothing is wrong with it but that the others say something else.
bool is_sound_other(const AtomFault& fault) {
  return fault.atom != nullptr && !fault.broken && !fault.malformed_name && is_ascii(fault.value) &&
         !fault.suggestion.empty();
}

// `us`, `ap2`, `eu-west-1`: no word that somebody translated.
bool may_be_region(std::string_view label) {
  const bool has_digit = label.find_first_of("0123456789") != std::string_view::npos;
  return label.size() > 1 && (label.size() <= kLongestRegion || has_digit);
}

// Two names of as many labels differ in one, which is neither the first, which names a host, nor one of the last two.
// Returns what they say from that label on, in small letters.
std::optional<Regions> regions_of(const AtomFault& fault) {
  const auto own = NameTemplate::parse(fault.value), theirs = NameTemplate::parse(fault.suggestion);
  if (!own || !theirs || own->parts().size() != theirs->parts().size()) return std::nullopt;
  std::optional<Regions> out;
  for (std::size_t i = 0; i < own->parts().size(); ++i) {
    const NamePart &a = own->parts()[i], &b = theirs->parts()[i];
    if (out) out->first += "." + a.canonical(), out->second += "." + b.canonical();
    if (a.canonical() == b.canonical()) continue;
    const bool may_be = i > 0 && i + 2 < own->parts().size() && !a.is_placeholder && !b.is_placeholder &&
                        may_be_region(a.text) && may_be_region(b.text);
    if (out || !may_be) return std::nullopt;
    out = Regions(a.canonical(), b.canonical());
  }
  return out;
}

// At most as often as is asked for.
std::size_t count_names_below(std::string_view bytes, const std::string& domain) {
  const std::string end = "." + domain;
  std::size_t names = 0;
  for (std::size_t at = bytes.find(end); at != std::string_view::npos && names < kFewestNames;
       at = bytes.find(end, at + 1))
    ++names;
  return names;
}

class OwnRegions {
 public:
  explicit OwnRegions(const AlignedSet& set) : set_(set) {}

  void take(const AtomFault& fault) {
    const std::optional<Regions> regions = is_name_field(fault.field()) ? regions_of(fault) : std::nullopt;
    if (!regions || own_.contains(fault.page) || !asked_.insert({fault.page, *regions}).second) return;
    const std::string_view bytes = set_.set->pages[fault.page].said();
    if (count_names_below(bytes, regions->first) >= kFewestNames && count_names_below(bytes, regions->second) == 0)
      own_.emplace(fault.page, *regions);
  }

  bool has(const AtomFault& fault) const {
    const auto own = own_.find(fault.page);
    if (own == own_.end()) return false;
    if (fault.field() == Field::address) return !is_slip(fault.value, fault.suggestion);
    return is_name_field(fault.field()) && regions_of(fault) == own->second;
  }

 private:
  const AlignedSet& set_;
  std::map<std::size_t, Regions> own_;                    // by page
  std::set<std::pair<std::size_t, Regions>> asked_ = {};  // of a page
};

}  // namespace

void mark_own_regions(const AlignedSet& set, std::vector<Fault>& faults) {
  OwnRegions regions(set);
  std::vector<AtomFault*> others;
  for (Fault& fault : faults) {
    auto* const atom = std::get_if<AtomFault>(&fault);
    if (atom != nullptr && is_sound_other(*atom)) others.push_back(atom);
  }
  for (const AtomFault* fault : others) regions.take(*fault);
  for (AtomFault* fault : others) fault->localised = fault->localised || regions.has(*fault);
}

}  // namespace doczone::extractor
