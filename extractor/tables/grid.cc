#include "extractor/tables/grid.h"

#include <algorithm>
#include <array>
#include <utility>

namespace doczone::extractor {
namespace {

constexpr std::array<std::pair<std::string_view, Form>, 6> kForms{{{"table", Form::table},
                                                                   {"lines", Form::lines},
                                                                   {"fields", Form::fields},
                                                                   {"sentence", Form::sentence},
                                                                   {"mentions", Form::mentions},
                                                                   {"literals", Form::literals}}};

}  // namespace

bool is_title_row(const GridRow& row) {
  const auto filled =
      std::count_if(row.cells.begin(), row.cells.end(), [](const GridCell& c) { return !c.text.empty(); });
  return filled == 1 && std::any_of(row.cells.begin(), row.cells.end(), [](const GridCell& c) {
           return !c.text.empty() && c.colspan > 1 && !c.is_continued;
         });
}

bool is_empty_row(const GridRow& row) {
  return std::all_of(row.cells.begin(), row.cells.end(), [](const GridCell& c) { return c.text.empty(); });
}

std::string_view to_string(Form form) {
  return std::find_if(kForms.begin(), kForms.end(), [&](const auto& one) { return one.second == form; })->first;
}

Form parse_form(std::string_view text) {
  const auto found = std::find_if(kForms.begin(), kForms.end(), [&](const auto& one) { return one.first == text; });
  return found == kForms.end() ? Form::table : found->second;
}

}  // namespace doczone::extractor
