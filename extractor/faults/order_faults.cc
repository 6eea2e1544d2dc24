#include "extractor/faults/order_faults.h"

#include <algorithm>
#include <map>

#include "extractor/election/confidence.h"

namespace doczone::extractor {
namespace {

// The parts of one composite cell in page order, as letters: v(iew), t(ype), p(ort).
struct CompositeOrder {
  std::string order;
  ByteSpan span;
  std::map<char, std::string> parts;
};

char letter_of(Field field) {
  return field == Field::view ? 'v' : field == Field::type ? 't' : field == Field::port ? 'p' : '\0';
}

const Atom* first_of(const RecordRow& row, Field field) {
  const auto found =
      std::find_if(row.atoms.begin(), row.atoms.end(), [&](const Atom& atom) { return atom.field == field; });
  return found == row.atoms.end() ? nullptr : &*found;
}

CompositeOrder composite_order(const RecordRow& row) {
  CompositeOrder out;
  const Atom* const view = first_of(row, Field::view);
  if (view == nullptr) return out;
  for (const Atom& atom : row.atoms) {
    const char letter = letter_of(atom.field);
    if (atom.column != view->column || letter == '\0') continue;
    out.span = out.order.empty() ? atom.span : hull(out.span, atom.span);
    if (out.order.empty() || out.order.back() != letter) out.order += letter;
    std::string& part = out.parts[letter];
    part += (part.empty() ? "" : "/") + atom.value;
  }
  // `DNS/A externe`: the view's span reaches round the type, so the type stands inside it.
  const Atom* const type = first_of(row, Field::type);
  if (type != nullptr && type->column == view->column && view->span.contains(type->span.offset) &&
      type->span.end() < view->span.end()) {
    std::erase(out.order, 'v');
    out.order.insert(out.order.find('t') + 1, "v");
  }
  return out;
}

bool is_permutation(std::string a, std::string b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

std::string in_order(CompositeOrder& cell, const std::string& order) {
  std::string out;
  for (const char letter : order) out += (out.empty() ? "" : "/") + cell.parts[letter];
  return out;
}

}  // namespace

void find_order_faults(const ElectedTable& table, const ElectedRow& row, FaultCollector& out) {
  const Comparison& comparison = out.comparison();
  std::map<std::string, Standing> standings;
  std::vector<CompositeOrder> orders(comparison.pages().size());
  for (std::size_t page = 0; page < orders.size(); ++page) {
    if (row.row->rows[page] == nullptr) continue;
    orders[page] = composite_order(*row.row->rows[page]);
    if (orders[page].order.size() < 2) continue;
    Standing& standing = standings[orders[page].order];
    ++standing.witnesses;
    standing.has_source = standing.has_source || comparison.is_source(page);
    standing.weight += comparison.is_source(page) ? kSourceOrder : kMachineWeight;
  }
  if (standings.size() < 2) return;
  const auto winner = std::max_element(standings.begin(), standings.end(),
                                       [](const auto& a, const auto& b) { return a.second.weight < b.second.weight; });
  const Confidence confidence = confidence_in(winner->second, Question::order);
  for (std::size_t page = 0; page < orders.size(); ++page) {
    CompositeOrder& composite = orders[page];
    if (composite.order == winner->first || !is_permutation(composite.order, winner->first)) continue;
    OrderFault fault = out.start<OrderFault>(table, row, page);
    fault.confidence = confidence;
    fault.span = composite.span;
    fault.value = comparison.pages()[page].text->at(composite.span);
    fault.suggestion = in_order(composite, winner->first);
    out.add(std::move(fault));
  }
}

}  // namespace doczone::extractor
