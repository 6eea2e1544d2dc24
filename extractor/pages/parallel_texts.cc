#include "extractor/pages/parallel_texts.h"

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "extractor/pages/source_language.h"
#include "extractor/records/literal_remains.h"
#include "extractor/records/literal_spans.h"
#include "extractor/records/literals.h"
#include "extractor/records/sequence_alignment.h"
#include "extractor/records/text_policy.h"
#include "extractor/records/zone_line_terms.h"
#include "model/ascii.h"

namespace doczone::extractor {
namespace {

// A text with more is a list in one cell, whose values its table compares; each literal is looked for in all of it.
constexpr std::size_t kMostLiterals = 48;

// Of so many pages, three can agree against one; the texts of any are as good to begin with.
constexpr std::size_t kFewestWithoutSource = 4;

// A stretch of text, or a line of code.
struct Unit {
  const Stretch* stretch = nullptr;
  const CellText* text = nullptr;
  std::vector<std::uint32_t> words;  // that survive translation; sorted
};

// All of a page.
struct Units {
  std::vector<Unit> all;
  std::deque<CellText> lines;  // of code, which units refer to
};

constexpr std::array<bool, 256> kMaySurvive = [] {
  std::array<bool, 256> out{};
  for (std::size_t byte = 0; byte < out.size(); ++byte) {
    const char c = static_cast<char>(byte);
    out[byte] = is_ascii_alnum(c) || is_one_of(c, "._:=/@-");
  }
  return out;
}();

bool may_survive(char c) {
  return kMaySurvive[static_cast<unsigned char>(c)];
}

// Numbers, abbreviations, and what has signs inside.
bool survives(std::string_view word) {
  if (word.size() < 2) return false;
  const bool has_sign = std::any_of(word.begin(), word.end(), [](char c) { return !is_ascii_alpha(c) && c != '-'; });
  const bool is_upper = std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return has_sign || is_upper;
}

class WordNumbers {
 public:
  std::vector<std::uint32_t> words_of(std::string_view text) {
    std::vector<std::uint32_t> out;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t begin = at;
      while (at < text.size() && may_survive(text[at])) ++at;
      std::string_view word = text.substr(begin, at - begin);
      while (!word.empty() && !is_ascii_alnum(word.back())) word.remove_suffix(1);
      if (survives(word)) out.push_back(number_of(ascii_lower(word)));
      if (at == begin) ++at;
    }
    std::sort(out.begin(), out.end());
    return out;
  }

 private:
  std::uint32_t number_of(const std::string& word) {
    return numbers_.try_emplace(word, static_cast<std::uint32_t>(numbers_.size())).first->second;
  }

  std::unordered_map<std::string, std::uint32_t> numbers_;
};

Units units_of(const Page& page, WordNumbers& numbers) {
  Units out;
  const auto add = [&](const Stretch& stretch, const CellText& text) {
    out.all.push_back({&stretch, &text, numbers.words_of(text.text())});
  };
  for (const Stretch& stretch : page.prose) {
    if (stretch.kind != Stretch::Kind::code) {
      add(stretch, stretch.text);
      continue;
    }
    for (const Piece& line : split({stretch.text.text(), 0}, {"\n"}))
      add(stretch, out.lines.emplace_back(stretch.text.slice(line.from, line.text.size())));
  }
  return out;
}

std::size_t common_words(const Unit& a, const Unit& b) {
  std::size_t common = 0;
  for (std::size_t i = 0, j = 0; i < a.words.size() && j < b.words.size();) {
    if (a.words[i] == b.words[j]) {
      ++common, ++i, ++j;
    } else if (a.words[i] < b.words[j]) {
      ++i;
    } else {
      ++j;
    }
  }
  return common;
}

double likeness_of(const Unit& a, const Unit& b) {
  if (a.stretch->kind != b.stretch->kind || a.stretch->column != b.stretch->column) return 0.0;
  const std::size_t all = a.words.size() + b.words.size();
  const double words = all == 0 ? 0.3 : 0.8 * 2.0 * static_cast<double>(common_words(a, b)) / static_cast<double>(all);
  return 0.15 + words;
}

// By unit of the source the translation's, and whether they are beyond doubt the same.
struct Pairing {
  std::size_t unit = kGap;
  bool is_certain = false;
};

// Between two that are alike, as many units of one page as of the other are the same, in their order.
void mark_between_likes(const std::vector<bool>& is_like, std::vector<Pairing>& out) {
  static constexpr std::size_t kMostBetween = 8;
  std::size_t begin = out.size();  // behind the last that is alike
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (!is_like[i]) continue;
    bool is_straight = begin < i && i - begin <= kMostBetween;
    for (std::size_t k = begin; is_straight && k <= i; ++k) is_straight = out[k].unit == out[k - 1].unit + 1;
    for (std::size_t k = begin; is_straight && k < i; ++k) out[k].is_certain = true;
    begin = i + 1;
  }
}

