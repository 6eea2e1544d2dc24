#include "extractor/records/cell_data.h"

#include <algorithm>
#include <array>

#include "extractor/records/leading_value.h"
#include "extractor/records/said_numbers.h"
#include "extractor/records/words.h"
#include "model/ascii.h"
#include "model/rdata_text.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kMostPlaceholderWords = 4;

bool has_type(const std::vector<RrType>& types, RrType type) {
  return std::find(types.begin(), types.end(), type) != types.end();
}

Piece behind(Piece line, Piece part) {
  const std::size_t used = part.from + part.text.size() - line.from;
  return trimmed({line.text.substr(used), line.from + used});
}

// A few words in place of what everybody has to fill in himself: `Your server's IP`, `matrix-server-IPv4`.
bool is_placeholder_text(std::string_view text) {
  return !text.empty() &&
         static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) < 2 * kMostPlaceholderWords;
}

CellData address_data(Piece line) {
  CellData data;
  for (const Piece& piece : addresses_in(line)) data.values.push_back({Field::address, piece});
  data.is_sure = !data.values.empty();
  data.fits = data.is_sure || (is_placeholder_text(line.text) && !leading_name(line) && !leading_number(line));
  return data;
}

// A name; of one label only where nothing else stands in the line.
CellData name_data(Piece line) {
  CellData data;
  if (const std::optional<Piece> name = leading_name(line)) {
    const bool is_name = !is_address(name->text);
    data.is_sure = is_name && is_followed_by_remark(line, *name);
    if (is_name) data.values.push_back({Field::target, *name});
  } else if (const std::optional<Piece> label = leading_owner(line); label && label->text != "*") {
    data.values.push_back({Field::target, *label});
  }
  data.fits = !data.values.empty();
  return data;
}

// Numbers in front of a name are the last of `fields`; where they lack, other columns have them.
CellData numbered_name(Piece line, const std::vector<Field>& fields) {
  std::vector<Piece> numbers;
  Piece rest = line;
  while (numbers.size() <= fields.size()) {
    const std::optional<Piece> number = leading_number(rest);
    if (!number) break;
    numbers.push_back(*number);
    rest = behind(rest, *number);
  }
  if (numbers.size() > fields.size()) return {};
  CellData data = name_data(rest);
  // A service's name is an owner.
  if (!data.fits || data.values.front().piece.text.starts_with('_')) return {};
  for (std::size_t i = 0; i < numbers.size(); ++i)
    data.values.push_back({fields[fields.size() - numbers.size() + i], numbers[i]});
  return data;
}

// `mail.example.com (priority: 10)`, `imap.example.com (port 993, weight 1)`: what the name has in front counts first.
void add_numbers_behind(Piece line, CellData& data) {
  if (data.values.size() != 1) return;
  for (const SaidNumber& number : numbers_said_in(behind(line, data.values[0].piece)))
    data.values.push_back({number.field, number.piece});
}

// `mail.example.com (10)`, `mail.example.com (priority: 10)`.
void add_preference_behind(Piece line, CellData& data) {
  if (data.values.size() != 1) return;
  const Piece rest = behind(line, data.values[0].piece);
  const std::vector<Piece> words = split(rest, {"(", ")", "[", "]"});
  if (words.size() == 1 && rest.text.size() > words[0].text.size() && whole_number(words[0])) {
    data.values.push_back({Field::priority, words[0]});
    return;
  }
  add_numbers_behind(line, data);
  std::erase_if(data.values, [](const DataValue& v) { return v.field == Field::weight || v.field == Field::port; });
}

// A remark in brackets at the end of a text that has none itself.
Piece without_remark(Piece line) {
  for (const std::string_view open : {" (", " （", "（"}) {
    const std::size_t at = line.text.rfind(open);
    if (at != std::string_view::npos && at > 0 && (line.text.ends_with(")") || line.text.ends_with("）")))
      return trimmed({line.text.substr(0, at), line.from});
  }
  return line;
}

