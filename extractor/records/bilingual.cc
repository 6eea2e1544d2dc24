#include "extractor/records/bilingual.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "extractor/records/sequence_alignment.h"

namespace doczone::extractor {
namespace {

// Aligning costs the product of both sides: beyond this a row says nothing that one could follow.
constexpr std::size_t kMostAtoms = 100;

bool is_bilingual(const Grid& grid) {
  return std::any_of(grid.rows.begin(), grid.rows.end(), [](const GridRow& row) {
    return std::any_of(row.cells.begin(), row.cells.end(), [](const GridCell& c) { return !c.source_text.empty(); });
  });
}

// The table as the source language has it; cells that were not translated stand in both.
Grid source_side(const Grid& grid) {
  Grid source = grid;
  for (GridRow& row : source.rows) {
    for (GridCell& cell : row.cells) {
      if (!cell.source_text.empty()) cell.text = cell.source_text;
    }
  }
  return source;
}

bool is_same_kind(const Atom& a, const Atom& b) {
  return a.column == b.column && (a.field == b.field || (is_name_field(a.field) && is_name_field(b.field)));
}

// What the quoted source and the translated row say of one kind: a field in a column.
struct SameKind {
  std::vector<const Atom*> quoted;
  std::vector<Atom*> translated;

  bool is_pair() const { return quoted.size() == 1 && translated.size() == 1; }
};

// Sentences are translated in another order of words: what is one of its kind on both sides belongs together. The rest
// is paired in the order in which it stands.
void attach_row(const RecordRow& source, RecordRow& row) {
  if (std::max(source.atoms.size(), row.atoms.size()) > kMostAtoms) return;
  std::map<std::pair<std::size_t, Field>, SameKind> kinds;
  for (const Atom& atom : source.atoms) kinds[{atom.column, atom.field}].quoted.push_back(&atom);
  for (Atom& atom : row.atoms) kinds[{atom.column, atom.field}].translated.push_back(&atom);
  std::vector<const Atom*> quoted;
  std::vector<Atom*> translated;
  for (const auto& [kind, same] : kinds) {
    if (same.is_pair()) same.translated.front()->source_value = same.quoted.front()->value;
  }
  for (const Atom& atom : source.atoms) {
    if (!kinds[{atom.column, atom.field}].is_pair()) quoted.push_back(&atom);
  }
  for (Atom& atom : row.atoms) {
    if (!kinds[{atom.column, atom.field}].is_pair()) translated.push_back(&atom);
  }
  const auto pairs = align_sequences(quoted.size(), translated.size(), [&](std::size_t i, std::size_t j) {
    if (!is_same_kind(*quoted[i], *translated[j])) return 0.0;
    return quoted[i]->value == translated[j]->value ? 1.0 : 0.5;
  });
  for (const AlignedPair& pair : pairs) {
    if (pair.left == kGap || pair.right == kGap || !is_same_kind(*quoted[pair.left], *translated[pair.right])) continue;
    translated[pair.right]->source_value = quoted[pair.left]->value;
  }
}

}  // namespace

void attach_source_rows(const RecordTable& source, RecordTable& table) {
  auto same = source.rows.begin();
  for (RecordRow& row : table.rows) {
    while (same != source.rows.end() && same->row < row.row) ++same;
    if (same != source.rows.end() && same->row == row.row) attach_row(*same, row);
  }
}

void attach_source_values(const Grid& grid, const TablePlace& place, const ServiceRegistry& services,
                          RecordTable& table) {
  if (!is_bilingual(grid)) return;
  const Grid source = source_side(grid);
  // Both languages are read in the same way.
  const std::optional<RecordTable> read =
      table.layout ? read_with_layout(source, place, *table.layout) : read_by_cells(source, place, services);
  if (!read) return;
  attach_source_rows(*read, table);
}

}  // namespace doczone::extractor
