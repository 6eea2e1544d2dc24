#include "extractor/bilingual.h"

#include <algorithm>
#include <vector>

#include "extractor/sequence_alignment.h"

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

std::size_t count_like(const std::vector<Atom>& atoms, const Atom& wanted) {
  return static_cast<std::size_t>(std::count_if(atoms.begin(), atoms.end(), [&](const Atom& atom) {
    return atom.field == wanted.field && atom.column == wanted.column;
  }));
}

// Sentences are translated in another order of words: what is one of its kind on both sides belongs together. The rest
// is paired in the order in which it stands.
void attach_row(const RecordRow& source, RecordRow& row) {
  if (std::max(source.atoms.size(), row.atoms.size()) > kMostAtoms) return;
  std::vector<const Atom*> there;
  std::vector<Atom*> here;
  for (Atom& atom : row.atoms) {
    const bool single = count_like(row.atoms, atom) == 1 && count_like(source.atoms, atom) == 1;
    if (!single) here.push_back(&atom);
  }
  for (const Atom& atom : source.atoms) {
    const bool single = count_like(row.atoms, atom) == 1 && count_like(source.atoms, atom) == 1;
    if (!single) {
      there.push_back(&atom);
      continue;
    }
    for (Atom& same : row.atoms) {
      if (same.field == atom.field && same.column == atom.column) same.source_value = atom.value;
    }
  }
  const auto pairs = align_sequences(there.size(), here.size(), [&](std::size_t i, std::size_t j) {
    if (!is_same_kind(*there[i], *here[j])) return 0.0;
    return there[i]->value == here[j]->value ? 1.0 : 0.5;
  });
  for (const AlignedPair& pair : pairs) {
    if (pair.left == kGap || pair.right == kGap || !is_same_kind(*there[pair.left], *here[pair.right])) continue;
    here[pair.right]->source_value = there[pair.left]->value;
  }
}

}  // namespace

void attach_source_values(const Grid& grid, RecordTable& table) {
  if (!is_bilingual(grid)) return;
  const Grid source = source_side(grid);
  const std::optional<RecordTable> read = read_record_table(source, table.number);
  if (!read) return;
  auto same = read->rows.begin();
  for (RecordRow& row : table.rows) {
    while (same != read->rows.end() && same->row < row.row) ++same;
    if (same != read->rows.end() && same->row == row.row) attach_row(*same, row);
  }
}

}  // namespace doczone::extractor
