#include "extractor/deviations.h"

#include <algorithm>
#include <map>

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
  const auto view = std::find_if(row.atoms.begin(), row.atoms.end(), [](const Atom& a) { return a.field == Field::view; });
  if (view == row.atoms.end()) return out;
  for (const Atom& atom : row.atoms) {
    if (atom.column != view->column) continue;
    const char letter = atom.field == Field::view ? 'v' : atom.field == Field::type ? 't' : atom.field == Field::port ? 'p' : '\0';
    if (letter == '\0') continue;
    out.span = out.order.empty() ? atom.span : hull(out.span, atom.span);
    if (out.order.empty() || out.order.back() != letter) out.order += letter;
    std::string& part = out.parts[letter];
    part += (part.empty() ? "" : "/") + atom.value;
  }
  // `DNS/A externe`: the view's span reaches round the type, so the type stands inside it.
  const auto type = std::find_if(row.atoms.begin(), row.atoms.end(), [](const Atom& a) { return a.field == Field::type; });
  if (type != row.atoms.end() && type->column == view->column && view->span.contains(type->span.offset) && type->span.end() < view->span.end()) {
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
    }
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

  bool is_source(std::size_t page) const { return !source_.is_undetermined() && set_.set->pages[page].language == source_; }

  void compare_atom(const ElectedRow& row, const ElectedAtom& elected) {
    if (elected.value.empty()) return;
    for (std::size_t page = 0; page < set_.set->pages.size(); ++page) {
      const RecordRow* const here = row.row->rows[page];
      if (here == nullptr || elected.agrees[page] || elected.repeats_source[page]) continue;
      Deviation deviation = start(Deviation::Kind::value, page, row);
      deviation.elected = &elected;
      deviation.atom = elected.slot->atoms[page];
      deviation.field = elected.field;
      deviation.confidence = elected.confidence;
      deviation.suggestion = elected.value;
      if (deviation.atom != nullptr) {
        deviation.span = deviation.atom->span;
        deviation.value = deviation.atom->value;
      } else if (!place_missing_atom(*here, deviation)) {
        continue;
      }
      out_.push_back(std::move(deviation));
    }
  }

  // An atom that the row lacks should have stood in the cell where the other pages have theirs.
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
    const auto winner = std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
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
    for (std::size_t page = 0; page < set_.set->pages.size(); ++page) {
      if (table.table->tables[page] == nullptr) continue;
      ++tables;
      if (row.row->rows[page] == nullptr) continue;
      ++have;
      source_has = source_has || is_source(page);
    }
    if (have == tables || have < 2 || have * 2 <= tables) return;
    for (std::size_t page = 0; page < set_.set->pages.size(); ++page) {
      if (table.table->tables[page] == nullptr || row.row->rows[page] != nullptr) continue;
      Deviation deviation = start(Deviation::Kind::missing_row, page, row);
      deviation.confidence = source_has || have >= 3 ? Confidence::high : Confidence::medium;
      deviation.span = neighbour_span(table, index, page);
      for (const ElectedAtom& atom : row.atoms) {
        if (atom.field == Field::owner && deviation.suggestion.empty()) deviation.suggestion = atom.value;
      }
      out_.push_back(std::move(deviation));
    }
  }

  // The row of this page behind which the missing one belongs; the table's opening tag when it would be the first.
  static ByteSpan neighbour_span(const ElectedTable& table, std::size_t index, std::size_t page) {
    for (std::size_t i = index; i-- > 0;) {
      if (const RecordRow* above = table.rows[i].row->rows[page]) return above->atoms.front().span;
    }
    return table.table->tables[page]->span;
  }

  const AlignedSet& set_;
  const LanguageTag& source_;
  std::vector<Deviation> out_;
};

}  // namespace

std::vector<Deviation> find_deviations(const AlignedSet& set, const std::vector<ElectedTable>& tables, const LanguageTag& source_language) {
  return DeviationFinder(set, source_language).run(tables);
}

}  // namespace doczone::extractor