std::vector<Pairing> pair_units(const std::vector<Unit>& source, const std::vector<Unit>& units) {
  std::vector<Pairing> out(source.size());
  const auto pairs = align_sequences(source.size(), units.size(),
                                     [&](std::size_t i, std::size_t j) { return likeness_of(source[i], units[j]); });
  for (const AlignedPair& pair : pairs) {
    if (pair.left == kGap || pair.right == kGap || likeness_of(source[pair.left], units[pair.right]) == 0.0) continue;
    out[pair.left].unit = pair.right;
  }
  std::vector<bool> is_like(out.size());
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (out[i].unit == kGap) continue;
    const std::size_t common = common_words(source[i], units[out[i].unit]);
    is_like[i] = common > 0 && 2 * common >= source[i].words.size();
    const bool follows = i > 0 && out[i - 1].unit + 1 == out[i].unit;
    const bool is_followed = i + 1 < out.size() && out[i + 1].unit == out[i].unit + 1;
    out[i].is_certain = is_like[i] || (follows && is_followed && source.size() == units.size());
  }
  mark_between_likes(is_like, out);
  return out;
}

// Of one page: by unit of the source and literal in it, the atom.
using AtomsOfPage = std::map<std::pair<std::size_t, std::size_t>, Atom>;

Atom atom_of(const CellText& text, Field field, Piece piece) {
  Atom atom;
  atom.field = field;
  atom.in_prose = true;
  atom.value = piece.text;
  atom.span = text.source_span(piece.from, piece.text.size());
  atom.one_run = text.is_one_run(piece.from, piece.text.size());
  atom.runs = text.runs_of(piece.from, piece.text.size());
  return atom;
}

// Where cells of tables begin to say an address.
std::set<std::size_t> addresses_in_rows(const Page& page) {
  std::set<std::size_t> out;
  for (const RecordTable& table : page.tables) {
    if (table.form != Form::table) continue;
    for (const RecordRow& row : table.rows) {
      for (const Atom& atom : row.atoms) {
        if (atom.field == Field::address && !atom.in_prose) out.insert(atom.span.offset);
      }
    }
  }
  return out;
}

class TextSharer {
 public:
  TextSharer(const std::vector<Page*>& pages, std::size_t source, const ServiceRegistry& services)
      : pages_(pages), source_(source), services_(services), translations_(pages.size()), atoms_(pages.size()) {}

  void run() {
    units_ = units_of(*pages_[source_], numbers_);
    literals_.resize(units_.all.size());
    spans_.resize(units_.all.size());
    is_translated_.resize(units_.all.size());
    for (std::size_t page = 0; page < pages_.size(); ++page) {
      if (page != source_) pair(page);
    }
    read_literals();
    const auto is_empty = [](const auto& of_unit) { return of_unit.empty(); };
    if (std::all_of(literals_.begin(), literals_.end(), is_empty) &&
        std::all_of(spans_.begin(), spans_.end(), is_empty))
      return;
    if (!speaks_of_policies(pages_[source_]->text->bytes())) drop_options();
    add_labels();
    for (std::size_t page = 0; page < pages_.size(); ++page) {
      if (page != source_) read(page);
    }
    if (damaged_.empty()) return;
    for (const auto& [unit, number] : damaged_) {
      const Literal& literal = literal_at({unit, number});
      atoms_[source_].emplace(std::pair(unit, number), atom_of(*units_.all[unit].text, literal.field, literal.piece));
    }
    for (std::size_t page = 0; page < pages_.size(); ++page) fill(page);
  }

