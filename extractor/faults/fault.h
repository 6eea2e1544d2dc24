// Where a page differs from what was elected, or contradicts itself. Each thing that can be wrong has a shape of its
// own, with what is known about it and nothing else: a check takes the shape that it is about and can't see another.
// Faults refer to the set and to its election, which must outlive them.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "extractor/election/elected.h"
#include "extractor/faults/row_remains.h"

namespace doczone::extractor {

// What all shapes have in common; none of them is one.
struct PlaceOnPage {
  std::size_t page = 0;    // index in the set
  bool is_source = false;  // the page is in the source language
  Confidence confidence = Confidence::low;
  ByteSpan span = {};  // what to underline
};

struct PlaceInTable : PlaceOnPage {
  const ElectedTable* table = nullptr;
};

struct PlaceInRow : PlaceInTable {
  const ElectedRow* row = nullptr;
};

// An atom says something else than was elected, can't be what it stands for, or is missing from its row.
struct AtomFault : PlaceInRow {
  const ElectedAtom* elected = nullptr;
  const Atom* atom = nullptr;   // null: it is missing
  bool broken = false;          // by grammar alone: no witness is needed to see it
  bool malformed_name = false;  // what stands there, a part of a name too, is none by grammar and the known services
  bool localised = false;       // the page has put one of its own in the place of an example domain, everywhere; or its
                                // own address beside it
  bool may_be_old = false;      // made of another version of the source, and nothing of what stands there is damaged
  bool is_torn = false;         // words stand between what is left of it, and have to stay
  bool is_usual = true;         // of a missing atom: enough of the other pages have it
  std::string value = {};       // what stands there; of a missing atom, the text of the cell that it belongs into
  std::string suggestion = {};  // what should; empty when it can't be said in one value
  std::string number = {};      // that stood in front of the name, and stands in it here

  Field field() const { return elected->field; }
};

// The name that was elected, spelled otherwise.
struct SpellingFault : PlaceInRow {
  const ElectedAtom* elected = nullptr;
  const Atom* atom = nullptr;   // never null
  bool in_placeholder = false;  // stray characters in a placeholder
  bool lost_final_dot = false;  // neither: only the case of letters differs
  std::string suggestion = {};
};

// The source says one thing, and all translations another.
struct BehindFault : PlaceInRow {
  const ElectedAtom* elected = nullptr;
  const Atom* atom = nullptr;  // never null
};

// The row's own cells, or a row above, rule out what it says, whatever the languages agree on.
struct ContradictionFault : PlaceInRow {
  Field field = Field::type;  // type, port, the target of a second alias, an address that is a name, an owner's example
  const ElectedAtom* elected = nullptr;  // null: something else stands in the port's column
  const Atom* atom = nullptr;            // likewise
  std::string value = {};
  std::string demanded = {};  // empty: nobody can tell
  std::string pattern = {};   // beside the example
};

// The parts of a composite cell stand in another order.
struct OrderFault : PlaceInRow {
  std::string value = {};
  std::string suggestion = {};
};

// The page lacks a row, or is the only one that has it.
struct RowFault : PlaceInRow {
  std::size_t longest_other = 0;           // rows of the longest table on the pages of the other side
  std::optional<RowRemains> remains = {};  // of a missing row: the line that it became

  bool is_missing() const { return row->row->rows[page] == nullptr; }
};

// The page lacks a table.
struct TableFault : PlaceInTable {};

// A header cell lacks the abbreviation that others keep.
struct HeaderFault : PlaceInTable {
  const RecordCell* header = nullptr;
  std::string abbreviation = {};
};

// The page differs, and was translated from another version of its source.
struct PageFault : PlaceOnPage {};

// The page is behind its source, or behind the newest translation, and this is what changed in between.
struct OldPageFault : PlaceOnPage {
  struct Change {
    const ElectedTable* table = nullptr;
    const ElectedRow* row = nullptr;
  };

  std::string why = {};              // half a sentence
  std::size_t source = 0;            // index in the set
  std::string newer = {};            // the language of the newer translation that stands for a source that is not there
  std::vector<Change> added = {};    // rows that the page lacks
  std::vector<Change> changed = {};  // rows that say something else on the page
  std::vector<Change> removed = {};  // rows that the source has no more
};

using Fault = std::variant<AtomFault, SpellingFault, BehindFault, ContradictionFault, OrderFault, RowFault, TableFault,
                           HeaderFault, PageFault, OldPageFault>;

const PlaceOnPage& place_of(const Fault& fault);
PlaceOnPage& place_of(Fault& fault);
const ElectedRow* row_of(const Fault& fault);              // null: it is about no row
const ElectedAtom* elected_of(const Fault& fault);         // null: it is about no single slot
const Atom* atom_of(const Fault& fault);                   // null: it is about no atom that stands on the page
std::optional<Field> field_of(const Fault& fault);         // empty: it is about no single value
std::string value_of(const Fault& fault);                  // what stands there; empty when nothing in particular does
std::string suggestion_of(const Fault& fault);             // what should stand there; of rows and tables, an owner
const std::string* first_owner_of(const ElectedRow& row);  // null: none that is not empty
const std::string* first_owner_of(const ElectedTable& table);

}  // namespace doczone::extractor
