// What an election says of one slot, and who was asked.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "extractor/alignment/set_alignment.h"
#include "model/finding.h"
#include "model/requirement.h"

namespace doczone::extractor {

// Where one page stands towards what was elected.
struct Stance {
  bool speaks = false;  // the page has the atom
  bool sound = true;    // false: whatever the others say, what stands there is nothing of its kind
  bool agrees = false;  // the page says what was elected, up to case, final dot and the words in placeholders
  bool repeats_source =
      false;  // a name as the source has it, but for words in placeholders; if it is wrong, it is not this page's fault
};

// What was elected for one slot.
struct ElectedAtom {
  const AtomSlot* slot = nullptr;
  Field field = Field::owner;
  std::string value;         // empty when nothing could be elected
  std::optional<View> view;  // of a view: which of the two `value` means, where words tell
  Confidence confidence = Confidence::low;
  std::vector<Stance> stances;         // by page of the set
  bool has_rival = false;              // another well-formed value was said, or is as good a repair
  std::string shared_by_translations;  // what all translations say where the source says something else; else empty
  std::size_t count_agreeing() const;  // pages
};

struct ElectedRow {
  const AlignedRow* row = nullptr;
  std::vector<ElectedAtom> atoms;         // one for each slot
  bool is_whole(std::size_t page) const;  // the page has the row and agrees with every atom that was elected
};

struct ElectedTable {
  const AlignedTable* table = nullptr;
  std::vector<ElectedRow> rows;
};

// What was elected for a set of pages. Refers to the aligned set.
struct ElectedSet {
  std::vector<ElectedTable> tables;
  std::vector<std::map<View, std::string>> view_words;  // by page: what it says most often for the view

  // Empty when the page nowhere says it.
  std::string words_for(std::size_t page, View view) const;
};

}  // namespace doczone::extractor
