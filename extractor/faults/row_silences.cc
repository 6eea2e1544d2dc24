// The reasons to stay silent about rows and tables (extractor/faults/silences.def).
#include <algorithm>

#include "extractor/faults/silences.h"
#include "extractor/names/damaged_name.h"
#include "model/name_template.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

bool says(const RecordRow& row, const ElectedAtom& wanted) {
  return std::any_of(row.atoms.begin(), row.atoms.end(), [&](const Atom& atom) {
    if (atom.field != wanted.field) return false;
    return is_name_field(atom.field) ? is_same_name(normalise_name(atom.value), wanted.value)
                                     : nfkc(atom.value) == wanted.value;
  });
}

// Wherever in the table: rows may be sorted anew.
bool states(const RecordTable& table, const ElectedRow& row) {
  return std::any_of(table.rows.begin(), table.rows.end(), [&](const RecordRow& here) {
    return std::all_of(row.atoms.begin(), row.atoms.end(), [&](const ElectedAtom& wanted) {
      return wanted.value.empty() || wanted.field == Field::view || says(here, wanted);
    });
  });
}

bool states(const Page& page, const ElectedRow& row) {
  return std::any_of(page.tables.begin(), page.tables.end(),
                     [&](const RecordTable& table) { return states(table, row); });
}

bool has_an_owner_of(const RecordRow& here, const ElectedRow& row) {
  return std::any_of(row.atoms.begin(), row.atoms.end(),
                     [&](const ElectedAtom& mine) { return mine.field == Field::owner && says(here, mine); });
}

const RecordTable& table_of(const RowFault& fault) {
  return *fault.table->table->tables[fault.page];
}

}  // namespace

bool is_had_by_few(const RowFault& fault, const Comparison&) {
  return fault.is_missing() && fault.confidence == Confidence::low;
}

bool is_in_a_table_as_long(const RowFault& fault, const Comparison&) {
  const std::size_t here = table_of(fault).grid_rows, there = fault.longest_other;
  return fault.is_missing() ? here >= there : here <= there;
}

bool is_one_of_few(const RowFault& fault, const Comparison&) {
  return !fault.is_missing() && fault.confidence == Confidence::low;
}

bool has_moved(const RowFault& fault, const Comparison& comparison) {
  if (fault.is_missing()) return states(table_of(fault), *fault.row);
  const std::vector<Page>& pages = comparison.pages();
  return std::any_of(pages.begin(), pages.end(),
                     [&](const Page& page) { return &page != &pages[fault.page] && states(page, *fault.row); });
}

bool is_a_copy(const RowFault& fault, const Comparison&) {
  if (fault.is_missing()) return false;
  const std::vector<RecordRow>& rows = table_of(fault).rows;
  return std::any_of(rows.begin(), rows.end(), [&](const RecordRow& here) {
    return &here != fault.row->row->rows[fault.page] && has_an_owner_of(here, *fault.row);
  });
}

bool is_lacked_by_several(const TableFault& fault, const Comparison&) {
  return fault.confidence == Confidence::low;
}

bool is_said_elsewhere(const TableFault& fault, const Comparison& comparison) {
  const std::vector<ElectedRow>& rows = fault.table->rows;
  return std::any_of(rows.begin(), rows.end(),
                     [&](const ElectedRow& row) { return states(comparison.pages()[fault.page], row); });
}

bool is_kept_by_few(const HeaderFault& fault, const Comparison&) {
  return fault.confidence == Confidence::low;
}

}  // namespace doczone::extractor
