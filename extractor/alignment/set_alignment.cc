#include "extractor/alignment/set_alignment.h"

#include <algorithm>
#include <map>
#include <string>

#include "extractor/names/damaged_name.h"
#include "extractor/records/sequence_alignment.h"
#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

// What a row says, cut into words that survive translation; sorted.
using Fingerprint = std::vector<std::string>;

void add_name_words(std::string_view value, Fingerprint& out) {
  std::string word;
  bool service = false;
  for (const char c : normalise_name(value) + ".") {
    if (is_ascii_alnum(c)) {
      word += ascii_lower(c);
      continue;
    }
    if (!word.empty()) out.push_back(word);
    if (word.size() > 1 && service) out.push_back("_" + word);  // a service label tells more than the words of a domain
    word.clear();
    service = c == '_';
  }
}

void add_words(const Atom& atom, Fingerprint& out) {
  if (is_name_field(atom.field)) {
    add_name_words(atom.value, out);
  } else if (atom.field != Field::view) {
    out.push_back(std::string(to_string(atom.field)) + " " + nfkc(atom.value));
  }
}

Fingerprint fingerprint(const RecordRow& row) {
  Fingerprint out;
  for (const Atom& atom : row.atoms) add_words(atom, out);
  std::sort(out.begin(), out.end());
  return out;
}

// Dice's coefficient of two multisets.
double likeness(const Fingerprint& a, const Fingerprint& b) {
  if (a.empty() || b.empty()) return 0.0;
  std::size_t common = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) {
      ++common, ++i, ++j;
    } else if (a[i] < b[j]) {
      ++i;
    } else {
      ++j;
    }
  }
  return 2.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
}

double best_likeness(const std::vector<Fingerprint>& known, const Fingerprint& print) {
  double best = 0.0;
  for (const Fingerprint& one : known) best = std::max(best, likeness(one, print));
  return best;
}

double atom_likeness(const AtomSlot& slot, const Atom& atom) {
  double best = 0.0;
  for (const Atom* other : slot.atoms) {
    if (other == nullptr) continue;
    double like = other->value == atom.value ? 0.8 : 0.0;
    if (is_name_field(atom.field) && like == 0.0) {
      Fingerprint a;
      Fingerprint b;
      add_words(*other, a);
      add_words(atom, b);
      std::sort(a.begin(), a.end());
      std::sort(b.begin(), b.end());
      like = 0.7 * likeness(a, b);
    }
    if (other->column == atom.column) like += 0.2;
    best = std::max(best, like);
  }
  return best;
}

// Names may stand in a cell of their own in one language and in a sentence in another; other values in a sentence are
// something else.
bool is_same_kind(Field a, bool a_in_prose, const Atom& b) {
  return (is_name_field(a) && is_name_field(b.field)) || (a == b.field && a_in_prose == b.in_prose);
}

class SetAligner {
 public:
  explicit SetAligner(const TranslationSet& set) : set_(set) { out_.set = &set; }

  AlignedSet run() {
    for (std::size_t page = 0; page < set_.pages.size(); ++page) add_page(page);
    return std::move(out_);
  }

 private:
  struct TableState {
    std::vector<Fingerprint> prints;
    std::vector<std::string> anchors;
    std::vector<std::vector<Fingerprint>> rows;  // of each aligned row, by the pages that have it
  };

  void add_page(std::size_t page) {
    const std::vector<RecordTable>& tables = set_.pages[page].tables;
    std::vector<Fingerprint> prints;
    for (const RecordTable& table : tables) {
      Fingerprint all;
      for (const RecordRow& row : table.rows) {
        Fingerprint one = fingerprint(row);
        all.insert(all.end(), one.begin(), one.end());
      }
      std::sort(all.begin(), all.end());
      prints.push_back(std::move(all));
    }
    const auto pairs = align_sequences(out_.tables.size(), tables.size(), [&](std::size_t i, std::size_t j) {
      const std::vector<std::string>& anchors = states_[i].anchors;
      const bool same_anchor =
          !tables[j].anchor.empty() && std::find(anchors.begin(), anchors.end(), tables[j].anchor) != anchors.end();
      return best_likeness(states_[i].prints, prints[j]) + (same_anchor ? 0.3 : 0.0);
    });
    std::vector<AlignedTable> merged;
    std::vector<TableState> merged_states;
    for (const AlignedPair& pair : pairs) {
      AlignedTable table;
      TableState state;
      if (pair.left != kGap) {
        table = std::move(out_.tables[pair.left]);
        state = std::move(states_[pair.left]);
      }
      table.tables.resize(set_.pages.size());
      if (pair.right != kGap) {
        table.tables[page] = &tables[pair.right];
        state.prints.push_back(prints[pair.right]);
        state.anchors.push_back(tables[pair.right].anchor);
        add_rows(page, tables[pair.right], table, state);
      }
      merged.push_back(std::move(table));
      merged_states.push_back(std::move(state));
    }
    out_.tables = std::move(merged);
    states_ = std::move(merged_states);
  }

  void add_rows(std::size_t page, const RecordTable& source, AlignedTable& table, TableState& state) {
    std::vector<Fingerprint> prints;
    for (const RecordRow& row : source.rows) prints.push_back(fingerprint(row));
    const auto pairs = align_sequences(table.rows.size(), source.rows.size(), [&](std::size_t i, std::size_t j) {
      return best_likeness(state.rows[i], prints[j]);
    });
    std::vector<AlignedRow> merged;
    std::vector<std::vector<Fingerprint>> merged_prints;
    for (const AlignedPair& pair : pairs) {
      AlignedRow row;
      std::vector<Fingerprint> known;
      if (pair.left != kGap) {
        row = std::move(table.rows[pair.left]);
        known = std::move(state.rows[pair.left]);
      }
      row.rows.resize(set_.pages.size());
      if (pair.right != kGap) {
        row.rows[page] = &source.rows[pair.right];
        known.push_back(prints[pair.right]);
        add_atoms(page, source.rows[pair.right], row);
      }
      merged.push_back(std::move(row));
      merged_prints.push_back(std::move(known));
    }
    table.rows = std::move(merged);
    state.rows = std::move(merged_prints);
  }

  // Atoms of one kind (names; types; ports; …) are aligned among themselves.
  void add_atoms(std::size_t page, const RecordRow& source, AlignedRow& row) {
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
      const auto pairs = align_sequences(slots.size(), atoms.size(), [&](std::size_t i, std::size_t j) {
        return atom_likeness(row.slots[slots[i]], *atoms[j]);
      });
      for (const AlignedPair& pair : pairs) {
        if (pair.right == kGap) continue;
        if (pair.left == kGap) {
          row.slots.push_back({atoms[pair.right]->field, {}, atoms[pair.right]->in_prose});
          row.slots.back().atoms.resize(set_.pages.size());
        }
        AtomSlot& slot = pair.left == kGap ? row.slots.back() : row.slots[slots[pair.left]];
        slot.atoms[page] = atoms[pair.right];
      }
    }
  }

  const TranslationSet& set_;
  AlignedSet out_;
  std::vector<TableState> states_;
};

}  // namespace

AlignedSet align_set(const TranslationSet& set) {
  return SetAligner(set).run();
}

}  // namespace doczone::extractor