 private:
  // What a page says in the place of each unit of the source.
  struct Translation {
    Units units;
    std::vector<Pairing> pairing;  // by unit of the source
  };

  void pair(std::size_t page) {
    Translation& of_page = translations_[page];
    of_page.units = units_of(*pages_[page], numbers_);
    of_page.pairing = pair_units(units_.all, of_page.units.all);
    for (std::size_t i = 0; i < units_.all.size(); ++i) {
      const std::size_t unit = of_page.pairing[i].unit;
      if (unit != kGap && of_page.units.all[unit].text->text() != units_.all[i].text->text()) is_translated_[i] = true;
    }
  }

  // Of what all pages say in the same words, none has damaged any; but where rows have owners, a name may begin with
  // one.
  void read_literals() {
    const bool has_rows = !pages_[source_]->tables.empty();
    for (std::size_t i = 0; i < units_.all.size(); ++i) {
      if (!is_translated_[i] && !has_rows) continue;
      literals_[i] = literals_in(*units_.all[i].text, services_);
      if (literals_[i].size() > kMostLiterals) literals_[i].clear();
      if (is_translated_[i])
        spans_[i] = is_code(i) ? take_zone_line_terms(*units_.all[i].text, literals_[i])
                               : spans_of_data(*units_.all[i].text, literals_[i], services_);
    }
  }

  bool is_code(std::size_t unit) const { return units_.all[unit].stretch->kind == Stretch::Kind::code; }

  // Those of the unit, and behind them its spans.
  const Literal& literal_at(std::pair<std::size_t, std::size_t> key) const {
    const std::vector<Literal>& literals = literals_[key.first];
    return key.second < literals.size() ? literals[key.second] : spans_[key.first][key.second - literals.size()];
  }

  void drop_options() {
    for (std::vector<Literal>& of_unit : literals_)
      std::erase_if(of_unit, [](const Literal& one) { return one.piece.text.starts_with('-'); });
  }

  // Owners of records that are one word and begin a whole name elsewhere on the page: `work`, `work.example.org`.
  void add_labels() {
    std::set<std::string_view> first_labels;
    for (const std::vector<Literal>& of_unit : literals_) {
      for (const Literal& literal : of_unit) {
        const std::size_t dot = literal.piece.text.find('.');
        if (literal.field == Field::mention && dot != std::string_view::npos)
          first_labels.insert(literal.piece.text.substr(0, dot));
      }
    }
    std::set<std::size_t> owners;  // where they begin
    for (const RecordTable& table : pages_[source_]->tables) {
      for (const RecordRow& row : table.rows) {
        for (const Atom& atom : row.atoms) {
          if (atom.field == Field::owner && first_labels.contains(atom.value)) owners.insert(atom.span.offset);
        }
      }
    }
    for (std::size_t i = 0; i < units_.all.size() && !owners.empty(); ++i) add_label(i, owners);
  }

  void add_label(std::size_t unit, const std::set<std::size_t>& owners) {
    const CellText& text = *units_.all[unit].text;
    for (const Piece& word : split({text.text(), 0}, {" ", "\n"})) {
      const bool is_owner = literals_[unit].empty() && owners.contains(text.source_span(word.from, 1).offset);
      if (is_owner && is_ascii(word.text) && word.text.find_first_of("._*@") == std::string_view::npos)
        literals_[unit].push_back({Field::mention, word});
    }
  }

