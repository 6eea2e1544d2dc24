#include "extractor/alignment/set_alignment.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "extractor/alignment/common_columns.h"
#include "extractor/alignment/fingerprint.h"
#include "extractor/alignment/moved_rows.h"
#include "extractor/records/sequence_alignment.h"

namespace doczone::extractor {
namespace {

// What the pages so far say in one slot: each value in each column once, and of names the words.
class KnownAtoms {
 public:
  // `column`: of the pages before that the atom's answers.
  void add(const Atom& atom, std::size_t column, const Fingerprint& words) {
    const auto is_same = [&](const Known& one) { return one.value == atom.value && one.column == column; };
    if (known_.size() < kMostKnown && std::none_of(known_.begin(), known_.end(), is_same))
      known_.push_back({atom.value, column, words});
  }

  bool says(std::string_view value) const { return column_of(value).has_value(); }

  // Of the first page that says it; nothing when none does.
  std::optional<std::size_t> column_of(std::string_view value) const {
    const auto found = std::find_if(known_.begin(), known_.end(), [&](const Known& one) { return one.value == value; });
    return found == known_.end() ? std::nullopt : std::optional(found->column);
  }

  // The same value, or a similar name, and a little more when it stands in the same column.
  double likeness_to(const Atom& atom, std::size_t column, const Fingerprint& words) const {
    double best = 0.0;
    for (const Known& one : known_) {
      double like = one.value == atom.value ? 0.8 : 0.7 * likeness(one.words, words);
      if (one.column == column) like += 0.2;
      best = std::max(best, like);
    }
    return best;
  }

 private:
  // More than this no set of pages says of one thing; it keeps many pages linear.
  static constexpr std::size_t kMostKnown = 16;

  struct Known {
    std::string_view value;
    std::size_t column = 0;
    Fingerprint words;
  };
  std::vector<Known> known_;
};

// Names may stand in a cell of their own in one language and in a sentence in another; other values in a sentence are
// something else.
bool is_same_kind(Field a, bool a_in_prose, const Atom& b) {
  return (is_name_field(a) && is_name_field(b.field)) || (is_text_field(a) && is_text_field(b.field)) ||
         (a == b.field && a_in_prose == b.in_prose);
}

bool has_words(Field field) {
  return is_name_field(field) || is_text_field(field);
}

// Brings what is aligned, and what is known of it, into the order of `pairs`, whose left sides count them. `add` gets
// the right side of each, which may be kGap.
template <class Aligned, class Known, class Add>
void merge(const std::vector<AlignedPair>& pairs, std::vector<Aligned>& aligned, std::vector<Known>& known, Add add) {
  std::vector<Aligned> merged;
  std::vector<Known> merged_known;
  merged.reserve(pairs.size());
  merged_known.reserve(pairs.size());
  for (const AlignedPair& pair : pairs) {
    merged.push_back(pair.left == kGap ? Aligned() : std::move(aligned[pair.left]));
    merged_known.push_back(pair.left == kGap ? Known() : std::move(known[pair.left]));
    add(pair.right, merged.back(), merged_known.back());
  }
  aligned = std::move(merged);
  known = std::move(merged_known);
}

// Lays page after page beside those before it.
class SetAligner {
 public:
  using TablesOf = const std::vector<RecordTable>& (*)(const Page&);

  SetAligner(const TranslationSet& set, TablesOf tables_of) : set_(set), tables_of_(tables_of) { out_.set = &set; }

  AlignedSet run() {
    for (std::size_t page = 0; page < set_.pages.size(); ++page) add_page(page);
    return std::move(out_);
  }

 private:
  // What is known of an aligned row and table: by it, those of the next page are found.
  struct KnownRow {
    KnownFingerprints prints;
    std::vector<KnownAtoms> slots;
  };
  struct KnownTable {
    bool is_in_words = false;
    KnownFingerprints prints;
    std::set<std::string_view> anchors;
    std::vector<KnownRow> rows;
  };
  struct PrintedTable {
    Fingerprint whole;
    std::vector<Fingerprint> rows;
  };

  static bool is_in_words(const RecordTable& table) { return table.form == Form::sentence; }

  PrintedTable print(const RecordTable& table) {
    PrintedTable out;
    for (const RecordRow& row : table.rows) {
      out.rows.push_back(writer_.of(row));
      out.whole.insert(out.whole.end(), out.rows.back().begin(), out.rows.back().end());
    }
    std::sort(out.whole.begin(), out.whole.end());
    return out;
  }

