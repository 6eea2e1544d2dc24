#include "extractor/faults/deviations.h"

#include <algorithm>

#include "extractor/faults/atom_deviations.h"
#include "extractor/faults/page_deviations.h"
#include "extractor/faults/row_deviations.h"

namespace doczone::extractor {

Deviation DeviationFinder::start(Deviation::Kind kind, std::size_t page, const ElectedRow* row) const {
  Deviation deviation;
  deviation.kind = kind;
  deviation.page = page;
  deviation.row = row;
  deviation.is_source = is_source(page);
  return deviation;
}

bool DeviationFinder::is_source(std::size_t page) const {
  return !source_.is_undetermined() && set_.set->pages[page].language == source_;
}

bool DeviationFinder::has_source() const {
  for (std::size_t page = 0; page < set_.set->pages.size(); ++page) {
    if (is_source(page)) return true;
  }
  return false;
}

std::vector<Deviation> find_deviations(const AlignedSet& set, const std::vector<ElectedTable>& tables,
                                       const LanguageTag& source_language, const ServiceRegistry& services) {
  std::vector<Deviation> out;
  for (const ElectedTable& table : tables) {
    find_atom_deviations(set, source_language, table, services, out);
    find_row_deviations(set, source_language, table, out);
    find_header_deviations(set, source_language, table, out);
  }
  mark_localised_domains(set, out);
  find_stale_pages(set, source_language, out);
  return out;
}

}  // namespace doczone::extractor
