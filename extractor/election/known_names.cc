#include "extractor/election/known_names.h"

#include <set>
#include <vector>

#include "extractor/names/damaged_name.h"
#include "extractor/names/name_soundness.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

// From each underscore on, letters, digits and hyphens.
std::vector<std::string_view> underscored_labels(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t at = text.find('_'); at != std::string_view::npos; at = text.find('_', at + 1)) {
    std::size_t end = at + 1;
    while (end < text.size() && (is_ascii_alnum(text[end]) || text[end] == '-')) ++end;
    out.push_back(text.substr(at, end - at));
  }
  return out;
}

}  // namespace

KnownNames::KnownNames(const ServiceRegistry& services, std::span<const TranslationSet> sets) : services_(&services) {
  std::map<std::string, Entry> by_canonical;
  for (const TranslationSet& set : sets) add(set, by_canonical);
  std::map<std::string, std::size_t> sets_by_domain;
  for (const auto& [canonical, entry] : by_canonical) {
    const auto name = NameTemplate::parse(entry.spelling);
    if (!name->service().empty()) {
      ServiceNames& names = by_service_["_" + ascii_lower(name->service())]["_" + ascii_lower(name->protocol())];
      if (names.count++ == 0) names.first = entry.spelling;
    }
    if (!name->has_placeholder() && name->domain().find('.') != std::string::npos)
      sets_by_domain[ascii_lower(name->domain())] += entry.sets;
  }
  domains_ = DomainList::by_frequency(sets_by_domain);
}

void KnownNames::add(const TranslationSet& set, std::map<std::string, Entry>& by_canonical) const {
  std::set<std::string> seen;
  for (const Page& page : set.pages) {
    for (const RecordTable& table : page.tables) {
      for (const RecordRow& row : table.rows) {
        for (const Atom& atom : row.atoms) {
          if (!is_name_field(atom.field) || soundness(atom.value, *services_) != NameQuality::complete) continue;
          const auto name = NameTemplate::parse(atom.value);
          if (!seen.insert(name->canonical()).second) continue;
          Entry& entry = by_canonical[name->canonical()];
          if (entry.spelling.empty()) entry.spelling = name->to_string();
          ++entry.sets;
        }
      }
    }
  }
}

std::string KnownNames::similar_to(std::string_view damaged) const {
  const std::string plain = ascii_lower(normalise_name(damaged));
  std::string found;
  std::set<std::string_view> before;
  for (const std::string_view label : underscored_labels(plain)) {
    // `_sip` is not meant where `_sipinternal` stands before it.
    const auto longer = before.lower_bound(label);
    const bool is_first = longer == before.end() || !longer->starts_with(label);
    before.insert(label);
    const auto service = is_first ? by_service_.find(std::string(label)) : by_service_.end();
    if (service == by_service_.end()) continue;
    for (const auto& [protocol, names] : service->second) {
      if (plain.find(protocol) == std::string::npos) continue;
      if (!found.empty() || names.count > 1) return {};
      found = names.first;
    }
  }
  return found;
}

}  // namespace doczone::extractor