  void add_page(std::size_t page) {
    const std::vector<RecordTable>& tables = tables_of_(set_.pages[page]);
    std::vector<PrintedTable> prints;
    prints.reserve(tables.size());
    for (const RecordTable& table : tables) prints.push_back(print(table));
    const auto pairs = align_sequences(out_.tables.size(), tables.size(), [&](std::size_t i, std::size_t j) {
      // Words are no translation of a table, whatever both say.
      if (known_[i].is_in_words != is_in_words(tables[j])) return 0.0;
      const bool same_anchor = !tables[j].anchor.empty() && known_[i].anchors.count(tables[j].anchor) > 0;
      return known_[i].prints.likeness_to(prints[j].whole) + (same_anchor ? 0.3 : 0.0);
    });
    merge(pairs, out_.tables, known_, [&](std::size_t right, AlignedTable& table, KnownTable& known) {
      table.tables.resize(set_.pages.size());
      table.columns.resize(set_.pages.size());
      if (right == kGap) return;
      table.tables[page] = &tables[right];
      for (const RecordRow& row : tables[right].rows) {
        for (const Atom& atom : row.atoms) table.columns[page].insert(atom.column);
      }
      known.is_in_words = is_in_words(tables[right]);
      known.prints.add(prints[right].whole);
      known.anchors.insert(tables[right].anchor);
      add_rows(page, prints[right].rows, table, known);
    });
  }

  void add_rows(std::size_t page, const std::vector<Fingerprint>& prints, AlignedTable& table, KnownTable& known) {
    const std::vector<RecordRow>& rows = table.tables[page]->rows;
    std::vector<const KnownFingerprints*> known_rows;
    known_rows.reserve(known.rows.size());
    for (const KnownRow& row : known.rows) known_rows.push_back(&row.prints);
    const auto pairs = align_rows(
        known_rows, prints, [&](std::size_t i, std::size_t j) { return known.rows[i].prints.likeness_to(prints[j]); });
    find_columns(pairs, rows, known.rows);
    merge(pairs, table.rows, known.rows, [&](std::size_t right, AlignedRow& row, KnownRow& known_row) {
      row.rows.resize(set_.pages.size());
      if (right == kGap) return;
      row.rows[page] = &rows[right];
      known_row.prints.add(prints[right]);
      add_atoms(page, rows[right], row, known_row.slots);
    });
  }

  // By the names that stand in the same row on the pages before; in long lists the order tells enough.
  void find_columns(const std::vector<AlignedPair>& pairs, const std::vector<RecordRow>& rows,
                    const std::vector<KnownRow>& known) {
    static constexpr std::size_t kShort = 16;
    columns_ = CommonColumns();
    for (const AlignedPair& pair : pairs) {
      if (pair.left == kGap || pair.right == kGap) continue;
      const std::vector<KnownAtoms>& slots = known[pair.left].slots;
      const std::vector<Atom>& atoms = rows[pair.right].atoms;
      if (slots.size() > kShort || atoms.size() > kShort) continue;
      for (const Atom& atom : atoms) {
        if (!is_name_field(atom.field)) continue;
        std::set<std::size_t> said;
        for (const KnownAtoms& slot : slots) {
          if (const auto column = slot.column_of(atom.value)) said.insert(*column);
        }
        if (said.size() == 1) columns_.add(atom.column, *said.begin());
      }
    }
    columns_.settle();
  }

  // Atoms of one kind (names; types; ports; …) are aligned among themselves.
  void add_atoms(std::size_t page, const RecordRow& source, AlignedRow& row, std::vector<KnownAtoms>& known) {
    std::vector<bool> placed(source.atoms.size(), false);
    for (std::size_t first = 0; first < source.atoms.size(); ++first) {
      if (placed[first]) continue;
      const Atom& kind = source.atoms[first];
      std::vector<const Atom*> atoms;
      for (std::size_t i = first; i < source.atoms.size(); ++i) {
        if (!is_same_kind(kind.field, kind.in_prose, source.atoms[i])) continue;
        placed[i] = true;
        atoms.push_back(&source.atoms[i]);
      }
      std::vector<std::size_t> slots;
      for (std::size_t i = 0; i < row.slots.size(); ++i) {
        if (is_same_kind(row.slots[i].field, row.slots[i].in_prose, kind)) slots.push_back(i);
      }
      if (kind.in_prose && has_words(kind.field)) place_what_was_said(page, atoms, slots, row, known);
      add_atoms_of_kind(page, atoms, slots, row, known);
    }
  }

