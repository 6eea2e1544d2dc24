#include "extractor/names/cognate_labels.h"

#include <algorithm>
#include <cstddef>

#include "model/ascii.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kShortestStem = 4;

bool is_cognate(std::string_view label, std::string_view other) {
  const auto is_word = [](std::string_view text) { return std::all_of(text.begin(), text.end(), is_ascii_alpha); };
  if (!is_word(label) || !is_word(other)) return false;
  std::size_t stem = 0;
  while (stem < std::min(label.size(), other.size()) && ascii_lower(label[stem]) == ascii_lower(other[stem])) ++stem;
  return stem >= kShortestStem && 3 * stem >= 2 * std::max(label.size(), other.size());
}

}  // namespace

bool has_cognate_label(std::string_view name, std::string_view other) {
  bool found = false;
  while (!name.empty() || !other.empty()) {
    const std::string_view label = name.substr(0, name.find('.')), beside = other.substr(0, other.find('.'));
    name.remove_prefix(std::min(name.size(), label.size() + 1));
    other.remove_prefix(std::min(other.size(), beside.size() + 1));
    if (equal_ignoring_ascii_case(label, beside)) continue;
    if (found || !is_cognate(label, beside)) return false;
    found = true;
  }
  return found;
}

bool is_of_same_service(std::string_view name, std::string_view other) {
  return name.starts_with('_') &&
         equal_ignoring_ascii_case(name.substr(0, name.find('.')), other.substr(0, other.find('.')));
}

}  // namespace doczone::extractor
