#include "extractor/requirements/row_demand.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "extractor/records/cell_pieces.h"
#include "extractor/records/words.h"
#include "model/ip_address.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestHeader = 40;
constexpr std::size_t kLongestMark = 12;
constexpr std::size_t kShortClause = 4;  // words
constexpr std::size_t kLongClause = 8;
constexpr std::size_t kShortCell = 10;

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> all) {
  return std::find(all.begin(), all.end(), text) != all.end();
}

// Words; scripts without blanks (kana, Han; not Hangul) say in four characters what others say in one word.
std::size_t words_in(std::string_view text) {
  std::size_t dense = 0;
  for (const char c : text) dense += static_cast<unsigned char>(c) >= 0xE3 && static_cast<unsigned char>(c) < 0xEA;
  return split({text, 0}, {" ", "\u00A0"}).size() + dense / 4;
}

// `1`, `(1)`, `¹`, `❶`, `*`, `†`: it refers to a remark.
bool is_footnote(std::string_view text) {
  static constexpr std::array<std::string_view, 8> kSigns{"*", "**", "†", "‡", "§", "¹", "²", "³"};
  if (std::find(kSigns.begin(), kSigns.end(), text) != kSigns.end()) return true;
  // Circled digits: U+2460 to U+24FF, U+2776 to U+2793.
  if (text.size() == 3 &&
      (text.starts_with("\xE2\x91") || text.starts_with("\xE2\x92") || text.starts_with("\xE2\x93")))
    return true;
  if (text.size() == 3 && text >= "\u2776" && text <= "\u2793") return true;
  const bool bracketed =
      text.size() > 2 && ((text.front() == '(' && text.back() == ')') || (text.front() == '[' && text.back() == ']'));
  const std::string_view inner = bracketed ? text.substr(1, text.size() - 2) : text;
  return !inner.empty() && inner.size() <= 2 && std::all_of(inner.begin(), inner.end(), is_ascii_digit);
}

// What stands in a column that tells whether the record is required. A lone `x` may be a cross or a tick.
std::optional<Level> level_of_mark(std::string_view text) {
  const std::string mark = fold_case(trim(text));
  if (mark.empty() || mark.size() > kLongestMark) return std::nullopt;
  if (is_footnote(mark)) return Level::conditional;
  if (is_one_of(mark, {"y", "j", "v", "s", "✓", "✔", "✔\uFE0F", "☑", "√", "●"}) || is_word(mark, "yes"))
    return Level::required;
  if (is_one_of(mark, {"n", "-", "–", "—", "✗", "✘", "☐"}) || is_word(mark, "no")) return Level::optional;
  if (has_word(mark, "optional")) return Level::optional;
  return std::nullopt;
}

// The clauses of a cell: its lines, cut at commas and stops.
std::vector<Piece> clauses_of(std::string_view cell) {
  return split({cell, 0}, {"\n", ", ", ". ", "; ", ": ", " – ", " — ", " - ", "，", "、", "。", "；", "："});
}

// "Optional record", "this record is optional" and no more than that; a role or a feature may be optional, too.
bool is_optional(std::string_view clause, bool first) {
  if (!has_word(clause, "optional")) return false;
  const std::size_t words = words_in(clause);
  return (first && words <= kShortClause) || (words <= kLongClause && has_word(clause, "record"));
}

// Scripts without blanks leave none beside it.
bool is_vip(std::string_view word) {
  if (word.size() < 3 || word == "VIP") return word == "VIP";
  const auto is_dense = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  return (word.starts_with("VIP") && is_dense(word[3])) || (word.ends_with("VIP") && is_dense(word[word.size() - 4]));
}

std::set<std::size_t> name_columns(const RecordRow& row) {
  std::set<std::size_t> out;
  for (const Atom& atom : row.atoms) {
    if (is_name_field(atom.field) && !atom.in_prose) out.insert(atom.column);
  }
  return out;
}

