#include "extractor/records/explained_rows.h"

#include <algorithm>
#include <map>
#include <vector>

#include "extractor/names/damaged_name.h"

namespace doczone::extractor {
namespace {

// Values that stand by themselves and could be nothing else.
bool is_plain_value(const Atom& atom) {
  if (atom.in_prose) return false;
  return atom.field == Field::view || atom.field == Field::address || atom.field == Field::port ||
         atom.field == Field::txt || atom.field == Field::owner ||
         (is_name_field(atom.field) && name_shape(atom.value) != NameShape::none);
}

bool has(const RecordRow& row, Field field) {
  return std::any_of(row.atoms.begin(), row.atoms.end(), [&](const Atom& atom) { return atom.field == field; });
}

bool has_owner(const RecordRow& row) {
  return has(row, Field::owner) || row.is_at_apex;
}

// A record of a type that has no such number, or that says it elsewhere.
bool has_no_place_for(const RecordRow& row, Field number) {
  bool is_service = false;
  bool is_mail = false;
  for (const Atom& atom : row.atoms) {
    if (atom.field != Field::type) continue;
    is_service = is_service || atom.value == "SRV";
    is_mail = is_mail || atom.value == "MX";
  }
  return has(row, number) || !(is_service || (is_mail && number == Field::priority));
}

}  // namespace

bool explains(const RecordTable& more, const RecordTable& table) {
  std::vector<ByteSpan> read;
  std::size_t types = 0;
  for (const RecordRow& row : more.rows) {
    for (const Atom& atom : row.atoms) {
      read.push_back(atom.span);
      types += atom.field == Field::type ? 1 : 0;
    }
  }
  std::sort(read.begin(), read.end(), [](ByteSpan a, ByteSpan b) { return a.offset < b.offset; });
  const auto covers = [&](const Atom& atom) {
    const auto behind = std::upper_bound(read.begin(), read.end(), atom.span.offset,
                                         [](std::size_t at, ByteSpan span) { return at < span.offset; });
    return (behind != read.begin() && (behind - 1)->end() > atom.span.offset) ||
           (behind != read.end() && behind->offset < atom.span.end());
  };
  const std::size_t first =
      more.layout ? more.layout->header_rows : 0;  // a header reads as a row to who does not see it
  for (const RecordRow& row : table.rows) {
    for (const Atom& atom : row.atoms) {
      if (row.row < first) break;
      if (atom.field == Field::type && types == 0) return false;
      if (is_plain_value(atom) && !covers(atom)) return false;
    }
  }
  return true;
}

bool accounts_for(const RecordTable& laid_out, RecordTable by_cells) {
  if (!laid_out.layout->is_sure) return explains(laid_out, by_cells);
  std::map<std::size_t, const RecordRow*> rows;
  std::size_t owned = 0;
  for (const RecordRow& row : laid_out.rows) {
    rows[row.row] = &row;
    owned += has_owner(row) ? 1 : 0;
  }
  // Where nearly all rows have an owner in its column, what stands there in the others is a damaged one.
  const bool has_column_of_owners = owned + laid_out.rows.size() / 4 >= laid_out.rows.size();
  for (RecordRow& row : by_cells.rows) {
    const auto found = rows.find(row.row);
    if (found == rows.end()) continue;
    const RecordRow& whole = *found->second;
    if (!has_owner(whole) && !has_column_of_owners) continue;
    std::erase_if(row.atoms, [&](const Atom& atom) {
      if (laid_out.layout->uses.count(atom.column) > 0 && !is_number_field(atom.field)) return false;
      return is_number_field(atom.field) ? has_no_place_for(whole, atom.field)
                                         : atom.field != Field::view && atom.field != Field::type;
    });
  }
  return explains(laid_out, by_cells);
}

}  // namespace doczone::extractor
