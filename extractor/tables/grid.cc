#include "extractor/tables/grid.h"

#include <algorithm>
#include <array>
#include <utility>

namespace doczone::extractor {
namespace {

constexpr std::array<std::pair<std::string_view, Form>, 4> kForms{
    {{"table", Form::table}, {"lines", Form::lines}, {"fields", Form::fields}, {"sentence", Form::sentence}}};

}  // namespace

std::string_view to_string(Form form) {
  return std::find_if(kForms.begin(), kForms.end(), [&](const auto& one) { return one.second == form; })->first;
}

Form parse_form(std::string_view text) {
  const auto found = std::find_if(kForms.begin(), kForms.end(), [&](const auto& one) { return one.first == text; });
  return found == kForms.end() ? Form::table : found->second;
}

}  // namespace doczone::extractor