// `v=spf1 …`, `name=value`, a token of letters and digits, anything in quotes. Plain words say where to find it.
CellData text_data(Piece line) {
  CellData data;
  const auto take = [&](Piece text) {
    data.fits = data.is_sure = true;
    data.values.push_back({Field::txt, text});
  };
  if (line.text.starts_with('"')) {
    const std::size_t close = line.text.rfind('"');
    const Piece quoted{line.text.substr(0, close + 1), line.from};
    if (close > 1) take(std::count(quoted.text.begin(), quoted.text.end(), '"') == 2 ? unquoted(quoted) : quoted);
    return data;
  }
  const Piece text = without_remark(line);
  const std::size_t equals = text.text.find('=');
  const std::size_t blank = text.text.find(' ');
  const bool keyed = equals != std::string_view::npos && equals > 0 && equals < blank;
  const bool token = blank == std::string_view::npos && text.text.size() > 3;
  if (keyed || token) {
    take(text);
    data.is_sure = keyed;
  } else {
    data.fits = true;
    data.values.push_back({Field::txt, text});
  }
  return data;
}

// Any other type: as much of the line as is its RDATA.
CellData grammar_data(Piece line, RrType type) {
  for (Piece text = line; !text.text.empty();) {
    if (parse_rdata(type, text.text)) return {true, true, {{Field::rdata, text}}};
    const std::size_t blank = text.text.rfind(' ');
    if (blank == std::string_view::npos) break;
    text = trimmed({text.text.substr(0, blank), text.from});
    if (line.text.size() - text.text.size() > 200) break;
  }
  // A number in front tells that it is meant as data, readable or not: `3 1 1 <hash of the certificate>`.
  if (leading_number(line) && line.text.find(' ') != std::string_view::npos)
    return {true, false, {{Field::rdata, without_remark(line)}}};
  return {};
}

// `100 1 443` and the host in the next line are one.
Piece data_line(const std::string& cell) {
  const std::vector<Piece> lines = split({cell, 0}, {"\n"});
  if (lines.empty()) return {{}, 0};
  const std::string_view first = lines[0].text;
  const bool numbers_only = first.find_first_not_of("0123456789 ") == std::string_view::npos;
  if (!numbers_only || lines.size() == 1) return lines[0];
  return {std::string_view(cell).substr(lines[0].from, lines[1].from + lines[1].text.size() - lines[0].from),
          lines[0].from};
}

}  // namespace

namespace {

CellData line_data(Piece line, const std::vector<RrType>& types) {
  if (line.text.empty() || types.empty()) return {};
  if (has_type(types, RrType::A) || has_type(types, RrType::AAAA)) return address_data(line);
  switch (types.front()) {
    case RrType::CNAME:
    case RrType::NS:
    case RrType::PTR:
    case RrType::DNAME:
      return name_data(line);
    case RrType::MX: {
      CellData data = numbered_name(line, {Field::priority});
      add_preference_behind(line, data);
      return data;
    }
    case RrType::SRV: {
      CellData data = numbered_name(line, {Field::priority, Field::weight, Field::port});
      add_numbers_behind(line, data);
      return data;
    }
    case RrType::TXT:
      return text_data(line);
    default:
      return grammar_data(line, types.front());
  }
}

}  // namespace

CellData read_cell_data(const std::string& cell, const std::vector<RrType>& types) {
  return line_data(data_line(cell), types);
}

std::vector<DataValue> read_all_cell_data(const std::string& cell, const std::vector<RrType>& types) {
  std::vector<DataValue> all = read_cell_data(cell, types).values;
  const std::vector<Piece> lines = split({cell, 0}, {"\n"});
  if (lines.size() < 2 || types.size() != 1 || (types[0] != RrType::NS && types[0] != RrType::MX)) return all;
  std::vector<DataValue> each;
  for (const Piece& line : lines) {
    const CellData data = line_data(line, types);
    if (!data.is_sure) return all;
    each.insert(each.end(), data.values.begin(), data.values.end());
  }
  return each;
}

}  // namespace doczone::extractor
