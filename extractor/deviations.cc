#include "extractor/deviations.h"

#include <algorithm>
#include <array>
#include <map>

#include "extractor/content_hash.h"
#include "extractor/damaged_name.h"
#include "model/name_template.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

// The parts of one composite cell in page order, as letters: v(iew), t(ype), p(ort).
struct CompositeOrder {
  std::string order;
  ByteSpan span;
  std::map<char, std::string> parts;
};

CompositeOrder composite_order(const RecordRow& row) {
  CompositeOrder out;
  const auto view =
      std::find_if(row.atoms.begin(), row.atoms.end(), [](const Atom& a) { return a.field == Field::view; });
  if (view == row.atoms.end()) return out;
  for (const Atom& atom : row.atoms) {
    if (atom.column != view->column) continue;
    const char letter = atom.field == Field::view   ? 'v'
                        : atom.field == Field::type ? 't'
                        : atom.field == Field::port ? 'p'
                                                    : '\0';
    if (letter == '\0') continue;
    out.span = out.order.empty() ? atom.span : hull(out.span, atom.span);
    if (out.order.empty() || out.order.back() != letter) out.order += letter;
    std::string& part = out.parts[letter];
    part += (part.empty() ? "" : "/") + atom.value;
  }
  // `DNS/A externe`: the view's span reaches round the type, so the type stands inside it.
  const auto type =
      std::find_if(row.atoms.begin(), row.atoms.end(), [](const Atom& a) { return a.field == Field::type; });
  if (type != row.atoms.end() && type->column == view->column && view->span.contains(type->span.offset) &&
      type->span.end() < view->span.end()) {
    std::erase(out.order, 'v');
    out.order.insert(out.order.find('t') + 1, "v");
  }
  return out;
}

class DeviationFinder {
 public:
  DeviationFinder(const AlignedSet& set, const LanguageTag& source) : set_(set), source_(source) {}

  std::vector<Deviation> run(const std::vector<ElectedTable>& tables) {
    for (const ElectedTable& table : tables) {
      for (std::size_t i = 0; i < table.rows.size(); ++i) {
        for (const ElectedAtom& atom : table.rows[i].atoms) compare_atom(table.rows[i], atom);
        compare_order(table.rows[i]);
        find_missing(table, i);
      }
      compare_headers(table);
    }
    find_stale_pages();
    return std::move(out_);
  }

 private:
  Deviation start(Deviation::Kind kind, std::size_t page, const ElectedRow& row) const {
    Deviation deviation;
    deviation.kind = kind;
    deviation.page = page;
    deviation.row = &row;
    deviation.is_source = is_source(page);
    return deviation;
  }

  bool is_source(std::size_t page) const {
    return !source_.is_undetermined() && set_.set->pages[page].language == source_;
  }

  // A number or type in a sentence beside a cell that states the same field: words about it, not the statement.
  static bool is_mentioned_beside(const ElectedRow& row, const ElectedAtom& elected) {
    if (!elected.slot->in_prose || is_name_field(elected.field)) return false;
    return std::any_of(row.atoms.begin(), row.atoms.end(),
                       [&](const ElectedAtom& other) { return other.field == elected.field && !other.slot->in_prose; });
  }

  void compare_atom(const ElectedRow& row, const ElectedAtom& elected) {
    if (elected.value.empty() || is_mentioned_beside(row, elected)) return;
    for (std::size_t page = 0; page < set_.set->pages.size(); ++page) {
      const RecordRow* const here = row.row->rows[page];
      if (here == nullptr || elected.agrees[page] || elected.repeats_source[page]) continue;
      if (!is_name_field(elected.field) && is_about_another_record(row, page)) continue;
      Deviation deviation = start(Deviation::Kind::value, page, row);
      deviation.elected = &elected;
      deviation.atom = elected.slot->atoms[page];
      deviation.field = elected.field;
      deviation.confidence = elected.confidence;
      deviation.suggestion = elected.value;
      if (deviation.atom != nullptr) {
        deviation.span = deviation.atom->span;
        deviation.value = deviation.atom->value;
      } else if (elected.slot->in_prose || !place_missing_atom(*here, deviation)) {
        continue;
      }
      out_.push_back(std::move(deviation));
    }
  }

