// Lays the tables, rows and atoms of a translation set side by side: the same thing in all its languages. They are
// aligned by content, because translations lose, add and move rows.
#pragma once

#include <cstddef>
#include <set>
#include <vector>

#include "extractor/pages/page.h"

namespace doczone::extractor {

// One atom in all languages; index = page in the set; null where a page has none.
struct AtomSlot {
  Field field = Field::owner;
  std::vector<const Atom*> atoms;
  bool in_prose = false;  // in the first page that has it
};

struct AlignedRow {
  std::vector<const RecordRow*> rows;  // by page; null where a page lacks the row
  std::vector<AtomSlot> slots;         // in the order of the pages: what a later one adds stands at its place
};

struct AlignedTable {
  std::vector<const RecordTable*> tables;  // by page; null where a page lacks the table
  std::vector<AlignedRow> rows;
  std::vector<std::set<std::size_t>> columns = {};  // by page: in which any value was read
};

// Some page has the table, and states it in this form.
bool is_in_form(const AlignedTable& table, Form form);

struct AlignedSet {
  const TranslationSet* set = nullptr;
  std::vector<AlignedTable> tables;
};

// `set` must outlive the result.
AlignedSet align_set(const TranslationSet& set);
// The same of Page::mentions.
AlignedSet align_mentions(const TranslationSet& set);
// Page::literals, whose rows and columns tell what belongs together: one table, or none.
AlignedSet align_literals(const TranslationSet& set);

}  // namespace doczone::extractor
