// One truth out of many damaged translations. DNS grammar judges first, votes second; the source language counts most
// when what it says is well-formed; identical malformed values count once, however many languages of one engine repeat
// them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "extractor/set_alignment.h"
#include "model/finding.h"

namespace doczone::extractor {

// What was elected for one slot.
struct ElectedAtom {
  const AtomSlot* slot = nullptr;
  Field field = Field::owner;
  std::string value;  // empty when nothing could be elected
  Confidence confidence = Confidence::low;
  std::vector<bool> agrees;          // by page: the page says this, up to case, final dot and the words in placeholders
  std::vector<bool> repeats_source;  // by page: a name letter by letter as the source has it; if it is wrong, it is not
                                     // this page's fault
  std::size_t witnesses = 0;         // pages that say it
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

// Well-formed names and the number of translation sets that say them: other pages corroborate and suggest.
class KnownNames {
 public:
  void add(const TranslationSet& set);
  // A name with the same service labels as the damaged value; empty when there is none or more than one.
  std::string similar_to(std::string_view damaged) const;

 private:
  struct Entry {
    std::string spelling;
    std::size_t sets = 0;
  };
  std::map<std::string, Entry> by_canonical_;
};

std::vector<ElectedTable> elect(const AlignedSet& set, const LanguageTag& source_language, const KnownNames& known);

}  // namespace doczone::extractor
