#include "extractor/pages/shared_layouts.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "extractor/pages/page_notes.h"
#include "extractor/pages/page_reader.h"
#include "extractor/records/cell_pieces.h"
#include "extractor/records/explained_rows.h"
#include "extractor/records/names_table.h"
#include "extractor/records/said_ttl.h"
#include "model/ascii.h"

namespace doczone::extractor {
namespace {

// One table in one language.
struct Member {
  Page* page = nullptr;
  const PageTable* table = nullptr;
};

std::size_t columns_of(const Grid& grid) {
  std::size_t columns = 0;
  for (const GridRow& row : grid.rows) {
    for (const GridCell& cell : row.cells) columns = std::max(columns, cell.column + cell.colspan);
  }
  return columns;
}

RecordTable* read_table(const Member& member) {
  std::vector<RecordTable>& tables = member.page->tables;
  const auto found = std::find_if(tables.begin(), tables.end(), [&](const RecordTable& table) {
    return table.form == Form::table && table.number == member.table->place.number;
  });
  return found == tables.end() ? nullptr : &*found;
}

RowTypes types_of_rows(const RecordTable& table) {
  RowTypes types(table.grid_rows);
  for (const RecordRow& row : table.rows) {
    for (const Atom& atom : row.atoms) {
      const auto type = atom.field == Field::type ? parse_rr_type(atom.value) : std::nullopt;
      if (type && row.row < types.size()) types[row.row].push_back(*type);
    }
    if (row.row < types.size() && types[row.row].empty()) types[row.row] = table.types;
  }
  return types;
}

// Rows that say what the record leads to, or name something in a table of names.
std::size_t rows_with_data(const RecordTable& table) {
  return static_cast<std::size_t>(std::count_if(table.rows.begin(), table.rows.end(), [](const RecordRow& row) {
    return std::any_of(row.atoms.begin(), row.atoms.end(), [](const Atom& atom) {
      return atom.field == Field::target || atom.field == Field::address || atom.field == Field::txt ||
             atom.field == Field::rdata || atom.field == Field::mention || atom.field == Field::term;
    });
  }));
}

// Half of the rows say something that the other language says, too: it is the same table.
bool is_translation_of(const RecordTable& other, const RecordTable& table) {
  std::set<std::string> said;
  for (const RecordRow& row : other.rows) {
    for (const Atom& atom : row.atoms) said.insert(ascii_lower(atom.value));
  }
  const auto is_known = [&](const Atom& atom) {
    return atom.field != Field::type && atom.value.size() > 1 && said.count(ascii_lower(atom.value)) > 0;
  };
  const auto known = std::count_if(table.rows.begin(), table.rows.end(), [&](const RecordRow& row) {
    return std::any_of(row.atoms.begin(), row.atoms.end(), is_known);
  });
  return static_cast<std::size_t>(known) * 2 >= table.rows.size();
}

// The table with the layout that most languages found; null when more of them read it by its cells.
const RecordTable* most_common(const std::vector<Member>& members) {
  std::vector<std::pair<const RecordTable*, std::size_t>> votes;
  std::size_t by_cells = 0;
  for (const Member& member : members) {
    const RecordTable* const table = read_table(member);
    if (table == nullptr) continue;
    if (!table->layout) {
      ++by_cells;
      continue;
    }
    const auto same =
        std::find_if(votes.begin(), votes.end(), [&](const auto& v) { return *v.first->layout == *table->layout; });
    if (same == votes.end()) {
      votes.emplace_back(table, 1);
    } else {
      ++same->second;
    }
  }
  const auto best =
      std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return best == votes.end() || best->second < by_cells ? nullptr : best->first;
}

std::size_t rows_with_type(const RecordTable& table) {
  const RowTypes types = types_of_rows(table);
  return static_cast<std::size_t>(
      std::count_if(types.begin(), types.end(), [](const auto& one) { return !one.empty(); }));
}

bool fits_its_field(const Atom& atom) {
  switch (atom.field) {
    case Field::type:
      return parse_rr_type(atom.value).has_value();
    case Field::address:
      return is_address(atom.value);
    case Field::target:
      return atom.value.find_first_not_of("0123456789") != std::string::npos;
    case Field::ttl:
      return said_ttl(atom.value).has_value();
    default:
      return false;
  }
}

std::size_t fitting_values(const RecordTable& table) {
  std::size_t fitting = 0;
  for (const RecordRow& row : table.rows)
    fitting += static_cast<std::size_t>(std::count_if(row.atoms.begin(), row.atoms.end(), fits_its_field));
  return fitting;
}

// A page may have its columns in an order of its own: where more rows have a type by its own layout, that is right, and
// where more values are what their columns hold.
bool has_columns_of_its_own(const RecordTable& own, const RecordTable& read) {
  if (!own.layout || is_of_names(*own.layout)) return false;
  return rows_with_type(own) > rows_with_type(read) || fitting_values(own) > fitting_values(read);
}

bool states_records(const RecordTable* table) {
  return table != nullptr && (!table->layout || !is_of_names(*table->layout));
}

void share_layout(const std::vector<Member>& members) {
  if (members.size() < 2) return;
  const RecordTable* const common = most_common(members);
  if (common == nullptr) return;
  const RecordTable model = *common;
  const TableLayout& layout = *model.layout;
  const RowTypes types = types_of_rows(model);
  const std::size_t data = rows_with_data(model);
  for (const Member& member : members) {
    RecordTable* const own = read_table(member);
    if (own != nullptr && own->layout && *own->layout == layout) continue;
    const Grid& grid = member.table->grid;
    const bool same_rows = grid.rows.size() == types.size();
    std::optional<RecordTable> read =
        read_with_layout(grid, member.table->place, layout, same_rows ? types : RowTypes());
    if (!read || rows_with_data(*read) * 5 < data * 3 || !is_translation_of(model, *read)) continue;
    if (own != nullptr && (!own->layout || is_of_names(*own->layout)) && !accounts_for(*read, *own)) continue;
    if (own != nullptr && has_columns_of_its_own(*own, *read)) continue;
    if (own == nullptr) {
      add_table(grid, std::move(*read), *member.page);
      sort_tables(*member.page);
    } else {
      *own = std::move(*read);
    }
  }
}

}  // namespace

void share_layouts(const std::vector<Page*>& pages) {
  std::map<std::pair<std::size_t, std::size_t>, std::vector<Member>> places;  // by number and columns
  for (Page* const page : pages) {
    for (const PageTable& table : page->grids)
      places[{table.place.number, columns_of(table.grid)}].push_back({page, &table});
  }
  for (const auto& [place, members] : places) share_layout(members);
  for (Page* const page : pages) {
    for (const PageTable& table : page->grids) {
      if (table.may_state && !states_records(read_table({page, &table})))
        note_unread_table(table.grid, table.place, *page);
    }
    page->grids.clear();
  }
}

}  // namespace doczone::extractor
