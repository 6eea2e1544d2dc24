// What the words for a view mean in languages that nobody listed: by the rows that other languages place in the one
// view or the other.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "extractor/alignment/set_alignment.h"
#include "model/requirement.h"

namespace doczone::extractor {

class ViewMeanings {
 public:
  // Refers to nothing afterwards.
  explicit ViewMeanings(const AlignedSet& set);

  // The list of words counts first; then what this page says in rows whose view others tell.
  std::optional<View> of(std::size_t page, const std::string& text) const;
  // The text stands once, for a view that the page calls otherwise in several rows: it may be a word for something else
  // (`Praktikant` for `Intern`).
  bool is_odd(std::size_t page, const std::string& text) const;
  // For each page, the words that it uses most often for a view; of several, the first in the order of their bytes.
  std::vector<std::map<View, std::string>> usual_words(const TranslationSet& set) const;

 private:
  void find_odd(const AlignedSet& set);

  std::vector<std::map<std::string, View>> learned_;  // by page
  std::vector<std::set<std::string>> odd_;            // likewise
};

// A copy of the set in which pages have atoms for the view where they had a column of words that map one to one onto
// the views that other languages state there, but for one row at most; nothing when there is no such column.
std::optional<TranslationSet> with_inferred_views(const AlignedSet& set);

}  // namespace doczone::extractor
