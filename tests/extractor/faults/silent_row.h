// One row of three pages for the tests of silences, written down as what each page says in it.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "extractor/faults/silences.h"

namespace doczone::extractor {

struct Said {
  Field field;
  std::vector<std::string> values;  // by page; "-": the page lacks it
  std::string elected;
  bool in_prose = false;
  std::optional<std::size_t> column = {};  // empty: its number
};

class SilentRow {
 public:
  explicit SilentRow(const std::vector<Said>& atoms, Form form = Form::table)
      : comparison_(aligned_set_, elected_set_, {}, services_) {
    const std::size_t pages = atoms.front().values.size();
    for (std::size_t page = 0; page < pages; ++page) aligned_row_.rows.push_back(&rows_.emplace_back());
    for (const Said& said : atoms) {
      AtomSlot slot;
      slot.field = said.field;
      slot.in_prose = said.in_prose;
      ElectedAtom elected;
      elected.field = said.field;
      elected.value = said.elected;
      elected.confidence = Confidence::high;
      for (const std::string& value : said.values) {
        slot.atoms.push_back(
            value == "-" ? nullptr : &atoms_.emplace_back(atom(said, value, said.column.value_or(slots_.size()))));
        elected.stances.push_back({value != "-", true, value == said.elected, false});
      }
      elected.slot = &slots_.emplace_back(std::move(slot));
      row_.atoms.push_back(std::move(elected));
    }
    row_.row = &aligned_row_;
    for (std::size_t page = 0; page < pages; ++page) {
      aligned_table_.tables.push_back(&tables_.emplace_back());
      tables_.back().form = form;
    }
    table_.table = &aligned_table_;
  }
  SilentRow(const SilentRow&) = delete;
  SilentRow& operator=(const SilentRow&) = delete;

  ElectedAtom& elected(std::size_t number) { return row_.atoms[number]; }

  void add_cell(std::size_t page, std::size_t column, const std::string& text) {
    rows_[page].cells.push_back({column, {}, text});
  }

  // That the last page differs in an atom; `value`: of a missing one, the cell that it belongs into.
  AtomFault fault(std::size_t number, const std::string& value = "") const {
    AtomFault out = place<AtomFault>();
    out.elected = &row_.atoms[number];
    out.atom = out.elected->slot->atoms[out.page];
    out.confidence = out.elected->confidence;
    out.value = out.atom == nullptr ? value : out.atom->value;
    out.suggestion = out.elected->value;
    return out;
  }

  template <class Shape>
  Shape place() const {
    Shape out;
    out.page = aligned_row_.rows.size() - 1;
    out.table = &table_;
    out.row = &row_;
    return out;
  }

  // Its id; "" when the fault is to be said.
  std::string silence(const Fault& fault) const {
    Surroundings around(comparison_);
    const Silence* const silence = silence_when_found(fault, around);
    return silence == nullptr ? "" : std::string(silence->id);
  }

 private:
  static Atom atom(const Said& said, const std::string& value, std::size_t column) {
    Atom out;
    out.field = said.field;
    out.value = value;
    out.in_prose = said.in_prose;
    out.column = column;
    return out;
  }

  TranslationSet set_;
  AlignedSet aligned_set_{&set_, {}};
  ElectedSet elected_set_;
  ServiceRegistry services_ = ServiceRegistry::standard();
  Comparison comparison_;
  std::deque<RecordRow> rows_;
  std::deque<Atom> atoms_;
  std::deque<AtomSlot> slots_;
  AlignedRow aligned_row_;
  ElectedRow row_;
  std::deque<RecordTable> tables_;
  AlignedTable aligned_table_;
  ElectedTable table_;
};

}  // namespace doczone::extractor
