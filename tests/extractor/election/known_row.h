// A row for tests of the rules by which its values are elected, written down as what each language says.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "extractor/election/row_knowledge.h"
#include "extractor/election/weights.h"
#include "tests/extractor/translation_set.h"

namespace doczone::extractor {

// The first row of the first table, and all that is known about it.
class KnownRow {
 public:
  explicit KnownRow(const std::vector<Saying>& sayings)
      : corpus_(corpus_of(sayings)),
        aligned_(align_set(corpus_.sets.at(0))),
        known_(ServiceRegistry::standard(), corpus_.sets),
        source_(LanguageTag::parse("en").value()),
        set(aligned_, source_, known_),
        table(set, set.tables().at(0)),
        row(table, aligned_.tables.at(0).rows.at(0)) {}

  KnownRow(const KnownRow&) = delete;  // what it knows refers to itself

  const AtomSlot& slot(Field field) const {
    for (const AtomSlot& slot : row.row.slots) {
      if (slot.field == field) return slot;
    }
    throw std::out_of_range("no such field in the row");
  }

 private:
  Corpus corpus_;
  AlignedSet aligned_;
  KnownNames known_;
  LanguageTag source_;

 public:
  SetKnowledge set;
  TableKnowledge table;
  RowKnowledge row;
};

// What a page that has `raw` says.
inline Voice voice_of(const std::string& raw, std::size_t page = 0) {
  return {page, &raw, kMachineWeight, false};
}

}  // namespace doczone::extractor
