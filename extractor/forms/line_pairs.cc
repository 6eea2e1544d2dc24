#include "extractor/forms/line_pairs.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "extractor/forms/field_values.h"
#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestKey = 60;
constexpr std::size_t kFarthestSeparator = 4 * kLongestKey;  // with marks around the key, before it is folded
constexpr std::size_t kMostWordsOfKey = 5;
constexpr std::size_t kLongestChoice = 100;  // "Select **CNAME** from the list of record types."

// Bullets that are text, numbers of steps.
Piece without_bullet(Piece line) {
  for (const std::string_view bullet : {"• ", "– ", "- ", "* ", "· ", "◦ ", "▪ ", "・"}) {
    if (line.text.starts_with(bullet)) return trimmed({line.text.substr(bullet.size()), line.from + bullet.size()});
  }
  return line;
}

std::string plain_key(std::string_view key) {
  key = trim(key);
  while (!key.empty() && std::string_view("*_`\"'[]").find(key.front()) != std::string_view::npos) key.remove_prefix(1);
  while (!key.empty() && std::string_view("*_`\"'[]:").find(key.back()) != std::string_view::npos) key.remove_suffix(1);
  for (const std::string_view quote : {"“", "”", "„", "«", "»", "「", "」", "【", "】", "：", "『", "』"}) {
    if (key.starts_with(quote)) key.remove_prefix(quote.size());
    if (key.ends_with(quote)) key.remove_suffix(quote.size());
  }
  return fold_case(trim(key));
}

struct Separator {
  std::size_t from = std::string_view::npos;
  std::size_t end = 0;
  bool is_colon = false;
};

// The first colon, arrow or sign of equality that has a key in front.
Separator separator_in(std::string_view line) {
  static constexpr std::array<std::pair<std::string_view, bool>, 9> kSigns{{{":", true},
                                                                            {"：", true},
                                                                            {" = ", false},
                                                                            {" → ", false},
                                                                            {" -> ", false},
                                                                            {" => ", false},
                                                                            {" - ", false},
                                                                            {" – ", false},
                                                                            {" — ", false}}};
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (!is_one_of(line[at], " :\xEF") ||
        (line[at] == ' ' && !(at + 1 < line.size() && is_one_of(line[at + 1], "=-\xE2"))))
      continue;
    for (const auto& [sign, colon] : kSigns) {
      if (line.substr(at).starts_with(sign)) return {at, at + sign.size(), colon};
    }
  }
  return {};
}

class LinePairs {
 public:
  LinePairs(const CellText& text, const std::vector<Mark>& marks) : text_(text), marks_(marks) {}

  std::optional<FieldPair> pair_in(Piece line) const {
    line = without_bullet(line);
    const Mark* const mark = mark_at(marks_, line.from);
    if (mark != nullptr && mark->kind == Mark::Kind::bold && mark->from >= line.from) {
      if (std::optional<FieldPair> pair = pair_of_bold_key(line, *mark)) return pair;
    }
    const Separator separator = separator_in(line.text);
    if (separator.from == 0 || separator.from > kFarthestSeparator) return std::nullopt;
    if (line.text.substr(separator.from).starts_with("://") || is_address(line.text)) return std::nullopt;
    const Mark* const around = mark_at(marks_, line.from + separator.from);
    // A colon inside code or a quotation is none of the line.
    if (around != nullptr && around->kind != Mark::Kind::bold) return std::nullopt;
    const std::string_view key = line.text.substr(0, separator.from);
    const Piece rest{line.text.substr(separator.end), line.from + separator.end};
    // `8448:matrix`, `2001:db8::1`
    if (separator.is_colon && !rest.text.empty() && separator.end < line.text.size() &&
        line.text[separator.from] == ':' && !is_ascii_space(rest.text[0]) && mark_at(marks_, rest.from) == nullptr &&
        static_cast<unsigned char>(rest.text[0]) < 0x80 && !key_in_words(key))
      return std::nullopt;
    return pair_of(key, rest, separator.is_colon);
  }

