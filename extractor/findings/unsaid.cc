#include "extractor/findings/unsaid.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace doczone::extractor {
namespace {

// An owner, or another name that the row states.
std::string first_name_in(const ElectedRow& row) {
  if (const std::string* const owner = first_owner_of(row)) return *owner;
  const auto named = std::find_if(row.atoms.begin(), row.atoms.end(), [](const ElectedAtom& atom) {
    return is_name_field(atom.field) && !atom.value.empty();
  });
  return named == row.atoms.end() ? std::string() : named->value;
}

// What stands there and what should. Of a row or a table that a page has or lacks, it is what the first row names.
std::pair<std::string, std::string> said_and_wanted(const Fault& fault) {
  if (const auto* const row = std::get_if<RowFault>(&fault); row != nullptr && !row->remains) {
    const std::string name = first_name_in(*row->row);
    return row->is_missing() ? std::pair(std::string(), name) : std::pair(name, std::string());
  }
  if (const auto* const table = std::get_if<TableFault>(&fault)) {
    const auto& rows = table->table->rows;
    return {std::string(), rows.empty() ? std::string() : first_name_in(rows.front())};
  }
  return {value_of(fault), suggestion_of(fault)};
}

Unsaid unsaid(const SilencedFault& silenced, const TranslationSet& set) {
  const PlaceOnPage& place = place_of(silenced.fault);
  const Page& page = set.pages[place.page];
  auto [value, suggestion] = said_and_wanted(silenced.fault);
  return {page.locate(place.span), page.language,        field_of(silenced.fault),  std::move(value),
          std::move(suggestion),   silenced.silence->id, silenced.silence->sentence};
}

// By page and place; equal for a cell that is in several rows.
auto key_of(const SilencedFault& one) {
  const PlaceOnPage& place = place_of(one.fault);
  return std::tuple(place.page, place.span.offset, field_of(one.fault), one.silence->id, suggestion_of(one.fault));
}

}  // namespace

std::vector<Unsaid> unsaid_of(const std::vector<SilencedFault>& silenced, const TranslationSet& set) {
  std::map<decltype(key_of(silenced.front())), const SilencedFault*> in_order;
  for (const SilencedFault& one : silenced) in_order.emplace(key_of(one), &one);
  std::vector<Unsaid> out;
  out.reserve(in_order.size());
  for (const auto& [key, one] : in_order) out.push_back(unsaid(*one, set));
  return out;
}

}  // namespace doczone::extractor
