#include "extractor/forms/table_signs.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "extractor/forms/type_words.h"
#include "extractor/records/cell_facts.h"
#include "extractor/records/cell_values.h"
#include "extractor/records/words.h"
#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestNameLine = 255;
constexpr std::size_t kFewestNames = 2;

// A sign that becomes a colon or a sign of equality where texts are compared.
bool may_be_mark(char32_t c) {
  return c == U'＝' || c == 0x2236 || c == 0xA789 || c == 0x5C3 || c == 0x589 || c == 0x2D0 || c == 0x207C ||
         c == 0x208C || (c >= 0xFE10 && c <= 0xFE6F) || (c >= 0x2A74 && c <= 0x2A76);
}

// `txt`, `tcp` and nothing else in a line.
bool is_word_of_records(std::string_view line) {
  static constexpr std::size_t kLongest = 5;
  return line.size() <= kLongest && (is_protocol_word(line) || is_small_type(line));
}

// What is a name beyond doubt has three labels, and stands alone (names_table.h).
bool may_be_name(std::string_view line) {
  return line.size() <= kLongestNameLine && std::count(line.begin(), line.end(), '.') > 1 &&
         line.find_first_of("/@\\") == std::string_view::npos && !(line[0] >= 'A' && line[0] <= 'Z');
}

class TableSigns {
 public:
  bool are_in(const Grid& grid) {
    for (const GridRow& row : grid.rows) {
      for (const GridCell& cell : row.cells) {
        if (!cell.text.empty() && is_sign(cell.text.text())) return true;
      }
    }
    return names_ >= kFewestNames;
  }

 private:
  bool is_sign(std::string_view text) {
    if (may_name_type(text)) return true;
    bool has_dot = false, is_ascii_text = true;
    for (std::size_t at = 0; at < text.size(); ++at) {
      const char c = text[at];
      has_dot = has_dot || c == '.' || c == '_';
      // `v=spf1`, `include:example.com`, `External DNS/A`; the keys of pairs
      if (c == '=' || (c == ':' && may_be_key_of_term(text, at)) || (c == '/' && holds(text, "DNS"))) return true;
      is_ascii_text = is_ascii_text && static_cast<unsigned char>(c) < 0x80;
    }
    if (!is_ascii_text && (holds_other_mark(text) || (holds(text, "DNS") && holds(text, "／")))) return true;
    if (holds_sign_of_term(text)) return true;
    if ((has_dot || !is_ascii_text) && has_word(text, "alias")) return true;
    return holds_telling_line(text);
  }

  static bool holds(std::string_view text, std::string_view what) { return text.find(what) != std::string_view::npos; }

  // Of a sender policy's term, whose value stands behind the colon.
  static bool may_be_key_of_term(std::string_view text, std::size_t colon) {
    static constexpr std::array<std::string_view, 7> kKeys{"include", "exists", "ip4", "ip6", "ptr", "mx", "a"};
    std::string key;  // from its end
    for (std::size_t at = colon; at-- > 0 && key.size() < 8;) {
      if (is_ascii_space(text[at]) || static_cast<unsigned char>(text[at]) >= 0x80) continue;  // blanks of any script
      if (!is_ascii_alnum(text[at])) break;
      key.insert(key.begin(), ascii_lower(text[at]));
    }
    return std::any_of(kKeys.begin(), kKeys.end(), [&](std::string_view one) { return key.ends_with(one); });
  }

  // `-all`, `- a l l`
  static bool holds_sign_of_term(std::string_view text) {
    for (std::size_t at = text.size(); at-- > 0;) {
      if (ascii_lower(text[at]) != 'l') continue;
      std::size_t before = at;
      const auto step = [&](bool skips_others) {
        while (before > 0 && (is_ascii_space(text[before - 1]) ||
                              (skips_others && static_cast<unsigned char>(text[before - 1]) >= 0x80)))
          --before;
        return before > 0 ? ascii_lower(text[--before]) : ' ';
      };
      if (step(true) != 'l' || step(true) != 'a') continue;
      const char sign = step(false);
      if (is_one_of(sign, "-~?+") || static_cast<unsigned char>(sign) >= 0x80) return true;
    }
    return false;
  }

  static bool holds_other_mark(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const CodePoint c = decode_code_point(text.substr(at));
      if (c.value >= 0x80 && may_be_mark(c.value)) return true;
      if (c.value == U'：' && may_be_key_of_term(text, at)) return true;
      at += c.length;
    }
    return false;
  }

  bool holds_telling_line(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      const std::string_view line = trim(text.substr(0, end));
      if (is_word_of_records(line)) return true;
      names_ += !line.empty() && may_be_name(line) ? 1 : 0;
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    return false;
  }

  std::size_t names_ = 0;  // lines that may be one
};

bool has_any_word(std::string_view text, std::initializer_list<std::string_view> kinds) {
  const AskedWords words(text);
  return std::any_of(kinds.begin(), kinds.end(), [&](std::string_view kind) { return words.have(kind); });
}

// Its header calls a column so as tables of records do, or the keys in front say what stands beside them.
bool is_headed(const Grid& grid) {
  bool is_header = true;
  for (const GridRow& row : grid.rows) {
    for (const GridCell& cell : row.cells) {
      if (cell.text.empty()) continue;
      if (is_header && has_any_word(cell.text.text(), {"ttl", "record"})) return true;
      if (cell.column == 0 && has_any_word(cell.text.text(), {"type", "protocol"})) return true;
    }
    // Where nothing marks a row as the header, the first one may be.
    is_header = is_header && (row.is_header || is_empty_row(row));
  }
  return false;
}

}  // namespace

bool may_state_anything(const Grid& grid, const TablePlace& place) {
  return !place.above.empty() || TableSigns().are_in(grid) || is_headed(grid);
}

}  // namespace doczone::extractor