  // `rest` stands behind the key and its separator.
  std::optional<FieldPair> pair_of(std::string_view key, Piece rest, bool is_colon) const {
    if (key.find_first_of("<>={};,") != std::string_view::npos) return std::nullopt;
    FieldPair pair;
    pair.key = plain_key(key);
    if (!may_be_key(pair.key)) return std::nullopt;
    pair.says = key_in_words(key);
    if (!pair.says && !is_colon) return std::nullopt;
    pair.text = &text_;
    pair.whole = trimmed(rest);
    pair.value = {{}, rest.from};
    if (pair.whole.text.empty()) return std::nullopt;
    const Field field = pair.says ? pair.says->field : Field::owner;
    if (is_number_field(field) || field == Field::ttl) {
      if (const auto number = number_in(pair.whole, marks_, field == Field::ttl)) pair.value = *number;
    } else if (const auto value = value_in(pair.whole, marks_)) {
      pair.value = value->text;
      pair.is_marked = value->is_marked;
    }
    return pair;
  }

  // "In **Host name**, enter `www`.", "Set the **Type** to **CNAME**.": one key and one value that are set apart.
  std::optional<FieldPair> pair_in_step(Piece sentence) const {
    const Mark* key = nullptr;
    const Mark* before = nullptr;
    const Mark* value = nullptr;
    std::size_t values = 0;
    std::optional<StatedKey> says;
    for (const Mark& mark : marks_) {
      if (mark.from < sentence.from || mark.end() > sentence.from + sentence.text.size()) continue;
      const Piece piece = piece_of(text_, mark);
      const bool typed = is_type_alone(piece);
      const auto words = mark.kind == Mark::Kind::code || typed ? std::nullopt : key_in_words(piece.text);
      if (words && may_be_key(piece.text) && !is_dotted_name(piece.text)) {
        if (key != nullptr) continue;
        key = &mark;
        says = words;
        before = std::exchange(value, nullptr);
        continue;
      }
      if (mark.kind != Mark::Kind::code && !typed && !is_value_shaped(piece.text)) continue;
      ++values;
      if (value == nullptr) value = &mark;
    }
    if (key == nullptr) {
      if (values == 1 && value != nullptr && is_type_alone(piece_of(text_, *value)) &&
          sentence.text.size() <= kLongestChoice)
        return choice(*value);
      return std::nullopt;
    }
    const Mark* const chosen = value != nullptr ? value : before;
    if (chosen == nullptr) return std::nullopt;
    FieldPair pair;
    pair.key = plain_key(piece_of(text_, *key).text);
    pair.says = says;
    fill(pair, piece_of(text_, *chosen));
    return pair;
  }