  // Languages order the words of a sentence in their own way: what stands there letter by letter finds its slot first.
  static void place_what_was_said(std::size_t page, std::vector<const Atom*>& atoms, std::vector<std::size_t>& slots,
                                  AlignedRow& row, const std::vector<KnownAtoms>& known) {
    std::erase_if(atoms, [&](const Atom* atom) {
      const auto slot =
          std::find_if(slots.begin(), slots.end(), [&](std::size_t one) { return known[one].says(atom->value); });
      if (slot == slots.end()) return false;
      row.slots[*slot].atoms[page] = atom;
      slots.erase(slot);
      return true;
    });
  }

  void add_atoms_of_kind(std::size_t page, const std::vector<const Atom*>& atoms, const std::vector<std::size_t>& slots,
                         AlignedRow& row, std::vector<KnownAtoms>& known) {
    std::vector<Fingerprint> words;
    std::vector<std::size_t> columns;
    words.reserve(atoms.size());
    columns.reserve(atoms.size());
    for (const Atom* atom : atoms) {
      words.push_back(has_words(atom->field) ? writer_.of(*atom) : Fingerprint());
      columns.push_back(columns_.common(atom->column));
    }
    const auto pairs = align_sequences(slots.size(), atoms.size(), [&](std::size_t i, std::size_t j) {
      return known[slots[i]].likeness_to(*atoms[j], columns[j], words[j]);
    });
    std::size_t behind = slots.empty() ? row.slots.size() : slots.front();  // where a new slot goes
    std::size_t added = 0;
    for (const AlignedPair& pair : pairs) {
      const std::size_t slot = pair.left == kGap ? behind : slots[pair.left] + added;
      behind = slot + 1;
      if (pair.right == kGap) continue;
      const Atom& atom = *atoms[pair.right];
      if (pair.left == kGap) {
        // In the order of the page, so that the next page's atoms find theirs in order.
        AtomSlot fresh{atom.field, std::vector<const Atom*>(set_.pages.size()), atom.in_prose};
        row.slots.insert(row.slots.begin() + static_cast<std::ptrdiff_t>(slot), std::move(fresh));
        known.insert(known.begin() + static_cast<std::ptrdiff_t>(slot), KnownAtoms());
        ++added;
      }
      row.slots[slot].atoms[page] = &atom;
      known[slot].add(atom, columns[pair.right], words[pair.right]);
    }
  }

  const TranslationSet& set_;
  TablesOf tables_of_;
  AlignedSet out_;
  std::vector<KnownTable> known_;  // of out_.tables
  CommonColumns columns_;          // of the table whose rows are being laid down
  FingerprintWriter writer_;
};

// A slot for each literal, by its number.
void lay_out_literals(AlignedRow& row) {
  std::map<std::size_t, AtomSlot> slots;
  for (std::size_t page = 0; page < row.rows.size(); ++page) {
    if (row.rows[page] == nullptr) continue;
    for (const Atom& atom : row.rows[page]->atoms) {
      AtomSlot& slot = slots.try_emplace(atom.column, AtomSlot{atom.field, {}, true}).first->second;
      slot.atoms.resize(row.rows.size());
      slot.atoms[page] = &atom;
    }
  }
  for (auto& [number, slot] : slots) row.slots.push_back(std::move(slot));
}

}  // namespace

bool is_in_form(const AlignedTable& table, Form form) {
  return std::any_of(table.tables.begin(), table.tables.end(),
                     [&](const RecordTable* on_page) { return on_page != nullptr && on_page->form == form; });
}

AlignedSet align_set(const TranslationSet& set) {
  return SetAligner(set, [](const Page& page) -> const std::vector<RecordTable>& { return page.tables; }).run();
}

AlignedSet align_literals(const TranslationSet& set) {
  AlignedSet out;
  out.set = &set;
  std::map<std::size_t, AlignedRow> rows;  // by stretch of the source
  AlignedTable table;
  table.tables.resize(set.pages.size());
  table.columns.resize(set.pages.size());
  for (std::size_t page = 0; page < set.pages.size(); ++page) {
    if (set.pages[page].literals.empty()) continue;
    table.tables[page] = &set.pages[page].literals.front();
    for (const RecordRow& row : table.tables[page]->rows) {
      AlignedRow& aligned = rows[row.row];
      aligned.rows.resize(set.pages.size());
      aligned.rows[page] = &row;
    }
  }
  for (auto& [stretch, row] : rows) {
    lay_out_literals(row);
    table.rows.push_back(std::move(row));
  }
  if (!table.rows.empty()) out.tables.push_back(std::move(table));
  return out;
}

AlignedSet align_mentions(const TranslationSet& set) {
  return SetAligner(set, [](const Page& page) -> const std::vector<RecordTable>& { return page.mentions; }).run();
}

}  // namespace doczone::extractor