  void read(std::size_t page) {
    compared_ = addresses_in_rows(*pages_[page]);
    const Translation& translation = translations_[page];
    for (std::size_t i = 0; i < units_.all.size(); ++i) {
      const Pairing& paired = translation.pairing[i];
      if (paired.unit == kGap || (literals_[i].empty() && spans_[i].empty())) continue;
      const CellText& text = *translation.units.all[paired.unit].text;
      if (text.text() == units_.all[i].text->text()) {
        add_same(page, i, text);
        continue;
      }
      const LiteralPlace place{*units_.all[i].text, paired.is_certain};
      const auto remains = remains_of(literals_[i], text, place);
      for (std::size_t k = 0; k < remains.size(); ++k) {
        if (remains[k]) add(page, {i, k}, text, *remains[k]);
      }
      if (!spans_[i].empty()) read_spans(page, i, text, place, remains);
    }
  }

  // A part that is damaged is told by itself, and not the whole again.
  void read_spans(std::size_t page, std::size_t unit, const CellText& text, const LiteralPlace& place,
                  const std::vector<std::optional<Piece>>& parts) {
    const auto found =
        is_code(unit) ? zone_line_remains(spans_[unit], text, place) : span_remains_of(spans_[unit], text, place);
    for (std::size_t k = 0; k < found.size(); ++k) {
      const auto is_told = [&](std::size_t i) {
        return parts[i] && overlap(*parts[i], *found[k]) && !is_same_literal(parts[i]->text, literals_[unit][i]);
      };
      bool has_told = false;
      for (std::size_t i = 0; found[k] && i < parts.size(); ++i) has_told = has_told || is_told(i);
      if (found[k] && !has_told) add(page, {unit, parts.size() + k}, text, *found[k]);
    }
  }

  void add_same(std::size_t page, std::size_t unit, const CellText& text) {
    const std::size_t count = literals_[unit].size() + spans_[unit].size();
    for (std::size_t k = 0; k < count; ++k) add(page, {unit, k}, text, literal_at({unit, k}).piece);
  }

  void add(std::size_t page, std::pair<std::size_t, std::size_t> key, const CellText& text, Piece piece) {
    const Literal& literal = literal_at(key);
    Atom atom = atom_of(text, literal.field, piece);
    const bool is_same = is_same_literal(piece.text, literal);
    // Of what a table's row says as well, in other digits, its own comparison has told.
    if (!is_same && literal.field == Field::address && compared_.contains(atom.span.offset)) return;
    if (!is_same) damaged_.insert(key);
    atoms_[page].emplace(key, std::move(atom));
  }

  void fill(std::size_t page) {
    RecordTable table;
    table.form = Form::literals;
    for (auto& [key, atom] : atoms_[page]) {
      if (!damaged_.contains(key)) continue;
      if (table.rows.empty() || table.rows.back().row != key.first) {
        table.rows.emplace_back();
        table.rows.back().row = key.first;
        table.rows.back().span = atom.span;
      }
      RecordRow& row = table.rows.back();
      row.span = hull(row.span, atom.span);
      atom.row = key.first;
      atom.column = key.second;
      row.atoms.push_back(std::move(atom));
    }
    if (table.rows.empty()) return;
    table.grid_rows = table.rows.size();
    table.span = table.rows.front().span;
    pages_[page]->literals.push_back(std::move(table));
  }

  const std::vector<Page*>& pages_;
  const std::size_t source_;
  const ServiceRegistry& services_;
  WordNumbers numbers_;
  Units units_;                                 // of the source
  std::vector<Translation> translations_;       // by page
  std::vector<bool> is_translated_;             // by unit: some page says it in other words
  std::vector<std::vector<Literal>> literals_;  // by unit
  std::vector<std::vector<Literal>> spans_;     // by unit: code that is data as a whole; of a zone's line, its terms
  std::vector<AtomsOfPage> atoms_;              // by page
  std::set<std::size_t> compared_;              // of the page that is being read
  std::set<std::pair<std::size_t, std::size_t>> damaged_;
};

}  // namespace

void share_literals(const std::vector<Page*>& pages, const LanguageTag& source_language,
                    const ServiceRegistry& services) {
  if (pages.size() < 2) return;
  std::optional<std::size_t> source = source_page(pages, source_language);
  if (!source && pages.size() >= kFewestWithoutSource) source = 0;
  if (source) TextSharer(pages, *source, services).run();
}

}  // namespace doczone::extractor
