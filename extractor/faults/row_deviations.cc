#include "extractor/faults/row_deviations.h"

#include <algorithm>

#include "extractor/names/damaged_name.h"
#include "extractor/records/sequence_alignment.h"
#include "model/name_template.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

class RowFinder : DeviationFinder {
 public:
  RowFinder(const AlignedSet& set, const LanguageTag& source, std::vector<Deviation>& out)
      : DeviationFinder(set, source), out_(out) {}

  void run(const ElectedTable& table) {
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      find_missing(table, i);
      find_extra(table, i);
    }
    find_missing_table(table);
  }

 private:
  void find_missing(const ElectedTable& table, std::size_t index) {
    const ElectedRow& row = table.rows[index];
    std::size_t have = 0;
    std::size_t tables = 0;
    bool source_has = false;
    std::size_t rows = 0;  // of the longest table that has the row
    for (std::size_t page = 0; page < set_.set->pages.size(); ++page) {
      if (table.table->tables[page] == nullptr) continue;
      ++tables;
      if (row.row->rows[page] == nullptr) continue;
      rows = std::max(rows, table.table->tables[page]->grid_rows);
      ++have;
      source_has = source_has || is_source(page);
    }
    if (have == tables || have < 2 || have * 2 <= tables) return;
    for (std::size_t page = 0; page < set_.set->pages.size(); ++page) {
      if (table.table->tables[page] == nullptr || row.row->rows[page] != nullptr) continue;
      if (table.table->tables[page]->grid_rows >= rows) continue;  // it is there, but nothing in it could be read
      if (has_moved(row, *table.table->tables[page])) continue;
      Deviation deviation = start(Deviation::Kind::missing_row, page, &row);
      deviation.confidence = source_has || have >= 3 ? Confidence::high : Confidence::medium;
      deviation.span = neighbour_span(table, index, page);
      for (const ElectedAtom& atom : row.atoms) {
        if (atom.field == Field::owner && deviation.suggestion.empty()) deviation.suggestion = atom.value;
      }
      out_.push_back(std::move(deviation));
    }
  }

  // A row that only one page has. In the source it is news that no translation has yet.
  void find_extra(const ElectedTable& table, std::size_t index) {
    const ElectedRow& row = table.rows[index];
    std::size_t owner = kGap, tables = 0, longest_other = 0;
    bool source_lacks_it = false;
    for (std::size_t page = 0; page < set_.set->pages.size(); ++page) {
      if (table.table->tables[page] == nullptr) continue;
      ++tables;
      if (row.row->rows[page] == nullptr) {
        longest_other = std::max(longest_other, table.table->tables[page]->grid_rows);
        source_lacks_it = source_lacks_it || is_source(page);
      } else if (owner != kGap) {
        return;
      } else {
        owner = page;
      }
    }
    // Rows are lost more easily than made: of two that lack it both may have lost it.
    if (owner == kGap || tables < (source_lacks_it || is_source(owner) ? 3U : 4U) ||
        table.table->tables[owner]->grid_rows <= longest_other)
      return;
    for (std::size_t page = 0; page < set_.set->pages.size(); ++page) {
      if (page == owner) continue;
      for (const RecordTable& other : set_.set->pages[page].tables) {
        if (has_moved(row, other)) return;
      }
    }
    if (is_copy_within(row, *table.table->tables[owner], owner)) return;
    const auto kind = is_source(owner) ? Deviation::Kind::behind : Deviation::Kind::extra_row;
    Deviation deviation = start(kind, owner, &row);
    deviation.confidence = source_lacks_it ? Confidence::high : Confidence::medium;
    deviation.span = row.row->rows[owner]->atoms.front().span;
    out_.push_back(std::move(deviation));
  }

  // Another row of the same table says the same: one cell that was split in two.
  static bool is_copy_within(const ElectedRow& row, const RecordTable& table, std::size_t page) {
    return std::any_of(table.rows.begin(), table.rows.end(), [&](const RecordRow& here) {
      if (&here == row.row->rows[page]) return false;
      return std::any_of(here.atoms.begin(), here.atoms.end(), [&](const Atom& a) {
        return a.field == Field::owner && !row.atoms.empty() &&
               std::any_of(row.atoms.begin(), row.atoms.end(), [&](const ElectedAtom& mine) {
                 return mine.field == Field::owner && is_same_name(normalise_name(a.value), mine.value);
               });
      });
    });
  }

  void find_missing_table(const ElectedTable& table) {
    std::size_t have = 0;
    bool source_has = false;
    std::size_t first = kGap;
    for (std::size_t page = 0; page < set_.set->pages.size(); ++page) {
      if (table.table->tables[page] == nullptr) continue;
      if (first == kGap) first = page;
      ++have;
      source_has = source_has || is_source(page);
    }
    // One page that lacks it has lost it; where several do, it may be new.
    if (have < 2 || have + 1 != set_.set->pages.size()) return;
    for (std::size_t page = 0; page < set_.set->pages.size(); ++page) {
      const Page& here = set_.set->pages[page];
      if (table.table->tables[page] != nullptr || says_elsewhere(table, here)) continue;
      Deviation deviation = start(Deviation::Kind::missing_table, page, nullptr);
      deviation.confidence = source_has || have >= 3 ? Confidence::high : Confidence::medium;
      deviation.span = place_of(table, page);
      deviation.value = table.table->tables[first]->section;
      deviation.table = &table;
      for (const ElectedRow& row : table.rows) {
        for (const ElectedAtom& atom : row.atoms) {
          if (atom.field == Field::owner && deviation.suggestion.empty()) deviation.suggestion = atom.value;
        }
      }
      out_.push_back(std::move(deviation));
    }
  }

  // The page's other tables hold its records: two tables became one, or it moved.
  static bool says_elsewhere(const ElectedTable& table, const Page& page) {
    return std::any_of(table.rows.begin(), table.rows.end(), [&](const ElectedRow& row) {
      return std::any_of(page.tables.begin(), page.tables.end(),
                         [&](const RecordTable& other) { return has_moved(row, other); });
    });
  }

  // The page's table nearest before the place; the page's beginning when there is none.
  ByteSpan place_of(const ElectedTable& table, std::size_t page) const {
    ByteSpan span{0, std::min<std::size_t>(1, set_.set->pages[page].text->bytes().size())};
    for (const AlignedTable& other : set_.tables) {
      if (&other == table.table) break;
      if (other.tables[page] != nullptr) span = other.tables[page]->span;
    }
    return span;
  }

  // The table has the record in another place: rows may be sorted anew.
  static bool has_moved(const ElectedRow& row, const RecordTable& table) {
    return std::any_of(table.rows.begin(), table.rows.end(), [&](const RecordRow& here) {
      return std::all_of(row.atoms.begin(), row.atoms.end(), [&](const ElectedAtom& wanted) {
        if (wanted.value.empty() || wanted.field == Field::view) return true;
        return std::any_of(here.atoms.begin(), here.atoms.end(), [&](const Atom& atom) {
          if (atom.field != wanted.field) return false;
          return is_name_field(atom.field) ? is_same_name(normalise_name(atom.value), wanted.value)
                                           : nfkc(atom.value) == wanted.value;
        });
      });
    });
  }

  // The row of this page behind which the missing one belongs; the table's opening tag when it would be the first.
  static ByteSpan neighbour_span(const ElectedTable& table, std::size_t index, std::size_t page) {
    for (std::size_t i = index; i-- > 0;) {
      if (const RecordRow* above = table.rows[i].row->rows[page]) return above->atoms.front().span;
    }
    return table.table->tables[page]->span;
  }

  std::vector<Deviation>& out_;
};

}  // namespace

void find_row_deviations(const AlignedSet& set, const LanguageTag& source, const ElectedTable& table,
                         std::vector<Deviation>& out) {
  RowFinder(set, source, out).run(table);
}

}  // namespace doczone::extractor