// The first address is passed on to the second. `between` is the cell's text from one to the other.
bool is_passed_on(std::string_view first, std::string_view between, std::string_view second) {
  if (is_one_of(trim(between), {"->", "→", "=>", "⇒", "-&gt;"}) || has_word(between, "proxy")) return true;
  // Two addresses of one host are both for the public or both private; a word between two others leads from one to the
  // other.
  const auto from = Ipv4Address::parse(first);
  const auto to = Ipv4Address::parse(second);
  const bool worded =
      std::any_of(between.begin(), between.end(), is_ascii_alpha) ||
      std::any_of(between.begin(), between.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xC3; });
  return from && to && !from->is_private() && to->is_private() && worded &&
         between.find('\n') == std::string_view::npos;
}

// Walks through a cell's text from address to address.
class AddressWalk {
 public:
  explicit AddressWalk(std::string_view text) : text_(text) {}

  // The text from the last address to this one; empty when one of them is not in the text.
  std::string_view step_to(std::string_view address) {
    const std::size_t from = std::exchange(end_, std::string_view::npos);
    const std::size_t at = text_.find(address, from == std::string_view::npos ? 0 : from);
    if (at == std::string_view::npos) return {};
    end_ = at + address.size();
    return from == std::string_view::npos ? std::string_view() : text_.substr(from, at - from);
  }

 private:
  std::string_view text_;
  std::size_t end_ = std::string_view::npos;  // of the last address
};

}  // namespace

std::optional<Level> level_in(const RecordTable& table, const RecordRow& row) {
  for (const RecordCell& header : table.headers) {
    if (header.text.size() > kLongestHeader || !has_word(header.text, "required")) continue;
    const auto cell = std::find_if(row.cells.begin(), row.cells.end(),
                                   [&](const RecordCell& c) { return c.column == header.column; });
    if (cell == row.cells.end()) continue;
    if (const std::optional<Level> level = level_of_mark(cell->text)) return level;
  }
  const std::set<std::size_t> names = name_columns(row);
  for (const RecordCell& cell : row.cells) {
    if (names.count(cell.column) > 0) continue;
    bool first = true;
    for (const Piece& clause : clauses_of(cell.text)) {
      if (has_word(clause.text, "not always") && words_in(clause.text) <= kLongClause) return Level::conditional;
      if (is_optional(clause.text, first)) return Level::optional;
      first = false;
    }
  }
  return std::nullopt;
}

bool is_virtual_address(const RecordRow& row) {
  const std::set<std::size_t> names = name_columns(row);
  for (const RecordCell& cell : row.cells) {
    if (names.count(cell.column) > 0 || words_in(cell.text) > kShortCell) continue;
    std::size_t virtual_ones = 0;
    std::size_t others = 0;
    const std::vector<Piece> words =
        split({cell.text, 0}, {" ", "\n", "-", "(", ")", "（", "）", ".", ",", "/", "、", "\u00A0"});
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::string_view word = words[i].text;
      const bool vip = is_vip(word);
      const bool spelled_out = i + 1 < words.size() && words[i + 1].text == "VIP";
      virtual_ones += vip ? 1 : 0;
      others += (word == "IP" || word == "IPs") && !spelled_out ? 1 : 0;
    }
    if (virtual_ones == 1 && others == 0 && addresses_in({cell.text, 0}).size() <= 1) return true;
  }
  return false;
}

bool is_open_list(const RecordRow& row) {
  const std::set<std::size_t> names = name_columns(row);
  return std::any_of(row.cells.begin(), row.cells.end(), [&](const RecordCell& cell) {
    if (names.count(cell.column) == 0) return false;
    const std::string_view text = trim(cell.text);
    return text.ends_with("…") || text.ends_with("...") || text.ends_with("⋯");
  });
}

std::set<std::string> passed_on_addresses(const RecordRow& row) {
  std::map<std::size_t, AddressWalk> walks;  // by column
  for (const RecordCell& cell : row.cells) walks.emplace(cell.column, cell.text);
  std::set<std::string> out;
  const Atom* before = nullptr;
  for (const Atom& atom : row.atoms) {
    const auto walk = walks.find(atom.column);
    if (atom.field == Field::address && walk != walks.end()) {
      const std::string_view between = walk->second.step_to(atom.value);
      if (before != nullptr && before->field == Field::address && before->column == atom.column &&
          is_passed_on(before->value, between, atom.value))
        out.insert(atom.value);
    }
    before = &atom;
  }
  return out;
}

}  // namespace doczone::extractor
