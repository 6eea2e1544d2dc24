#include "extractor/records/said_numbers.h"

#include <algorithm>
#include <array>
#include <optional>

#include "extractor/records/words.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestPart = 60;

std::optional<Field> field_said_by(std::string_view words) {
  static constexpr std::array<std::pair<std::string_view, Field>, 3> kKinds{
      {{"priority", Field::priority}, {"weight", Field::weight}, {"port", Field::port}}};
  std::optional<Field> field;
  for (const auto& [kind, its_field] : kKinds) {
    if (!has_word(words, kind)) continue;
    if (field) return std::nullopt;
    field = its_field;
  }
  return field;
}

std::optional<Piece> only_number_in(Piece part) {
  std::optional<Piece> number;
  for (const Piece& word : split(part, {" ", ":", "=", "\u00A0", "：", "`"})) {
    unsigned long long value = 0;
    if (!parse_number(word.text, value)) continue;
    if (number) return std::nullopt;
    number = word;
  }
  return number;
}

}  // namespace

std::vector<SaidNumber> numbers_said_in(Piece text) {
  std::vector<SaidNumber> said;
  for (const Piece& part : split(text, {",", ";", "(", ")", "/", "\n", "（", "）", "、", "，", ". "})) {
    if (part.text.size() > kLongestPart) continue;
    const std::optional<Piece> number = only_number_in(part);
    const std::optional<Field> field = number ? field_said_by(part.text) : std::nullopt;
    const bool is_new = std::none_of(said.begin(), said.end(), [&](const SaidNumber& s) { return s.field == field; });
    if (field && is_new) said.push_back({*field, *number});
  }
  return said;
}

}  // namespace doczone::extractor
