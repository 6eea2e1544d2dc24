#include "extractor/faults/own_hosts.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "model/ascii.h"
#include "model/name_template.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kMostSearches = 64;  // a page; the whole of it is searched for a label
constexpr std::size_t kMostOwnLabels = 2;

bool is_reserved_for_nobody(const NameTemplate& name, std::size_t from) {
  static constexpr std::array<std::string_view, 7> kReserved{"example", "test",     "invalid", "localhost",
                                                             "local",   "internal", "lan"};
  const auto& parts = name.parts();
  if (from >= parts.size() || parts.back().is_placeholder) return false;
  const auto is_one_of_them = [](const NamePart& part) {
    return std::any_of(kReserved.begin(), kReserved.end(),
                       [&](std::string_view one) { return equal_ignoring_ascii_case(one, part.text); });
  };
  const bool is_example = from + 1 < parts.size() && equal_ignoring_ascii_case(parts[parts.size() - 2].text, "example");
  return is_example || is_one_of_them(parts.back());
}

using Labels = std::vector<std::pair<std::string, std::string>>;  // what the page says, and what the others do

// The labels at the front in which the two differ; none where they differ elsewhere, or by what is no word.
Labels differing_labels(const NameTemplate& own, const NameTemplate& theirs) {
  Labels out;
  if (own.parts().size() != theirs.parts().size()) return out;
  std::size_t end = own.parts().size();
  while (end > 0 && own.parts()[end - 1].canonical() == theirs.parts()[end - 1].canonical()) --end;
  if (end > kMostOwnLabels) return out;
  for (std::size_t i = 0; i < end; ++i) {
    const NamePart &a = own.parts()[i], &b = theirs.parts()[i];
    const auto is_word = [](const NamePart& part) {
      return !part.is_placeholder && part.text.size() > 1 && is_ascii_alpha(part.text[0]);
    };
    if (!is_word(a) || !is_word(b) || a.canonical() == b.canonical()) return {};
    out.emplace_back(a.text, b.text);
  }
  return out;
}

std::size_t times_in(std::string_view bytes, const std::string& label) {
  const auto is_inside = [&](std::size_t at) {
    return at < bytes.size() &&
           (is_ascii_alnum(bytes[at]) || is_one_of(bytes[at], "-_") || static_cast<unsigned char>(bytes[at]) >= 0x80);
  };
  std::size_t times = 0;
  for (std::size_t at = bytes.find(label); at != std::string_view::npos && times < 2; at = bytes.find(label, at + 1)) {
    if ((at == 0 || !is_inside(at - 1)) && !is_inside(at + label.size())) ++times;
  }
  return times;
}

// The sound names that other pages say in this place, but for the elected one.
std::set<std::string> other_names(const AtomFault& fault) {
  std::set<std::string> out;
  const auto& atoms = fault.elected->slot->atoms;
  for (std::size_t page = 0; page < atoms.size(); ++page) {
    const bool differs = page != fault.page && atoms[page] != nullptr && !fault.elected->stances[page].agrees;
    if (differs && is_ascii(atoms[page]->value) && !is_same_name(atoms[page]->value, fault.value))
      out.insert(ascii_lower(atoms[page]->value));
  }
  return out;
}

// The page has put a domain of its own in the place of the elected one: what is suggested lies in it.
bool has_own_domain_in(const AtomFault& fault) {
  const auto suggested = NameTemplate::parse(fault.suggestion), elected = NameTemplate::parse(fault.elected->value);
  return suggested && elected && suggested->parts().size() > 1 &&
         suggested->parts().back().canonical() != elected->parts().back().canonical();
}

class OwnHosts {
 public:
  explicit OwnHosts(const AlignedSet& set) : set_(set) {}

  void mark(AtomFault& fault) {
    const auto own = NameTemplate::parse(fault.value), theirs = NameTemplate::parse(fault.suggestion);
    if (!own || !theirs) return;
    const Labels labels = differing_labels(*own, *theirs);
    if (labels.empty()) return;
    const std::set<std::string> others = other_names(fault);
    if (others.empty()) return;
    const auto alike =
        static_cast<std::size_t>(std::count_if(others.begin(), others.end(), [&](const std::string& one) {
          const auto other = NameTemplate::parse(one);
          return other && !differing_labels(*other, *theirs).empty();
        }));
    const bool is_everyones_own = alike > 1 && alike + 1 > fault.elected->count_agreeing();
    fault.localised = is_everyones_own || are_own(fault, *theirs, labels);
  }

 private:
  bool are_own(const AtomFault& fault, const NameTemplate& theirs, const Labels& labels) {
    const bool is_alone = theirs.parts().size() == 1;
    if (!is_alone && !is_reserved_for_nobody(theirs, labels.size()) && !has_own_domain_in(fault)) return false;
    if (++searches_[fault.page] > kMostSearches) return false;
    const std::string_view bytes = set_.set->pages[fault.page].said();
    // What stands alone begins a full name elsewhere.
    if (is_alone && bytes.find(labels.front().first + ".") == std::string_view::npos) return false;
    return std::all_of(labels.begin(), labels.end(), [&](const auto& label) {
      return times_in(bytes, label.first) > 1 && times_in(bytes, label.second) == 0;
    });
  }

  const AlignedSet& set_;
  std::map<std::size_t, std::size_t> searches_;  // by page
};

}  // namespace

void mark_own_hosts(const AlignedSet& set, std::vector<Fault>& faults) {
  OwnHosts hosts(set);
  for (Fault& fault : faults) {
    auto* const atom = std::get_if<AtomFault>(&fault);
    if (atom == nullptr || atom->atom == nullptr || !is_name_field(atom->field()) || atom->localised) continue;
    // The domain may be an internationalised one of the page's own.
    const bool is_sound = !atom->malformed_name && is_ascii(atom->value);
    if (!atom->broken && (is_sound || has_own_domain_in(*atom))) hosts.mark(*atom);
  }
}

}  // namespace doczone::extractor
