#include "extractor/faults/missing_atom.h"

#include <algorithm>

#include "extractor/election/confidence.h"
#include "model/ascii.h"
#include "model/name_template.h"
#include "model/unicode.h"

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
  const bool has_own_cell =
      fault.field() == Field::type || fault.field() == Field::port || fault.field() == Field::priority;
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

// Here the column holds a name that has a column of its own on the other page: this page has fewer columns.
bool is_of_another_column(const AtomFault& fault, std::size_t column, std::size_t other_page) {
  static constexpr std::size_t kShort = 16;  // values; a list of more is one column
  if (!is_name_field(fault.field()) || fault.row->atoms.size() > kShort) return false;
  return std::any_of(fault.row->atoms.begin(), fault.row->atoms.end(), [&](const ElectedAtom& one) {
    const Atom* const here = one.slot->atoms[fault.page];
    const Atom* const there = one.slot->atoms[other_page];
    return here != nullptr && there != nullptr && is_name_field(one.field) && here->column == column &&
           there->column != column;
  });
}

bool is_word_of_other_script(const std::string& text) {
  static constexpr std::size_t kLongestWord = 20;  // characters
  const bool is_one =
      std::none_of(text.begin(), text.end(), [](char c) { return is_ascii_alnum(c) || is_ascii_space(c); });
  return !text.empty() && !is_ascii(text) && is_one && count_code_points(text) <= kLongestWord;
}

// `Automatic discovery`: no owner has a blank between its letters.
bool is_several_words(const std::string& text) {
  static constexpr std::size_t kLongestWords = 40;  // characters
  const bool is_plain = std::none_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x80 && !is_ascii_alpha(c) && !is_one_of(c, " -'");
  });
  return is_plain && text.find(' ') != std::string::npos && count_code_points(text) <= kLongestWords;
}

// The source, another page, and more than say it otherwise: words that stand for a name are translated everywhere.
bool is_kept_by_most(const ElectedAtom& elected) {
  const auto agree = std::count_if(elected.stances.begin(), elected.stances.end(),
                                   [](const Stance& one) { return one.speaks && one.agrees; });
  return agree >= 2 && 2 * agree > std::ssize(elected.stances);
}

bool is_single_label(const std::string& value) {
  const auto name = NameTemplate::parse(value);
  return name && name->parts().size() == 1 && !name->has_placeholder() && is_ascii(value) && is_ascii_alnum(value[0]);
}

// Of the rows next to this one on the page, those that have an owner in that column.
std::size_t count_owners_beside(const RecordTable& table, const RecordRow& row, std::size_t column) {
  static constexpr std::ptrdiff_t kNext = 8;  // rows on each side
  const auto has_owner = [&](const RecordRow& one) {
    return std::any_of(one.atoms.begin(), one.atoms.end(), [&](const Atom& atom) {
      return atom.field == Field::owner && atom.column == column && !atom.in_prose && is_ascii(atom.value);
    });
  };
  const std::ptrdiff_t rows = std::ssize(table.rows), at = &row - table.rows.data();
  return static_cast<std::size_t>(std::count_if(table.rows.begin() + std::max<std::ptrdiff_t>(0, at - kNext),
                                                table.rows.begin() + std::min(rows, at + kNext + 1), has_owner));
}

}  // namespace

bool is_word_for_label(const AtomFault& fault, const Comparison& comparison) {
  static constexpr std::size_t kTelling = 2;
  const std::optional<std::size_t> source = comparison.source();
  if (fault.field() != Field::owner || !source || *source == fault.page) return false;
  const bool is_word = (is_several_words(fault.value) && is_kept_by_most(*fault.elected)) ||
                       (fault.atom == nullptr && is_word_of_other_script(fault.value));
  if (!is_word || (fault.atom != nullptr && fault.atom->in_prose)) return false;
  const Atom* const there = fault.elected->slot->atoms[*source];
  if (there == nullptr || !fault.elected->stances[*source].agrees || !is_single_label(fault.elected->value))
    return false;
  const bool is_same_row = std::any_of(fault.row->atoms.begin(), fault.row->atoms.end(), [&](const ElectedAtom& other) {
    const bool is_data = other.field == Field::target || other.field == Field::address || is_text_field(other.field);
    return is_data && other.slot->atoms[fault.page] != nullptr && other.stances[fault.page].agrees;
  });
  return is_same_row && count_owners_beside(*fault.table->table->tables[fault.page], *fault.row->row->rows[fault.page],
                                            there->column) >= kTelling;
}

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
  const std::vector<const Atom*>& others = fault.elected->slot->atoms;
  for (std::size_t page = 0; page < others.size(); ++page) {
    const Atom* const other = others[page];
    if (other == nullptr || is_of_words(*fault.table->table, fault.page, other->column)) continue;
    for (const RecordCell& cell : fault.row->row->rows[fault.page]->cells) {
      if (cell.column != other->column) continue;
      if (is_of_another_column(fault, cell.column, page)) return std::nullopt;
      return CellOfAtom{cell.span, cell.text};
    }
  }
  return empty_cell(fault);
}

}  // namespace doczone::extractor
