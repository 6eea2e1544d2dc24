#include "extractor/election/view_meanings.h"

#include <algorithm>
#include <array>
#include <set>

#include "extractor/election/confidence.h"
#include "extractor/election/weights.h"
#include "extractor/records/words.h"
#include "extractor/tables/block_outline.h"
#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

// How often a page says a text in internal rows and in external ones.
using Votes = std::map<std::string, std::array<std::size_t, 2>>;

std::size_t index_of(View view) {
  return view == View::internal ? 0 : 1;
}

std::string key_of(const std::string& text) {
  return fold_case(trim(text));
}

// Not a hyphen, a dash or nothing, by which a row leaves its view out: some letter of any script stands there.
bool is_word(std::string_view text) {
  static constexpr char32_t kFirstLetter = 0xC0, kSigns = 0x2000, kBehindSigns = 0x3040;
  while (!text.empty()) {
    const CodePoint one = decode_code_point(text);
    const bool is_sign = one.value < kFirstLetter || (one.value >= kSigns && one.value < kBehindSigns);
    if (!is_sign || is_ascii_alpha(text.front())) return true;
    text.remove_prefix(one.length);
  }
  return false;
}

// Of letters two, of the signs of a script without letters one: another form or part of speech of the same word.
bool begins_alike(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return true;
  const std::size_t bytes = is_ascii(a.substr(0, 2)) ? 2 : static_cast<unsigned char>(a.front()) >= 0xE0 ? 3 : 4;
  return a.compare(0, bytes, b, 0, bytes) == 0;
}

// What most words that are listed say of this row.
std::optional<View> listed_view(const AlignedRow& row) {
  std::array<std::size_t, 2> votes{};
  for (const AtomSlot& slot : row.slots) {
    if (slot.field != Field::view) continue;
    for (const Atom* atom : slot.atoms) {
      const auto view = atom == nullptr ? std::nullopt : view_in(atom->value);
      if (view) ++votes[index_of(*view)];
    }
  }
  if (votes[0] == votes[1]) return std::nullopt;
  return votes[0] > votes[1] ? View::internal : View::external;
}

// Of a text, by how often it stands in the rows of either.
std::optional<View> meaning(const std::array<std::size_t, 2>& votes) {
  for (const View view : {View::internal, View::external}) {
    const Presence presence{votes[index_of(view)], votes[1 - index_of(view)]};
    if (confidence_in(presence, Question::view_word) != Confidence::low) return view;
  }
  return std::nullopt;
}

bool states_views(const RecordTable& table) {
  return std::any_of(table.rows.begin(), table.rows.end(), [](const RecordRow& row) {
    return std::any_of(row.atoms.begin(), row.atoms.end(), [](const Atom& a) { return a.field == Field::view; });
  });
}

// The column in which other pages have nothing but the view; nothing when a view shares its cell with other values.
std::optional<std::size_t> view_column(const AlignedTable& table) {
  std::optional<std::size_t> column;
  for (const RecordTable* of_page : table.tables) {
    if (of_page == nullptr) continue;
    for (const RecordRow& row : of_page->rows) {
      for (const Atom& view : row.atoms) {
        if (view.field != Field::view) continue;
        const auto shares = [&](const Atom& a) { return &a != &view && a.column == view.column; };
        if ((column && *column != view.column) || std::any_of(row.atoms.begin(), row.atoms.end(), shares))
          return std::nullopt;
        column = view.column;
      }
    }
  }
  return column;
}

const RecordCell* cell_in(const RecordRow& row, std::size_t column) {
  const auto found =
      std::find_if(row.cells.begin(), row.cells.end(), [&](const RecordCell& c) { return c.column == column; });
  return found == row.cells.end() ? nullptr : &*found;
}

// Both views have one text each on this page, and every row one of the two, but for one that stands alone.
bool is_view_column(const AlignedTable& table, std::size_t page, std::size_t column) {
  Votes votes;
  for (const AlignedRow& row : table.rows) {
    if (row.rows[page] == nullptr) continue;
    const RecordCell* const cell = cell_in(*row.rows[page], column);
    if (cell == nullptr) return false;
    const auto view = listed_view(row);
    auto& said = votes[key_of(cell->text)];
    if (view) ++said[index_of(*view)];
  }
  std::set<View> meant;
  std::size_t odd = 0;
  for (const auto& [text, counts] : votes) {
    const auto view = meaning(counts);
    if (view && !meant.insert(*view).second) return false;
    if (!view && counts[0] + counts[1] == 1 && is_word(text)) ++odd;
  }
  return meant.size() == 2 && odd <= 1 && votes.size() == 2 + odd;
}

