#include "extractor/records/record_data.h"

#include <algorithm>
#include <array>

#include "extractor/names/damaged_name.h"
#include "extractor/records/cell_pieces.h"
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

// Numbers, and a name behind them.
std::vector<CellValue> numbers_and_name(Piece line, std::initializer_list<Field> numbers) {
  const std::vector<Piece> parts = split(line, {" ", "\t", "\u00A0"});
  if (parts.size() != numbers.size() + 1 || name_shape(parts.back().text) != NameShape::whole) return {};
  std::vector<CellValue> out;
  std::size_t at = 0;
  for (const Field field : numbers) {
    unsigned long long number = 0;
    if (!parse_unsigned(parts[at].text, 65535, number)) return {};
    out.push_back(stated(CellValue::Kind::number, field, parts[at++]));
  }
  out.push_back(stated(CellValue::Kind::name, Field::target, parts.back()));
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
