// The reasons to stay silent about rows and tables (extractor/faults/silences.def).
#include <algorithm>
#include <string_view>
#include <vector>

#include "extractor/faults/silences.h"

namespace doczone::extractor {
namespace {

const RecordTable& table_of(const RowFault& fault) {
  return *fault.table->table->tables[fault.page];
}

bool is_in_words(const ElectedTable& table) {
  return is_in_form(*table.table, Form::sentence);
}

// The beginning of a table tells enough: a search for each of thousands of rows would take its time.
bool stands_unread(const TableFault& fault, const Page& page) {
  static constexpr std::size_t kTelling = 4;
  const std::vector<ElectedRow>& rows = fault.table->rows;
  const std::string_view bytes = page.said();
  return std::any_of(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(std::min(kTelling, rows.size())),
                     [&](const ElectedRow& row) {
                       return std::any_of(row.atoms.begin(), row.atoms.end(), [&](const ElectedAtom& atom) {
                         const bool is_telling = is_name_field(atom.field) && atom.value.find('.') != std::string::npos;
                         return is_telling && bytes.find(atom.value) != std::string_view::npos;
                       });
                     });
}

bool is_term(const ElectedAtom& atom) {
  return atom.field == Field::term;
}

}  // namespace

bool is_told_in_words(const RowFault& fault, Surroundings&) {
  return is_in_words(*fault.table);
}

bool is_told_in_words(const TableFault& fault, Surroundings&) {
  return is_in_words(*fault.table);
}

bool stands_in_unread_line(const RowFault& fault, Surroundings&) {
  return fault.remains && fault.remains->is_whole;
}

bool is_had_by_few(const RowFault& fault, Surroundings&) {
  return fault.is_missing() && fault.confidence == Confidence::low;
}

bool is_in_a_table_as_long(const RowFault& fault, Surroundings&) {
  const std::size_t own_rows = table_of(fault).grid_rows, other_rows = fault.longest_other;
  return fault.is_missing() ? own_rows >= other_rows : own_rows <= other_rows;
}

bool is_one_of_few(const RowFault& fault, Surroundings&) {
  return !fault.is_missing() && fault.confidence == Confidence::low;
}

bool has_moved(const RowFault& fault, Surroundings& around) {
  if (fault.is_missing()) return around.records_of(fault.page).states(*fault.row, &table_of(fault));
  for (std::size_t page = 0; page < around.comparison().pages().size(); ++page) {
    if (page != fault.page && around.records_of(page).states(*fault.row, nullptr)) return true;
  }
  return false;
}

bool is_a_copy(const RowFault& fault, Surroundings& around) {
  const RecordRow* const self = fault.row->row->rows[fault.page];
  return !fault.is_missing() && around.records_of(fault.page).has_owner_beside(*fault.row, table_of(fault), self);
}

bool is_lacked_by_the_source(const RowFault& fault, Surroundings& around) {
  const std::optional<std::size_t> source = around.comparison().source();
  if (!fault.is_missing() || fault.is_source || !source) return false;
  return fault.table->table->tables[*source] != nullptr && fault.row->row->rows[*source] == nullptr;
}

bool is_row_of_another_version(const RowFault& fault, Surroundings& around) {
  const Comparison& comparison = around.comparison();
  if (fault.remains || is_lacked_by_the_source(fault, around)) return false;
  if (!fault.is_missing() && comparison.is_newest_alone(fault.page)) return true;
  if (!comparison.is_behind(fault.page)) return false;
  for (std::size_t page = 0; page < comparison.pages().size(); ++page) {
    const bool has_row = fault.row->row->rows[page] != nullptr;
    if (page != fault.page && has_row == fault.is_missing() && comparison.are_of_one_version(page, fault.page))
      return false;
  }
  return true;
}

bool is_lacked_by_several(const TableFault& fault, Surroundings&) {
  return fault.confidence == Confidence::low;
}

// A table whose names stand on the page is there, in a form that could not be read.
bool is_table_of_another_version(const TableFault& fault, Surroundings& around) {
  return around.comparison().is_behind(fault.page) && !stands_unread(fault, around.comparison().pages()[fault.page]);
}

bool is_unread_table_of_terms(const TableFault& fault, Surroundings& around) {
  static constexpr std::size_t kTelling = 16;  // terms; the beginning of a table tells enough
  const std::vector<ElectedRow>& rows = fault.table->rows;
  const std::string_view bytes = around.comparison().pages()[fault.page].said();
  std::size_t asked = 0;
  bool is_there = false;
  for (const ElectedRow& row : rows) {
    if (!std::all_of(row.atoms.begin(), row.atoms.end(), is_term)) return false;
    for (const ElectedAtom& atom : row.atoms) {
      if (is_there || atom.value.empty() || ++asked > kTelling) continue;
      is_there = bytes.find(atom.value) != std::string_view::npos;
    }
  }
  return is_there;
}

// Of a list of fields, a line or a sentence, at least half of what it says, and more than one value, stands close
// together.
bool are_unread_fields(const TableFault& fault, Surroundings& around) {
  static constexpr std::size_t kTelling = 12, kAnchors = 4, kNear = 512;
  if (is_in_form(*fault.table->table, Form::table)) return false;
  const std::string_view bytes = around.comparison().pages()[fault.page].said();
  std::vector<std::string_view> values;
  for (const ElectedRow& row : fault.table->rows) {
    for (const ElectedAtom& atom : row.atoms) {
      if (atom.value.size() > 1 && values.size() < kTelling) values.push_back(atom.value);
    }
  }
  std::size_t anchors = 0;
  for (const std::string_view value : values) {
    const std::size_t at = value.find_first_of("._=") == std::string_view::npos || ++anchors > kAnchors
                               ? std::string_view::npos
                               : bytes.find(value);
    if (at == std::string_view::npos) continue;
    const std::string_view near = bytes.substr(at - std::min(at, kNear), 2 * kNear);
    const auto said = std::count_if(values.begin(), values.end(),
                                    [&](std::string_view one) { return near.find(one) != std::string_view::npos; });
    if (said > 1 && 2 * static_cast<std::size_t>(said) >= values.size()) return true;
  }
  return false;
}

bool is_said_elsewhere(const TableFault& fault, Surroundings& around) {
  const std::vector<ElectedRow>& rows = fault.table->rows;
  const RecordIndex& records = around.records_of(fault.page);
  return std::any_of(rows.begin(), rows.end(), [&](const ElectedRow& row) { return records.states(row, nullptr); });
}

bool is_kept_by_few(const HeaderFault& fault, Surroundings&) {
  return fault.confidence == Confidence::low;
}

}  // namespace doczone::extractor
