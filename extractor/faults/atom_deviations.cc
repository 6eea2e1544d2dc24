#include "extractor/faults/atom_deviations.h"

#include <algorithm>
#include <map>
#include <set>

#include "extractor/election/view_meanings.h"
#include "extractor/faults/contradictions.h"
#include "extractor/names/name_soundness.h"
#include "model/ascii.h"
#include "model/name_template.h"

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

class AtomFinder : DeviationFinder {
 public:
  AtomFinder(const AlignedSet& set, const LanguageTag& source, const ElectedTable& table,
             const ServiceRegistry& services, std::vector<Deviation>& out)
      : DeviationFinder(set, source), table_(table), services_(services), out_(out) {}

  void run() {
    for (const ElectedRow& row : table_.rows) {
      for (const ElectedAtom& atom : row.atoms) {
        if (!atom.shared_by_translations.empty() && has_source()) {
          find_behind(row, atom);
        } else {
          compare_atom(row, atom);
          compare_spelling(row, atom);
        }
      }
      find_contradictions(row);
      compare_order(row);
    }
  }

 private:
  // A number or type in a sentence beside a cell that states the same field: words about it, not the statement.
  static bool is_mentioned_beside(const ElectedRow& row, const ElectedAtom& elected) {
    if (!elected.slot->in_prose || is_name_field(elected.field)) return false;
    return std::any_of(row.atoms.begin(), row.atoms.end(),
                       [&](const ElectedAtom& other) { return other.field == elected.field && !other.slot->in_prose; });
  }

  void compare_atom(const ElectedRow& row, const ElectedAtom& elected) {
    if (is_mentioned_beside(row, elected)) return;
    for (std::size_t page = 0; page < set_.set->pages.size(); ++page) {
      const RecordRow* const here = row.row->rows[page];
      const bool broken = !elected.stances[page].sound && !is_part(elected.slot->atoms[page]);
      if (here == nullptr || (elected.stances[page].agrees && !broken)) continue;
      if (elected.value.empty() && !broken) continue;
      if (elected.stances[page].repeats_source && !is_source(page)) continue;
      if (!broken && is_about_another_record(row, page)) continue;
      if (!broken &&
          (stands_elsewhere_in_sentences(row, elected, page) || is_another_kind_in_a_sentence(elected, page)))
        continue;
      Deviation deviation = start(Deviation::Kind::value, page, &row);
      deviation.elected = &elected;
      deviation.atom = elected.slot->atoms[page];
      deviation.field = elected.field;
      deviation.confidence = elected.confidence;
      deviation.broken = broken;
      deviation.suggestion = suggestion_for(elected, page);
      // That it is damaged is certain; what it should be need not be.
      if (broken) deviation.confidence = std::max(deviation.confidence, Confidence::medium);
      if (deviation.atom != nullptr) {
        deviation.span = deviation.atom->span;
        deviation.value = deviation.atom->value;
      } else if (elected.slot->in_prose || !is_expected(row, elected) || !place_missing_atom(*here, deviation)) {
        continue;
      }
      out_.push_back(std::move(deviation));
    }
  }

  // Sentences are paired loosely: a sound host in one is no damaged service of the other.
  static bool is_another_kind_in_a_sentence(const ElectedAtom& elected, std::size_t page) {
    const Atom* const here = elected.slot->atoms[page];
    if (!elected.slot->in_prose || !is_name_field(elected.field) || here == nullptr) return false;
    const auto found = NameTemplate::parse(here->value);
    const auto wanted = NameTemplate::parse(elected.value);
    return found && wanted && found->service().empty() != wanted->service().empty();
  }

  // Languages order the words of a sentence, and the names in it, in their own way.
  static bool stands_elsewhere_in_sentences(const ElectedRow& row, const ElectedAtom& elected, std::size_t page) {
    const Atom* const here = elected.slot->atoms[page];
    if (!elected.slot->in_prose || !is_name_field(elected.field) || here == nullptr) return false;
    const auto says = [&](const ElectedAtom& other) {
      const Atom* const atom = other.slot->atoms[page];
      return atom != nullptr && is_same_name(atom->value, elected.value);
    };
    const auto is_wanted = [&](const ElectedAtom& other) {
      return is_name_field(other.field) && is_same_name(here->value, other.value);
    };
    return std::any_of(row.atoms.begin(), row.atoms.end(), says) &&
           std::any_of(row.atoms.begin(), row.atoms.end(), is_wanted);
  }