void add_views(const SourceText& page, RecordTable& table, std::size_t column) {
  for (RecordRow& row : table.rows) {
    const RecordCell& cell = *cell_in(row, column);
    Atom view;
    view.field = Field::view;
    view.value = cell.text;
    view.span = cell.span;
    view.table = table.number;
    view.row = row.row;
    view.column = column;
    // What stands there as it is written can be repaired.
    const Markup markup = is_markdown(page.path()) ? Markup::markdown : Markup::html;
    if (page.at(cell.span) == cell.text) view.runs = {{cell.text, cell.span, markup}};
    const auto behind = std::find_if(row.atoms.begin(), row.atoms.end(),
                                     [&](const Atom& a) { return a.span.offset > view.span.offset; });
    row.atoms.insert(behind, std::move(view));
  }
}

}  // namespace

ViewMeanings::ViewMeanings(const AlignedSet& set) : learned_(set.set->pages.size()) {
  std::vector<Votes> votes(learned_.size());
  for (const AlignedTable& table : set.tables) {
    for (const AlignedRow& row : table.rows) {
      const auto view = listed_view(row);
      if (!view) continue;
      for (const AtomSlot& slot : row.slots) {
        if (slot.field != Field::view) continue;
        for (std::size_t page = 0; page < slot.atoms.size(); ++page) {
          const Atom* const atom = slot.atoms[page];
          if (atom != nullptr && !view_in(atom->value)) ++votes[page][key_of(atom->value)][index_of(*view)];
        }
      }
    }
  }
  for (std::size_t page = 0; page < votes.size(); ++page) {
    for (const auto& [text, counts] : votes[page]) {
      if (const auto view = meaning(counts)) learned_[page][text] = *view;
    }
  }
  find_odd(set);
}

void ViewMeanings::find_odd(const AlignedSet& set) {
  odd_.resize(learned_.size());
  struct Said {
    std::size_t rows = 0;
    std::set<std::string> words;
  };
  std::vector<std::map<View, Said>> usual(learned_.size());
  std::vector<std::map<std::string, std::vector<View>>> unknown(learned_.size());
  for (const AlignedTable& table : set.tables) {
    for (const AlignedRow& row : table.rows) {
      const auto view = listed_view(row);
      for (const AtomSlot& slot : row.slots) {
        if (slot.field != Field::view || !view) continue;
        for (std::size_t page = 0; page < slot.atoms.size(); ++page) {
          if (slot.atoms[page] == nullptr) continue;
          const std::string text = key_of(slot.atoms[page]->value);
          if (of(page, text) == view) {
            ++usual[page][*view].rows;
            usual[page][*view].words.insert(text);
          } else if (!of(page, text)) {
            unknown[page][text].push_back(*view);
          }
        }
      }
    }
  }
  for (std::size_t page = 0; page < unknown.size(); ++page) {
    for (const auto& one : unknown[page]) {
      const Said& said = usual[page][one.second.front()];
      const bool is_like_another = std::any_of(said.words.begin(), said.words.end(),
                                               [&](const std::string& word) { return begins_alike(word, one.first); });
      if (one.second.size() == 1 && said.rows >= kCommonTranslations && !is_like_another && is_word(one.first))
        odd_[page].insert(one.first);
    }
  }
}

bool ViewMeanings::is_odd(std::size_t page, const std::string& text) const {
  return page < odd_.size() && odd_[page].contains(key_of(text));
}

std::optional<View> ViewMeanings::of(std::size_t page, const std::string& text) const {
  if (const auto view = view_in(text)) return view;
  if (page >= learned_.size() || learned_[page].empty()) return std::nullopt;
  const auto found = learned_[page].find(key_of(text));
  return found == learned_[page].end() ? std::nullopt : std::optional<View>(found->second);
}

std::vector<std::map<View, std::string>> ViewMeanings::usual_words(const TranslationSet& set) const {
  std::vector<std::map<View, std::string>> out(set.pages.size());
  for (std::size_t page = 0; page < set.pages.size(); ++page) {
    std::map<std::string, std::size_t> said;
    for (const RecordTable& table : set.pages[page].tables) {
      for (const RecordRow& row : table.rows) {
        for (const Atom& atom : row.atoms) {
          if (atom.field == Field::view) ++said[atom.value];
        }
      }
    }
    std::map<View, std::size_t> most;
    for (const auto& [words, times] : said) {
      const auto view = of(page, words);
      if (!view || times <= most[*view]) continue;
      most[*view] = times;
      out[page][*view] = words;
    }
  }
  return out;
}

std::optional<TranslationSet> with_inferred_views(const AlignedSet& set) {
  std::optional<TranslationSet> out;
  for (const AlignedTable& table : set.tables) {
    const auto column = view_column(table);
    if (!column) continue;
    for (std::size_t page = 0; page < table.tables.size(); ++page) {
      const RecordTable* const of_page = table.tables[page];
      if (of_page == nullptr || states_views(*of_page) || !is_view_column(table, page, *column)) continue;
      if (!out) out = *set.set;
      const std::size_t number = static_cast<std::size_t>(of_page - set.set->pages[page].tables.data());
      add_views(*out->pages[page].text, out->pages[page].tables[number], *column);
    }
  }
  return out;
}

}  // namespace doczone::extractor
