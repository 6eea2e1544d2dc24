// Where a page differs from what was elected, or contradicts itself. Checks only name the fault; this file and its
// neighbours (extractor/*_deviations) find it.
#pragma once

#include <vector>

#include "extractor/election/election.h"

namespace doczone::extractor {

struct Deviation {
  enum class Kind {
    value,          // an atom says something else, or is missing from its row
    order,          // the parts of a composite cell stand in another order
    letter_case,    // a name in another case
    placeholder,    // the name agrees, but its placeholder is damaged
    contradiction,  // the row's own cells, or a row above, rule out what it says, whatever the languages agree on
    behind,         // the source says one thing, all translations another
    missing_row,    // the others have a row that this page lacks
    extra_row,      // this page has a row that no other has
    missing_table,  // the others have a table that this page lacks
    header,         // a header cell lacks the abbreviation that the others keep
    stale_page,     // the page differs, and was translated from another version of its source
  };
  Kind kind = Kind::value;
  std::size_t page = 0;                  // index in the set
  const ElectedAtom* elected = nullptr;  // of one atom
  const Atom* atom = nullptr;            // of one atom: null when the row has none
  const ElectedRow* row = nullptr;       // null: missing_table, header, stale_page
  const ElectedTable* table = nullptr;   // of missing_table and header, which have no row
  bool is_source = false;                // the page is in the source language
  bool broken = false;                   // by grammar alone: no witness is needed to see it
  bool localised = false;  // the page has put one of its own in the place of an example domain, everywhere
  Field field = Field::owner;
  Confidence confidence = Confidence::low;
  ByteSpan span;           // what to underline
  std::string value;       // what stands there
  std::string suggestion;  // what should; empty when it cannot be said in one value
};

std::vector<Deviation> find_deviations(const AlignedSet& set, const std::vector<ElectedTable>& tables,
                                       const LanguageTag& source_language, const ServiceRegistry& services);

// What the finders of deviations have in common.
class DeviationFinder {
 public:
  DeviationFinder(const AlignedSet& set, const LanguageTag& source) : set_(set), source_(source) {}

 protected:
  Deviation start(Deviation::Kind kind, std::size_t page, const ElectedRow* row) const;
  bool is_source(std::size_t page) const;
  bool has_source() const;

  const AlignedSet& set_;
  const LanguageTag& source_;
};

}  // namespace doczone::extractor
