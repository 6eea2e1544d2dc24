#include "extractor/faults/fault.h"

namespace doczone::extractor {
namespace {

template <class... Functions>
struct Overloaded : Functions... {
  using Functions::operator()...;
};
template <class... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

std::string copy_of(const std::string* text) {
  return text == nullptr ? std::string() : *text;
}

// Of the first page that has the table.
std::string section_of(const ElectedTable& table) {
  for (const RecordTable* on_page : table.table->tables) {
    if (on_page != nullptr) return on_page->section;
  }
  return {};
}

}  // namespace

const PlaceOnPage& place_of(const Fault& fault) {
  return std::visit([](const auto& shape) -> const PlaceOnPage& { return shape; }, fault);
}

PlaceOnPage& place_of(Fault& fault) {
  return std::visit([](auto& shape) -> PlaceOnPage& { return shape; }, fault);
}

const ElectedRow* row_of(const Fault& fault) {
  return std::visit(Overloaded{[](const PlaceInRow& shape) { return shape.row; },
                               [](const PlaceOnPage&) -> const ElectedRow* { return nullptr; }},
                    fault);
}

const ElectedAtom* elected_of(const Fault& fault) {
  return std::visit(
      [](const auto& shape) -> const ElectedAtom* {
        if constexpr (requires { shape.elected; }) return shape.elected;
        return nullptr;
      },
      fault);
}

const Atom* atom_of(const Fault& fault) {
  return std::visit(
      [](const auto& shape) -> const Atom* {
        if constexpr (requires { shape.atom; }) return shape.atom;
        return nullptr;
      },
      fault);
}

std::optional<Field> field_of(const Fault& fault) {
  if (const auto* const contradiction = std::get_if<ContradictionFault>(&fault)) return contradiction->field;
  if (std::holds_alternative<OrderFault>(fault)) return Field::view;  // what makes a cell a composite one
  if (const auto* const row = std::get_if<RowFault>(&fault))
    return row->remains ? std::optional(Field::owner) : std::nullopt;
  const ElectedAtom* const elected = elected_of(fault);
  return elected == nullptr ? std::nullopt : std::optional(elected->field);
}

std::string value_of(const Fault& fault) {
  return std::visit(
      Overloaded{[](const AtomFault& shape) { return shape.value; },
                 [](const SpellingFault& shape) { return shape.atom->value; },
                 [](const BehindFault& shape) { return shape.atom->value; },
                 [](const ContradictionFault& shape) { return shape.value; },
                 [](const OrderFault& shape) { return shape.value; },
                 [](const RowFault& shape) { return shape.remains ? shape.remains->text : std::string(); },
                 [](const TableFault& shape) { return section_of(*shape.table); },
                 [](const HeaderFault& shape) { return shape.header->text; },
                 [](const PageFault&) { return std::string(); }, [](const OldPageFault&) { return std::string(); }},
      fault);
}

std::string suggestion_of(const Fault& fault) {
  return std::visit(
      Overloaded{[](const AtomFault& shape) {
                   return shape.number.empty() || shape.suggestion.empty() ? shape.suggestion
                                                                           : shape.number + " " + shape.suggestion;
                 },
                 [](const SpellingFault& shape) { return shape.suggestion; },
                 [](const BehindFault& shape) { return shape.elected->shared_by_translations; },
                 [](const ContradictionFault& shape) { return shape.demanded; },
                 [](const OrderFault& shape) { return shape.suggestion; },
                 [](const RowFault& shape) {
                   return shape.is_missing() ? copy_of(first_owner_of(*shape.row)) : std::string();
                 },
                 [](const TableFault& shape) { return copy_of(first_owner_of(*shape.table)); },
                 [](const HeaderFault& shape) { return shape.abbreviation; },
                 [](const PageFault&) { return std::string(); }, [](const OldPageFault&) { return std::string(); }},
      fault);
}

const std::string* first_owner_of(const ElectedRow& row) {
  for (const ElectedAtom& atom : row.atoms) {
    if (atom.field == Field::owner && !atom.value.empty()) return &atom.value;
  }
  return nullptr;
}

const std::string* first_owner_of(const ElectedTable& table) {
  for (const ElectedRow& row : table.rows) {
    if (const std::string* const owner = first_owner_of(row)) return owner;
  }
  return nullptr;
}

}  // namespace doczone::extractor
