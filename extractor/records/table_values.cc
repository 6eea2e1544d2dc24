#include "extractor/records/table_values.h"

#include <algorithm>

#include "extractor/records/words.h"
#include "model/numbers.h"
#include "model/rdata_text.h"
#include "model/rr_type.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

using Kind = CellValue::Kind;

bool is_all_words(const ReadRow& row) {
  return std::all_of(row.cells.begin(), row.cells.end(), [](const ReadCell& cell) {
    const std::vector<CellValue>& values = cell.values.values;
    return std::all_of(values.begin(), values.end(), [](const CellValue& value) { return value.kind == Kind::text; });
  });
}

// The header once more, further down.
bool repeats(const GridRow& row, const GridRow& header) {
  return row.cells.size() == header.cells.size() &&
         std::equal(row.cells.begin(), row.cells.end(), header.cells.begin(), [](const GridCell& a, const GridCell& b) {
           return a.column == b.column && fold_case(a.text.text()) == fold_case(b.text.text());
         });
}

std::vector<CellValue> parts_of(const CellValue& whole) {
  std::vector<CellValue> parts;
  for (std::size_t at = 0; at <= whole.value.size();) {
    const std::size_t end = std::min({whole.value.find('/', at), whole.value.find("／", at), whole.value.size()});
    const std::string_view part = trim(std::string_view(whole.value).substr(at, end - at));
    if (!part.empty()) {
      const std::size_t from = whole.from + static_cast<std::size_t>(part.data() - whole.value.data());
      unsigned long long number = 0;
      const Kind kind = parse_unsigned(nfkc(part), 65535, number) ? Kind::number : Kind::text;
      parts.push_back({kind, std::string(part), from, part.size(), NameShape::none});
    }
    at = end + (end < whole.value.size() && whole.value[end] != '/' ? std::string_view("／").size() : 1);
  }
  return parts;
}

// `1 . alpn=h2` of an HTTPS record: what stands in a zone behind the type, beginning with a number.
bool is_data_of(RrType type, std::string_view text) {
  const std::size_t blank = text.find(' ');
  unsigned long long number = 0;
  return blank != std::string_view::npos && parse_unsigned(text.substr(0, blank), 65535, number) &&
         parse_rdata(type, text).has_value();
}

// `HTTPS` is a protocol and `DS` a drive, unless the row has such a record's data.
void read_type_by_data(ReadRow& row) {
  for (ReadCell& cell : row.cells) {
    const std::string word = cell.cell->text.text();
    if (word.empty() || word.size() > 10 || !holds(cell.values, Kind::text) || cell.values.values.size() != 1) continue;
    const auto type = parse_rr_type(word);
    const bool capitals =
        std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
    if (!type || !capitals || !std::any_of(row.cells.begin(), row.cells.end(), [&](const ReadCell& other) {
          return is_data_of(*type, other.cell->text.text());
        }))
      continue;
    cell.values.values[0].kind = Kind::type;
    cell.values.has_strong_type = true;
    return;
  }
}

}  // namespace

TableValues read_table_values(const Grid& grid, const ServiceRegistry& services) {
  TableValues table;
  for (std::size_t i = 0; i < grid.rows.size(); ++i) {
    if (grid.rows[i].is_header) {
      if (table.header == nullptr || is_empty_row(*table.header) || (table.rows.empty() && is_title_row(*table.header)))
        table.header = &grid.rows[i];
      continue;
    }
    ReadRow row{i, {}};
    for (const GridCell& cell : grid.rows[i].cells) {
      row.cells.push_back({&cell, read_cell_values(cell.text, services)});
      // Where the location is spelled out in full, the word beside it can only be a type that was translated.
      CellValues& values = row.cells.back().values;
      if (cell.text.text().find("DNS") != std::string::npos && read_untyped_composite(values, {}))
        values.has_weak_type = true;
    }
    read_type_by_data(row);
    table.rows.push_back(std::move(row));
  }
  // A header made of plain cells: the first row, below a title at most, says nothing in the language of DNS.
  std::erase_if(table.rows, [&](const ReadRow& row) { return is_all_words(row) && is_title_row(grid.rows[row.row]); });
  const bool lacks_header = table.header == nullptr || is_title_row(*table.header);
  if (lacks_header && !table.rows.empty() && is_all_words(table.rows.front())) {
    table.header = &grid.rows[table.rows.front().row];
    table.rows.erase(table.rows.begin());
  }
  if (table.header != nullptr) {
    std::erase_if(table.rows, [&](const ReadRow& row) { return repeats(grid.rows[row.row], *table.header); });
  }
  return table;
}

bool read_untyped_composite(CellValues& values, const std::set<std::string>& locations) {
  if (values.values.size() != 1 || values.values[0].kind != Kind::text || values.values[0].length > 80) return false;
  std::vector<CellValue> parts = parts_of(values.values[0]);
  if (parts.size() < 2 || parts.size() > 3) return false;
  const auto is_known = [&](const CellValue& part) { return view_in(part.value) || locations.count(part.value) > 0; };
  const auto location = std::find_if(parts.begin(), parts.end(), is_known);
  if (location == parts.end()) return false;
  bool typed = false;
  for (auto part = parts.begin(); part != parts.end(); ++part) {
    if (part == location || part->kind == Kind::number) continue;
    if (typed || part->value.find(' ') != std::string::npos) return false;
    part->kind = Kind::type;
    typed = true;
  }
  if (!typed) return false;
  values.values = std::move(parts);
  values.is_composite = true;
  return true;
}

bool holds(const CellValues& values, Kind kind) {
  return std::any_of(values.values.begin(), values.values.end(),
                     [&](const CellValue& v) { return v.kind == kind && !v.in_prose; });
}

bool holds_name_anywhere(const CellValues& values) {
  return std::any_of(values.values.begin(), values.values.end(),
                     [](const CellValue& v) { return v.kind == Kind::name; });
}

bool states_pairs(const CellValues& values) {
  std::size_t stated = 0;
  bool tells = false;
  for (const CellValue& value : values.values) {
    if (value.in_prose || !value.stated_field) continue;
    ++stated;
    tells = tells || is_name_field(*value.stated_field) || value.stated_field == Field::txt;
  }
  return tells && stated > 1;
}

bool is_only_text(const CellValues& values) {
  return values.values.size() == 1 && values.values[0].kind == Kind::text;
}

bool is_service_owner(const CellValue& value) {
  return value.kind == Kind::name && value.value.find('_') != std::string::npos;
}

bool is_location(const CellValue& value) {
  if (value.kind != Kind::text || value.value.size() > 60) return false;
  // A few words: sentences speak of views, too. Scripts without blanks say in twelve characters what others say in
  // three words.
  const std::string_view text = value.value;
  const bool dense =
      std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE3; });
  const auto words = std::count(text.begin(), text.end(), ' ') + 1;
  if (words > 3 || (dense && count_code_points(text) > 12)) return false;
  return view_in(text).has_value();
}

}  // namespace doczone::extractor
