#include "extractor/faults/own_addresses.h"

#include <algorithm>
#include <set>
#include <utility>

#include "extractor/records/cell_pieces.h"
#include "extractor/records/slips.h"

namespace doczone::extractor {
namespace {

using RowOfPage = std::pair<std::size_t, const ElectedRow*>;

bool is_misspelt_address(const std::string& own, const std::string& theirs) {
  return is_slip(own, theirs) &&
         (own.size() != theirs.size() || std::is_permutation(own.begin(), own.end(), theirs.begin()));
}

}  // namespace

void mark_own_addresses(std::vector<Fault>& faults) {
  std::set<RowOfPage> own_rows;
  for (const Fault& fault : faults) {
    const auto* const atom = std::get_if<AtomFault>(&fault);
    if (atom != nullptr && atom->localised && atom->field() == Field::owner) own_rows.emplace(atom->page, atom->row);
  }
  if (own_rows.empty()) return;
  for (Fault& fault : faults) {
    auto* const atom = std::get_if<AtomFault>(&fault);
    if (atom == nullptr || atom->atom == nullptr || atom->field() != Field::address || atom->broken) continue;
    if (own_rows.contains({atom->page, atom->row}) && !is_misspelt_address(atom->value, atom->suggestion))
      atom->localised = true;
  }
}

}  // namespace doczone::extractor
