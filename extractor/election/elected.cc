#include "extractor/election/elected.h"

#include <algorithm>

namespace doczone::extractor {

std::size_t ElectedAtom::count_agreeing() const {
  return static_cast<std::size_t>(
      std::count_if(stances.begin(), stances.end(), [](const Stance& one) { return one.agrees; }));
}

bool ElectedRow::is_whole(std::size_t page) const {
  if (row->rows[page] == nullptr) return false;
  return std::all_of(atoms.begin(), atoms.end(),
                     [&](const ElectedAtom& atom) { return atom.value.empty() || atom.stances[page].agrees; });
}

std::string ElectedSet::words_for(std::size_t page, View view) const {
  const auto found = view_words[page].find(view);
  return found == view_words[page].end() ? std::string() : found->second;
}

}  // namespace doczone::extractor