  // Rows that could not be paired by what they say were paired by where they stand. A sound owner with another service
  // or host in another domain is no damaged copy: its type and port are its own.
  static bool is_about_another_record(const ElectedRow& row, std::size_t page) {
    return std::any_of(row.atoms.begin(), row.atoms.end(), [&](const ElectedAtom& owner) {
      if (owner.field != Field::owner || owner.slot->atoms[page] == nullptr) return false;
      const auto here = NameTemplate::parse(owner.slot->atoms[page]->value);
      const auto there = NameTemplate::parse(owner.value);
      if (!here || !there || here->quality() != NameQuality::complete || there->quality() != NameQuality::complete)
        return false;
      return !equal_ignoring_ascii_case(here->parts()[0].text, there->parts()[0].text) &&
             !equal_ignoring_ascii_case(here->domain(), there->domain());
    });
  }

  // Sentences are rephrased, and what one language says in them another may leave out. In a cell of its own,
  // an atom that the row lacks should have stood in the cell where the other pages have theirs.
  static bool place_missing_atom(const RecordRow& here, Deviation& deviation) {
    for (const Atom* other : deviation.elected->slot->atoms) {
      if (other == nullptr) continue;
      for (const RecordCell& cell : here.cells) {
        if (cell.column != other->column) continue;
        deviation.span = cell.span;
        deviation.value = cell.text;
        return true;
      }
    }
    return false;
  }

