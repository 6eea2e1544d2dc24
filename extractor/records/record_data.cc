#include "extractor/records/record_data.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "extractor/names/damaged_name.h"
#include "extractor/records/cell_pieces.h"
#include "extractor/records/words.h"
#include "model/ascii.h"
#include "model/numbers.h"
#include "model/rdata_text.h"

namespace doczone::extractor {
namespace {

CellValue stated(CellValue::Kind kind, Field field, Piece piece) {
  CellValue value{kind, std::string(piece.text), piece.from, piece.text.size()};
  value.stated_field = field;
  if (kind == CellValue::Kind::name) value.shape = name_shape(piece.text);
  return value;
}

// `Priority:`, `Weight`: the field that a word of the cell calls the number, or the name, behind it.
std::optional<Field> field_called(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, Field>, 7> kWords{{{"priority", Field::priority},
                                                                             {"weight", Field::weight},
                                                                             {"port", Field::port},
                                                                             {"target", Field::target},
                                                                             {"server", Field::target},
                                                                             {"value", Field::target},
                                                                             {"points", Field::target}}};
  for (const auto& [kind, field] : kWords) {
    if (has_word(word, kind)) return field;
  }
  return std::nullopt;
}

// `(10)`, `"10`: the sign of a bracket or a quotation round a part.
Piece bare_part(Piece piece) {
  while (!piece.text.empty() && is_one_of(piece.text.front(), "([\"")) piece = {piece.text.substr(1), piece.from + 1};
  while (!piece.text.empty() && is_one_of(piece.text.back(), ")]\":")) piece.text.remove_suffix(1);
  return piece;
}

// Numbers, and a name behind them; words may call each of them.
std::vector<CellValue> numbers_and_name(Piece line, std::initializer_list<Field> numbers) {
  static constexpr std::size_t kMostParts = 16;
  const std::vector<Piece> parts =
      split(line, {" ", "\t", "\u00A0", ",", ";", "\u3001", "\uFF0C", "\uFF1B", "\uFF1A", "="});
  if (parts.size() > kMostParts) return {};
  std::vector<CellValue> out;
  std::optional<Piece> name;
  std::vector<Field> called;  // by words in front of the number that comes next; one at most
  for (const Piece& part : parts) {
    const Piece piece = bare_part(part);
    unsigned long long number = 0;
    if (piece.text.empty()) continue;
    if (!name && out.size() < numbers.size() && parse_unsigned(piece.text, 65535, number)) {
      const Field field = called.empty() ? *(numbers.begin() + out.size()) : called.front();
      if (field == Field::target ||
          std::any_of(out.begin(), out.end(), [&](const CellValue& one) { return one.stated_field == field; }))
        return {};
      out.push_back(stated(CellValue::Kind::number, field, piece));
      called.clear();
    } else if (!name && name_shape(piece.text) == NameShape::whole) {
      name = piece;
    } else if (const std::optional<Field> field = field_called(piece.text); field && called.empty()) {
      called = {*field};
    } else {
      return {};
    }
  }
  if (!name || out.size() != numbers.size()) return {};
  out.push_back(stated(CellValue::Kind::name, Field::target, *name));
  return out;
}

// Types whose data other cells and other rules read: names, addresses, texts.
bool is_read_elsewhere(RrType type) {
  static constexpr std::array kTypes{RrType::A,   RrType::NS,  RrType::CNAME, RrType::SOA,
                                     RrType::PTR, RrType::TXT, RrType::AAAA,  RrType::DNAME};
  return std::find(kTypes.begin(), kTypes.end(), type) != kTypes.end();
}

// What a column of values has behind a number is meant as data, readable or not: `3 1 1 <hash of the certificate>`.
bool is_data(std::string_view text, RrType type, bool of_values) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const bool begins_with_number = digits > 0 && digits < text.size() && is_ascii_space(text[digits]);
  if (!begins_with_number && !of_values) return false;
  return (begins_with_number && of_values) || parse_rdata(type, text).has_value();
}

// Several strings keep their quotes, which tell them apart.
Piece without_quotes(Piece text) {
  return std::count(text.text.begin(), text.text.end(), '"') == 2 ? unquoted(text) : text;
}

}  // namespace

std::vector<CellValue> record_data_in(const std::string& cell, RrType type, bool of_values) {
  const Piece text = trimmed({cell, 0});
  if (text.text.empty() || text.text.find('\n') != std::string_view::npos) return {};
  if (type == RrType::MX) return numbers_and_name(text, {Field::priority});
  if (type == RrType::SRV) return numbers_and_name(text, {Field::priority, Field::weight, Field::port});
  if (type == RrType::TXT) {
    if (!of_values) return {};
    return {stated(CellValue::Kind::text, Field::txt, without_quotes(text))};
  }
  if (is_read_elsewhere(type) || !is_data(text.text, type, of_values)) return {};
  return {stated(CellValue::Kind::text, Field::rdata, text)};
}

}  // namespace doczone::extractor
