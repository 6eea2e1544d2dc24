#include "extractor/faults/missing_atom.h"

#include <algorithm>

#include "extractor/election/confidence.h"

namespace doczone::extractor {
namespace {

bool has_in_column(const RecordTable& table, Field field, std::size_t column) {
  return std::any_of(table.rows.begin(), table.rows.end(), [&](const RecordRow& row) {
    return std::any_of(row.atoms.begin(), row.atoms.end(), [&](const Atom& atom) {
      return atom.field == field && atom.column == column && !atom.in_prose;
    });
  });
}

// In none of several rows the column holds anything but words: the table has other columns here.
bool is_of_words(const AlignedTable& table, std::size_t page, std::size_t column) {
  static constexpr std::size_t kTelling = 3;  // rows; in fewer, all may be damaged
  return table.tables[page]->rows.size() >= kTelling && table.columns[page].count(column) == 0;
}

std::optional<CellOfAtom> empty_cell(const AtomFault& fault) {
  const RecordRow& row = *fault.row->row->rows[fault.page];
  const bool has_own_cell = fault.field() == Field::type || fault.field() == Field::port;
  if (fault.confidence != Confidence::high || !has_own_cell || row.cells.empty()) return std::nullopt;
  const RecordTable& table = *fault.table->table->tables[fault.page];
  for (const Atom* other : fault.elected->slot->atoms) {
    if (other == nullptr || !has_in_column(table, fault.field(), other->column)) continue;
    const RecordCell* before = &row.cells.front();
    for (const RecordCell& cell : row.cells) {
      if (cell.column < other->column) before = &cell;
    }
    return CellOfAtom{before->span, {}};
  }
  return std::nullopt;
}

}  // namespace

bool is_usual(const ElectedRow& row, const ElectedAtom& elected, const Comparison& comparison) {
  Presence presence;
  for (std::size_t page = 0; page < comparison.pages().size(); ++page) {
    if (row.row->rows[page] == nullptr) continue;
    const bool has_it = elected.slot->atoms[page] != nullptr;
    ++(has_it ? presence.have : presence.lack);
    presence.source_has = presence.source_has || (has_it && comparison.is_source(page));
  }
  return confidence_in(presence, Question::part_of_row) != Confidence::low;
}

std::optional<CellOfAtom> cell_of_missing_atom(const AtomFault& fault) {
  for (const Atom* other : fault.elected->slot->atoms) {
    if (other == nullptr || is_of_words(*fault.table->table, fault.page, other->column)) continue;
    for (const RecordCell& cell : fault.row->row->rows[fault.page]->cells) {
      if (cell.column == other->column) return CellOfAtom{cell.span, cell.text};
    }
  }
  return empty_cell(fault);
}

}  // namespace doczone::extractor