  // `Type: A, Name: www`: cut where a key that is known begins.
  std::vector<FieldPair> several_in(Piece line) const {
    std::vector<FieldPair> out;
    if (line.text.find(':') == std::string_view::npos && line.text.find("：") == std::string_view::npos) return out;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= line.text.size(); ++at) {
      const std::size_t width = at == line.text.size() ? 1 : cut_at(line, at);
      if (width == 0) continue;
      const Piece part = trimmed({line.text.substr(begin, at - begin), line.from + begin});
      std::optional<FieldPair> pair = pair_in(part);
      if (!pair || !pair->says) return {};
      out.push_back(std::move(*pair));
      begin = at + width;
      at = begin == 0 ? at : begin - 1;
    }
    return out.size() > 1 ? out : std::vector<FieldPair>();
  }

 private:
  // `v=spf1 …`, `192.0.2.1`, `3600`, `1 hour`, `mail.example.com`, `www`; `Save` is a button.
  static bool is_value_shaped(std::string_view text) {
    if (is_owner(text))
      return is_dotted_name(text) || text.find_first_of("@*<_") != std::string_view::npos ||
             (text[0] >= 'a' && text[0] <= 'z');
    return text.starts_with("v=") || is_address(text) || (!text.empty() && is_ascii_digit(text[0]));
  }

  // Of a value that is set apart: "Value: `mail.example.net.` TTL: 300".
  bool is_final_dot(Piece line, std::size_t at) const {
    const Mark* const mark = mark_at(marks_, line.from + at);
    return mark != nullptr && mark->kind != Mark::Kind::bold;
  }

  // Bytes of a comma or another separator at this place, with a known key behind it; 0 for none.
  std::size_t cut_at(Piece line, std::size_t at) const {
    // Most places are ruled out by one byte.
    if (!is_one_of(line.text[at], ",;. \xEF\xE3")) return 0;
    // Of a blank between two words, the last sign is all that can be meant.
    const bool is_behind_stop = at > 0 && line.text[at - 1] == '.';
    if (line.text[at] == ' ' && !is_behind_stop && is_ascii_alnum(line.text.substr(at, 2).back())) return 0;
    for (const std::string_view sign :
         {", ", "; ", ". ", " | ", " — ", " – ", " - ", " · ", "，", "；", "、", "。", " "}) {
      if (!line.text.substr(at).starts_with(sign)) continue;
      if (sign == ". " && is_final_dot(line, at)) return 0;
      if (sign == " " && (!is_behind_stop || !is_final_dot(line, at - 1))) return 0;
      const std::string_view rest = line.text.substr(at + sign.size());
      const std::string_view head = rest.substr(0, kLongestKey);
      const Separator separator = separator_in(head);
      if (separator.from == std::string_view::npos || !separator.is_colon) return 0;
      const std::string_view key = head.substr(0, separator.from);
      return may_be_key(plain_key(key)) && key_in_words(key) ? sign.size() : 0;
    }
    return 0;
  }

  static bool is_type_alone(Piece piece) {
    const std::vector<TypeMention::Type> types = types_in_value(piece);
    return types.size() == 1 &&
           (types[0].piece.text == piece.text || piece.text.size() <= types[0].piece.text.size() + 12);
  }

  FieldPair choice(const Mark& mark) const {
    FieldPair pair;
    fill(pair, piece_of(text_, mark));
    return pair;
  }

  void fill(FieldPair& pair, Piece value) const {
    pair.text = &text_;
    pair.value = value;
    pair.whole = value;
    pair.is_marked = true;
    pair.is_step = true;
  }

  std::optional<FieldPair> pair_of_bold_key(Piece line, const Mark& mark) const {
    const Piece key = piece_of(text_, mark);
    Piece rest{line.text.substr(std::min(mark.end() - line.from, line.text.size())), mark.end()};
    rest = trimmed(rest);
    bool separated = key.text.ends_with(':') || key.text.ends_with("：");
    for (const std::string_view sign : {":", "：", "=", "→", "->", "=>", "-", "–", "—"}) {
      if (separated || !rest.text.starts_with(sign)) continue;
      rest = trimmed({rest.text.substr(sign.size()), rest.from + sign.size()});
      separated = true;
    }
    const Mark* const next = rest.text.empty() ? nullptr : mark_at(marks_, rest.from);
    if (!separated && (next == nullptr || next->kind == Mark::Kind::bold || !key_in_words(key.text)))
      return std::nullopt;
    return pair_of(key.text, rest, true);
  }

  const CellText& text_;
  const std::vector<Mark>& marks_;
};

}  // namespace

bool may_be_key(std::string_view key) {
  if (key.empty() || key.size() > kLongestKey) return false;
  if (split({key, 0}, {" "}).size() > kMostWordsOfKey) return false;
  return key.find_first_of("<>={};,") == std::string_view::npos && key.find("://") == std::string_view::npos;
}

std::optional<FieldPair> pair_of_cells(std::string_view key, const CellText& value, const std::vector<Mark>& marks) {
  return LinePairs(value, marks).pair_of(key, {value.text(), 0}, true);
}

std::optional<FieldPair> pair_of_definition(const CellText& text, Piece term, Piece line,
                                            const std::vector<Mark>& marks) {
  if (line.text.size() < 3 || line.text[0] != ':' || !is_ascii_space(line.text[1])) return std::nullopt;
  return LinePairs(text, marks).pair_of(term.text, trimmed({line.text.substr(1), line.from + 1}), true);
}

std::vector<FieldPair> pairs_in(const CellText& text, Piece line, const std::vector<Mark>& marks, bool steps) {
  const LinePairs reader(text, marks);
  std::vector<FieldPair> out = reader.several_in(line);
  if (!out.empty()) return out;
  if (std::optional<FieldPair> pair = reader.pair_in(line)) {
    out.push_back(std::move(*pair));
    return out;
  }
  if (!steps) return out;
  for (const Piece& sentence : split(line, {". ", "。", "; "})) {
    if (std::optional<FieldPair> pair = reader.pair_in_step(sentence)) out.push_back(std::move(*pair));
  }
  return out;
}

}  // namespace doczone::extractor