  void compare_order(const ElectedRow& row) {
    std::map<std::string, std::size_t> votes;
    std::vector<CompositeOrder> orders(set_.set->pages.size());
    for (std::size_t page = 0; page < orders.size(); ++page) {
      if (row.row->rows[page] == nullptr) continue;
      orders[page] = composite_order(*row.row->rows[page]);
      if (orders[page].order.size() > 1) votes[orders[page].order] += is_source(page) ? 2 : 1;
    }
    if (votes.size() < 2) return;
    const auto winner =
        std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    for (std::size_t page = 0; page < orders.size(); ++page) {
      CompositeOrder& here = orders[page];
      std::string sorted_here = here.order;
      std::string sorted_winner = winner->first;
      std::sort(sorted_here.begin(), sorted_here.end());
      std::sort(sorted_winner.begin(), sorted_winner.end());
      if (here.order == winner->first || sorted_here != sorted_winner) continue;
      Deviation deviation = start(Deviation::Kind::order, page, row);
      deviation.field = Field::view;
      deviation.confidence = winner->second >= 2 ? Confidence::high : Confidence::medium;
      deviation.span = here.span;
      deviation.value = set_.set->pages[page].text->at(here.span);
      for (const char letter : winner->first) {
        if (!deviation.suggestion.empty()) deviation.suggestion += '/';
        deviation.suggestion += here.parts[letter];
      }
      out_.push_back(std::move(deviation));
    }
  }

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
      Deviation deviation = start(Deviation::Kind::missing_row, page, row);
      deviation.confidence = source_has || have >= 3 ? Confidence::high : Confidence::medium;
      deviation.span = neighbour_span(table, index, page);
      for (const ElectedAtom& atom : row.atoms) {
        if (atom.field == Field::owner && deviation.suggestion.empty()) deviation.suggestion = atom.value;
      }
      out_.push_back(std::move(deviation));
    }
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

  // Translators keep abbreviations (FQDN, IP, DNS): where most languages do and one does not, its header was lost.
  void compare_headers(const ElectedTable& table) {
    std::map<std::size_t, std::map<std::string, std::vector<std::size_t>>> keepers;  // column -> abbreviation -> pages
    std::map<std::size_t, std::map<std::size_t, const RecordCell*>> cells;           // column -> page -> header
    for (std::size_t page = 0; page < set_.set->pages.size(); ++page) {
      const RecordTable* const here = table.table->tables[page];
      if (here == nullptr) continue;
      for (const RecordCell& cell : here->headers) {
        cells[cell.column][page] = &cell;
        for (const std::string& word : abbreviations(cell.text)) keepers[cell.column][word].push_back(page);
      }
    }
    for (const auto& [column, words] : keepers) {
      for (const auto& [word, pages] : words) {
        const auto& here = cells[column];
        if (pages.size() < 3 || pages.size() * 3 < here.size() * 2 || pages.size() == here.size()) continue;
        for (const auto& [page, cell] : here) {
          if (std::find(pages.begin(), pages.end(), page) == pages.end() && is_fragment(cell->text))
            add_header(page, *cell, word);
        }
      }
    }
  }

  // What no translator has a word for. Other words in capitals (`TYPE`) may be translated.
  static bool is_kept(const std::string& word) {
    static constexpr std::array<std::string_view, 10> kKept{"FQDN",  "DNS",  "IP", "TTL", "SRV",
                                                            "CNAME", "AAAA", "MX", "TXT", "URL"};
    return std::find(kKept.begin(), kKept.end(), word) != kKept.end();
  }

  static std::vector<std::string> abbreviations(const std::string& header) {
    const std::string text = nfkc(header);
    std::vector<std::string> out;
    std::string word;
    const auto end_word = [&] {
      if (is_kept(word) && std::find(out.begin(), out.end(), word) == out.end()) out.push_back(word);
      word.clear();
    };
    bool plain = true;
    for (const char c : text) {
      if (c >= 'A' && c <= 'Z') {
        word += c;
      } else if (is_ascii_alnum(c)) {
        plain = false;
      } else {
        if (plain) end_word();
        word.clear();
        plain = true;
      }
    }
    if (plain) end_word();
    return out;
  }

  // One word that says nothing: an abbreviation may also be spelled out, which takes more.
  static bool is_fragment(const std::string& text) {
    return abbreviations(text).empty() && text.find_first_of(" /") == std::string::npos;
  }

  void add_header(std::size_t page, const RecordCell& cell, const std::string& word) {
    const bool known = std::any_of(out_.begin(), out_.end(), [&](const Deviation& d) {
      return d.kind == Deviation::Kind::header && d.page == page && d.span == cell.span;
    });
    if (known) return;
    Deviation deviation;
    deviation.kind = Deviation::Kind::header;
    deviation.page = page;
    deviation.is_source = is_source(page);
    deviation.confidence = Confidence::high;
    deviation.span = cell.span;
    deviation.value = cell.text;
    deviation.suggestion = word;
    out_.push_back(std::move(deviation));
  }

  // A page that differs and says that it was translated from other bytes than the source has now.
  void find_stale_pages() {
    std::string current;
    for (std::size_t page = 0; page < set_.set->pages.size(); ++page) {
      if (is_source(page)) current = content_hash(set_.set->pages[page].text->bytes());
    }
    if (current.empty()) return;
    for (std::size_t page = 0; page < set_.set->pages.size(); ++page) {
      const std::string& from = set_.set->pages[page].source_hash;
      if (from.empty() || from == current || is_source(page)) continue;
      const auto first = std::find_if(out_.begin(), out_.end(), [&](const Deviation& d) {
        return d.page == page && d.kind == Deviation::Kind::value && d.confidence != Confidence::low;
      });
      if (first == out_.end()) continue;
      Deviation deviation;
      deviation.kind = Deviation::Kind::stale_page;
      deviation.page = page;
      deviation.confidence = Confidence::high;
      deviation.span = first->span;
      out_.push_back(std::move(deviation));
    }
  }

  const AlignedSet& set_;
  const LanguageTag& source_;
  std::vector<Deviation> out_;
};

}  // namespace

std::vector<Deviation> find_deviations(const AlignedSet& set, const std::vector<ElectedTable>& tables,
                                       const LanguageTag& source_language) {
  return DeviationFinder(set, source_language).run(tables);
}

}  // namespace doczone::extractor