  // A service or protocol label that stands apart is no name.
  static bool is_part(const Atom* atom) { return atom != nullptr && atom->part != OwnerPart::whole; }

  std::string suggestion_for(const ElectedAtom& elected, std::size_t page) const {
    if (elected.field == Field::view) return words_for_view(elected, page);
    if (elected.confidence != Confidence::low) return elected.value;
    const bool sound = !is_name_field(elected.field) || soundness(elected.value, services_) == NameQuality::complete;
    return elected.has_rival || !sound ? std::string() : elected.value;
  }

  // In the page's own words, where it says so elsewhere.
  std::string words_for_view(const ElectedAtom& elected, std::size_t page) const {
    const ViewMeanings meanings(set_);
    std::map<std::string, std::size_t> said;
    for (const RecordTable& table : set_.set->pages[page].tables) {
      for (const RecordRow& row : table.rows) {
        for (const Atom& atom : row.atoms) {
          if (atom.field == Field::view && elected.view && meanings.of(page, atom.value) == elected.view)
            ++said[atom.value];
        }
      }
    }
    const auto best =
        std::max_element(said.begin(), said.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return best == said.end() ? std::string() : best->first;
  }

  // Rows that could not be paired by what they say were paired by where they stand. A sound owner with another service
  // or host in another domain, of which no port, target or address is the elected one, is no damaged copy: what it says
  // is its own.
  static bool is_about_another_record(const ElectedRow& row, std::size_t page) {
    const auto is_detail = [&](const ElectedAtom& atom) {
      return atom.field == Field::port || atom.field == Field::target || atom.field == Field::address;
    };
    if (std::any_of(row.atoms.begin(), row.atoms.end(),
                    [&](const ElectedAtom& atom) { return is_detail(atom) && atom.stances[page].agrees; }))
      return false;
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

  // The source has it, or most of the pages that have the row: one page may have put two rows into one.
  bool is_expected(const ElectedRow& row, const ElectedAtom& elected) const {
    std::size_t have = 0, rows = 0;
    for (std::size_t page = 0; page < set_.set->pages.size(); ++page) {
      if (row.row->rows[page] == nullptr) continue;
      ++rows;
      if (elected.slot->atoms[page] == nullptr) continue;
      ++have;
      if (is_source(page)) return true;
    }
    return have * 2 >= rows;
  }

  // Sentences are rephrased, and what one language says in them another may leave out. In a cell of its own,
  // an atom that the row lacks should have stood in the cell where the other pages have theirs.
  bool place_missing_atom(const RecordRow& here, Deviation& deviation) const {
    for (const Atom* other : deviation.elected->slot->atoms) {
      if (other == nullptr) continue;
      for (const RecordCell& cell : here.cells) {
        if (cell.column != other->column) continue;
        deviation.span = cell.span;
        deviation.value = cell.text;
        return !holds_word(cell.text, deviation.suggestion);
      }
    }
    return place_in_empty_cell(here, deviation);
  }

  // A type or port whose cell is empty, in a column that holds them in other rows: the value before it is shown.
  bool place_in_empty_cell(const RecordRow& here, Deviation& deviation) const {
    if (deviation.confidence != Confidence::high || (deviation.field != Field::type && deviation.field != Field::port))
      return false;
    const RecordTable& table = *table_.table->tables[deviation.page];
    const auto has_column = [&](const Atom* other) {
      return other != nullptr && std::any_of(table.rows.begin(), table.rows.end(), [&](const RecordRow& row) {
               return std::any_of(row.atoms.begin(), row.atoms.end(), [&](const Atom& atom) {
                 return atom.field == deviation.field && atom.column == other->column && !atom.in_prose;
               });
             });
    };
    const std::vector<const Atom*>& others = deviation.elected->slot->atoms;
    const auto found = std::find_if(others.begin(), others.end(), has_column);
    if (found == others.end() || here.cells.empty()) return false;
    const RecordCell* before = &here.cells.front();
    for (const RecordCell& cell : here.cells) {
      if (cell.column < (*found)->column) before = &cell;
    }
    deviation.span = before->span;
    return true;
  }

  // It is there, among words that could not be read: `Pool-FQDN (Port 5061)`.
  static bool holds_word(const std::string& text, const std::string& word) {
    for (std::size_t at = text.find(word); at != std::string::npos && !word.empty(); at = text.find(word, at + 1)) {
      const std::size_t end = at + word.size();
      const bool begins = at == 0 || !is_ascii_alnum(text[at - 1]);
      if (begins && (end == text.size() || !is_ascii_alnum(text[end]))) return true;
    }
    return false;
  }

  // One finding at the source: it may have been edited first.
  void find_behind(const ElectedRow& row, const ElectedAtom& elected) {
    for (std::size_t page = 0; page < set_.set->pages.size(); ++page) {
      if (!is_source(page) || elected.slot->atoms[page] == nullptr || is_mentioned_beside(row, elected)) continue;
      Deviation deviation = start(Deviation::Kind::behind, page, &row);
      deviation.elected = &elected;
      deviation.atom = elected.slot->atoms[page];
      deviation.field = elected.field;
      deviation.confidence = Confidence::medium;
      deviation.span = deviation.atom->span;
      deviation.value = deviation.atom->value;
      deviation.suggestion = elected.shared_by_translations;
      out_.push_back(std::move(deviation));
      return;
    }
  }

  // The name is the right one, but for its case or for what stands in its placeholders.
  void compare_spelling(const ElectedRow& row, const ElectedAtom& elected) {
    if (!is_name_field(elected.field) || elected.confidence == Confidence::low) return;
    const auto wanted = NameTemplate::parse(elected.value);
    if (!wanted) return;
    for (std::size_t page = 0; page < set_.set->pages.size(); ++page) {
      const Atom* const atom = elected.slot->atoms[page];
      if (atom == nullptr || !elected.stances[page].agrees || !elected.stances[page].sound || is_source(page)) continue;
      const auto here = NameTemplate::parse(atom->value);
      if (!here || here->parts().size() != wanted->parts().size()) continue;
      const std::string mended = with_mended_placeholders(*here, *wanted);
      const bool case_differs = differs_in_case(*here, *wanted) && !atom->in_prose;
      if (mended.empty() && !case_differs) continue;
      Deviation deviation =
          start(mended.empty() ? Deviation::Kind::letter_case : Deviation::Kind::placeholder, page, &row);
      deviation.elected = &elected;
      deviation.atom = atom;
      deviation.field = elected.field;
      deviation.confidence = elected.confidence;
      deviation.span = atom->span;
      deviation.value = atom->value;
      deviation.suggestion = mended.empty() ? with_case_of(*here, *wanted) : mended;
      out_.push_back(std::move(deviation));
    }
  }

  // Its own words without the characters that no placeholder has; empty when there are none.
  static std::string with_mended_placeholders(const NameTemplate& here, const NameTemplate& wanted) {
    static constexpr std::string_view kStray = "\"'`\\&;{}";
    std::string out;
    bool mended = false;
    for (std::size_t i = 0; i < here.parts().size(); ++i) {
      std::string text = here.parts()[i].text;
      if (here.parts()[i].is_placeholder && wanted.parts()[i].text.find_first_of(kStray) == std::string::npos) {
        const std::size_t before = text.size();
        std::erase_if(text, [](char c) { return kStray.find(c) != std::string_view::npos; });
        text = std::string(trim_ascii(text));
        mended = mended || text.size() != before;
      }
      out += (i == 0 ? "" : ".") + here.parts()[i].spelled(text);
    }
    return mended && name_quality(out) != NameQuality::malformed ? out : std::string();
  }

  static bool differs_in_case(const NameTemplate& here, const NameTemplate& wanted) {
    return with_case_of(here, wanted) != here.to_string();
  }

  // The elected spelling with the page's own words in placeholders.
  static std::string with_case_of(const NameTemplate& here, const NameTemplate& wanted) {
    std::string out;
    for (std::size_t i = 0; i < here.parts().size(); ++i) {
      const NamePart& part = here.parts()[i].is_placeholder ? here.parts()[i] : wanted.parts()[i];
      out += (i == 0 ? "" : ".") + part.spelled();
    }
    return out;
  }

  // Errors that all languages share show only in the row itself. Where there is a source, it is the one to mend.
  void find_contradictions(const ElectedRow& row) {
    for (const Contradiction& contradiction : contradictions_in(table_, row, services_)) {
      for (std::size_t page = 0; page < set_.set->pages.size(); ++page) {
        if (row.row->rows[page] == nullptr || (has_source() && !is_source(page))) continue;
        Deviation deviation = start(Deviation::Kind::contradiction, page, &row);
        deviation.field = contradiction.field;
        deviation.elected = contradiction.elected;
        deviation.confidence = Confidence::medium;
        deviation.suggestion = contradiction.demanded;
        if (contradiction.elected != nullptr) {
          deviation.atom = contradiction.elected->slot->atoms[page];
          if (deviation.atom == nullptr || !contradiction.elected->stances[page].agrees) continue;
          deviation.span = deviation.atom->span;
          deviation.value = deviation.atom->value;
        } else if (!place_in_column(*row.row->rows[page], contradiction.column, deviation)) {
          continue;
        }
        out_.push_back(std::move(deviation));
      }
    }
  }

  static bool place_in_column(const RecordRow& here, std::size_t column, Deviation& deviation) {
    for (const RecordCell& cell : here.cells) {
      if (cell.column != column) continue;
      deviation.span = cell.span;
      deviation.value = cell.text;
      return true;
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
      Deviation deviation = start(Deviation::Kind::order, page, &row);
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

  const ElectedTable& table_;
  const ServiceRegistry& services_;
  std::vector<Deviation>& out_;
};

}  // namespace

void find_atom_deviations(const AlignedSet& set, const LanguageTag& source, const ElectedTable& table,
                          const ServiceRegistry& services, std::vector<Deviation>& out) {
  AtomFinder(set, source, table, services, out).run();
}

void mark_localised_domains(const AlignedSet& set, std::vector<Deviation>& deviations) {
  using Replacement = std::pair<std::string, std::string>;  // the domain that was elected, the one that stands there
  const auto replacement_in = [](const Deviation& d) -> Replacement {
    if (d.kind != Deviation::Kind::value || !is_name_field(d.field) || d.broken) return {};
    const auto here = NameTemplate::parse(d.value);
    const auto there = NameTemplate::parse(d.suggestion);
    if (!here || !there || here->service() != there->service() || here->protocol() != there->protocol()) return {};
    const bool same_host = here->parts()[0].text == there->parts()[0].text;
    if (!same_host || here->quality() != NameQuality::complete || here->domain() == there->domain()) return {};
    return {there->domain(), here->domain()};
  };
  std::map<std::pair<std::size_t, Replacement>, std::size_t> times;
  for (const Deviation& deviation : deviations) {
    const Replacement replacement = replacement_in(deviation);
    if (!replacement.first.empty()) ++times[{deviation.page, replacement}];
  }
  for (const auto& [key, count] : times) {
    if (count < 2) continue;
    const auto& [page, replacement] = key;
    bool keeps_some = false;
    for (const RecordTable& table : set.set->pages[page].tables) {
      for (const RecordRow& row : table.rows) {
        for (const Atom& atom : row.atoms) {
          const auto name = is_name_field(atom.field) ? NameTemplate::parse(atom.value) : Result<NameTemplate>(Error{});
          keeps_some = keeps_some || (name && equal_ignoring_ascii_case(name->domain(), replacement.first));
        }
      }
    }
    for (Deviation& deviation : deviations) {
      if (!keeps_some && deviation.page == page && replacement_in(deviation) == replacement) deviation.localised = true;
    }
  }
}

}  // namespace doczone::extractor
