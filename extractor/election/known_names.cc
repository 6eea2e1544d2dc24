#include "extractor/election/known_names.h"

#include <algorithm>
#include <set>

#include "extractor/names/damaged_name.h"
#include "extractor/names/name_soundness.h"
#include "model/ascii.h"

namespace doczone::extractor {

void KnownNames::add(const TranslationSet& set) {
  std::set<std::string> seen;
  for (const Page& page : set.pages) {
    for (const RecordTable& table : page.tables) {
      for (const RecordRow& row : table.rows) {
        for (const Atom& atom : row.atoms) {
          if (!is_name_field(atom.field) || soundness(atom.value, *services_) != NameQuality::complete) continue;
          const auto name = NameTemplate::parse(atom.value);
          if (!seen.insert(name->canonical()).second) continue;
          Entry& entry = by_canonical_[name->canonical()];
          if (entry.spelling.empty()) entry.spelling = name->to_string();
          ++entry.sets;
        }
      }
    }
  }
  rank_domains();
}

void KnownNames::rank_domains() {
  std::map<std::string, std::size_t> sets;
  for (const auto& [canonical, entry] : by_canonical_) {
    const auto name = NameTemplate::parse(entry.spelling);
    if (name->has_placeholder() || name->domain().find('.') == std::string::npos) continue;
    sets[ascii_lower(name->domain())] += entry.sets;
  }
  std::vector<std::pair<std::size_t, std::string>> ranked;
  for (const auto& [domain, count] : sets) ranked.emplace_back(count, domain);
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  domains_.clear();
  for (auto& [count, domain] : ranked) domains_.push_back(std::move(domain));
}

std::string KnownNames::similar_to(std::string_view damaged) const {
  const std::string plain = ascii_lower(normalise_name(damaged));
  std::string found;
  for (const auto& [canonical, entry] : by_canonical_) {
    const auto name = NameTemplate::parse(entry.spelling);
    if (!name || name->service().empty()) continue;
    const std::string service = ascii_lower("_" + name->service());
    const std::size_t at = plain.find(service);
    if (at == std::string::npos || (at + service.size() < plain.size() &&
                                    (is_ascii_alnum(plain[at + service.size()]) || plain[at + service.size()] == '-')))
      continue;
    if (plain.find(ascii_lower("_" + name->protocol())) == std::string::npos) continue;
    if (!found.empty()) return {};
    found = entry.spelling;
  }
  return found;
}

}  // namespace doczone::extractor
