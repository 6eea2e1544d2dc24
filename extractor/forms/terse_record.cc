#include "extractor/forms/terse_record.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

#include "extractor/forms/item_tokens.h"
#include "extractor/forms/line_data.h"
#include "extractor/forms/stated_line.h"
#include "extractor/forms/type_words.h"
#include "extractor/forms/zone_line.h"
#include "extractor/records/words.h"
#include "model/ascii.h"
#include "model/numbers.h"
#include "model/record_text.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

using ItemTokens = std::vector<ItemToken>;

constexpr std::size_t kMostTokens = 40;
constexpr std::size_t kMostBeforeType = 8;
constexpr std::size_t kMostRemarks = 8;
constexpr std::size_t kItemRemarkColumn = 100;  // behind all fields

bool is_plain_word(const ItemToken& token) {
  return token.token.kind == LineToken::Kind::word && !token.is_set_apart;
}

bool is_bracket(const ItemToken& token, LineToken::Kind kind) {
  return token.token.kind == kind && token.mark == ItemToken::npos;
}

bool is_record_word(const ItemToken& token) {
  return is_plain_word(token) && has_word(token.token.text, "record") &&
         token.token.text.find('.') == std::string_view::npos;
}

// Nothing but a name in the zone looks like this.
bool is_name_shaped(const ItemToken& token) {
  const std::string_view text = token.token.text;
  if (token.token.kind != LineToken::Kind::word || !is_owner_text(text) || is_number(text)) return false;
  return token.is_set_apart || text == "@" || text == "*" || text.starts_with('_') ||
         (text.find('.') != std::string_view::npos && !text.ends_with('.')) || text.find_first_of("<{[$") == 0;
}

// `www`, `mail`: could be a word as well.
bool is_bare_label(const ItemToken& token) {
  const std::string_view text = token.token.text;
  return is_plain_word(token) && !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_ascii_alnum(c) || c == '-'; }) &&
         ascii_lower(text) == text && !is_number(text);
}

// `A`, `A-Eintrag`, `CNAMEレコード`: the type, without the word for a record.
std::optional<Piece> type_in_token(const ItemToken& token) {
  if (token.token.kind != LineToken::Kind::word) return std::nullopt;
  const std::string_view text = token.token.text;
  const std::vector<TypeMention::Type> types = types_in_value({text, 0});
  if (types.size() != 1 || types[0].piece.from != 0) return std::nullopt;
  std::string_view rest = text.substr(types[0].piece.text.size());
  while (!rest.empty() && (rest[0] == '-' || rest[0] == ':')) rest.remove_prefix(1);
  if (!rest.empty() && !has_word(rest, "record")) return std::nullopt;
  return types[0].piece;
}

// What a word in front of a number calls it.
std::optional<Field> key_in(const ItemToken& token) {
  if (!is_plain_word(token)) return std::nullopt;
  for (const auto& [kind, field] : {std::pair{"priority", Field::priority},
                                    {"weight", Field::weight},
                                    {"port", Field::port},
                                    {"ttl", Field::ttl}}) {
    if (has_word(token.token.text, kind)) return field;
  }
  return std::nullopt;
}

class TerseText {
 public:
  TerseText(const CellText& cell, ItemTokens tokens) : cell_(cell), tokens_(std::move(tokens)) {}

  std::optional<TerseRecord> read() {
    if (!find_type()) return std::nullopt;
    // `Web: CNAME www host` has a label in front, `web: CNAME host` its owner.
    if (auto record = read_parts(true)) return record;
    return at_ == 0 ? std::nullopt : read_parts(false);
  }

 private:
  std::optional<TerseRecord> read_parts(bool has_label) {
    front_.clear();
    back_.clear();
    keyed_.clear();
    has_owner_ = false;
    depth_ = 0;
    if (!read_front(has_label)) return std::nullopt;
    read_back();
    for (std::size_t cuts = 0; cuts <= kMostRemarks && !back_.empty(); ++cuts) {
      if (auto record = made_of_tokens()) return record;
      if (!cut_remark()) break;
    }
    return std::nullopt;
  }

  bool find_type() {
    for (at_ = 0; at_ < std::min(tokens_.size(), kMostBeforeType); ++at_) {
      const std::optional<Piece> type = type_in_token(tokens_[at_]);
      if (!type) continue;
      type_token_ = tokens_[at_];
      type_token_.token.text = type->text;
      type_token_.token.span.length = type->text.size();
      type_token_.token.outer = type_token_.token.span;
      type_ = type->text;
      return true;
    }
    // The text tells the type.
    if (tokens_.size() != 2 || !is_name_shaped(tokens_[0]) || !is_policy_text(tokens_[1].token.text)) return false;
    at_ = 1;
    type_ = "TXT";
    return true;
  }

  // What stands in front of the type: a label that is cut off, the owner, a number.
  bool read_front(bool has_label) {
    std::size_t begin = 0;
    for (std::size_t i = 0; has_label && i < at_; ++i) {
      const bool parted = tokens_[i].has_colon || tokens_[i + 1].token.apart;
      if (tells_owner(tokens_[i])) break;
      if (parted && !is_bracket(tokens_[i + 1], LineToken::Kind::open)) begin = i + 1;
    }
    for (std::size_t i = begin; i < at_; ++i) {
      const ItemToken& token = tokens_[i];
      if (is_bracket(token, LineToken::Kind::open)) {
        ++depth_;
        continue;
      }
      if (is_record_word(token)) continue;
      const bool number = is_plain_word(token) && parse_ttl(token.token.text).has_value();
      const bool owner = is_name_shaped(token) || (is_bare_label(token) && front_.empty());
      const bool is_class = is_plain_word(token) && token.token.text == "IN";
      if (!number && !is_class && (!owner || has_owner_)) return false;
      has_owner_ = has_owner_ || (owner && !number && !is_class);
      front_.push_back(token);
    }
    return depth_ <= 1;
  }

  // Words that are set in bold are labels as often as names.
  static bool tells_owner(const ItemToken& token) {
    const std::string_view text = token.token.text;
    return is_name_shaped(token) &&
           (token.mark != ItemToken::npos || text.find_first_of(".@*_<{[$") != std::string_view::npos);
  }

  // What stands behind it, without words for what the values are.
  void read_back() {
    const bool typed = !type_token_.token.text.empty();
    for (std::size_t i = typed ? at_ + 1 : at_; i < tokens_.size(); ++i) {
      const ItemToken& token = tokens_[i];
      if (is_bracket(token, LineToken::Kind::close)) {
        if (depth_ > 0) --depth_;
        continue;
      }
      if (is_bracket(token, LineToken::Kind::open)) {
        if (holds_numbers(i)) continue;
        back_.push_back(token);  // begins a remark
        return;
      }
      if (back_.empty() && is_record_word(token)) continue;
      if (const std::optional<Field> key = key_in(token); key && i + 1 < tokens_.size() && takes_number(*key, i + 1)) {
        if (*key == Field::ttl && i + 2 < tokens_.size() && is_unit(tokens_[i + 2])) ++i;
        ++i;
        continue;
      }
      const bool is_last = i + 1 == tokens_.size();
      if (!is_last && is_glue(token, i) && (tokens_[i + 1].mark != ItemToken::npos || is_name_shaped(tokens_[i + 1])))
        continue;
      back_.push_back(token);
    }
  }

  // "target", "value", and "to" between two values.
  bool is_glue(const ItemToken& token, std::size_t i) const {
    if (!is_plain_word(token) || token.token.text.find('.') != std::string_view::npos) return false;
    if (is_word(token.token.text, "towards")) return i > 0 && (back_.empty() || is_name_shaped(tokens_[i - 1]));
    if (back_.empty() && !has_owner_ && leads_to_owner(i)) return true;
    // "priority 10, cel `host`": where words say what numbers are, one says so of the name.
    if (token.token.apart && !keyed_.empty() && tokens_[i + 1].mark != ItemToken::npos) return true;
    return has_word(token.token.text, "target") || has_word(token.token.text, "value") ||
           has_word(token.token.text, "name");
  }

  // "MX for `example.net`: `mail.example.net`": a name and data stand behind the word, both set apart.
  bool leads_to_owner(std::size_t i) const {
    const std::size_t mark = tokens_[i + 1].mark;
    return mark != ItemToken::npos && is_name_shaped(tokens_[i + 1]) &&
           std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(i) + 2, tokens_.end(),
                       [&](const ItemToken& t) { return t.mark != ItemToken::npos && t.mark != mark; });
  }

  static bool is_unit(const ItemToken& token) {
    const AskedWords words(token.token.text);
    return is_plain_word(token) &&
           (words.have("hour") || words.have("minute") || words.have("second") || words.have("day"));
  }

  bool takes_number(Field key, std::size_t at) {
    LineToken number = tokens_[at].token;
    const bool fits = key == Field::ttl ? parse_ttl(number.text).has_value() : is_number(number.text);
    if (number.kind != LineToken::Kind::word || !fits || keyed_.count(key) > 0) return false;
    if (key == Field::ttl && at + 1 < tokens_.size() && is_unit(tokens_[at + 1])) {
      number.span = hull(number.span, tokens_[at + 1].token.span);
      number.outer = number.span;
      number.text = {number.text.data(), number.span.length};
    }
    keyed_[key] = number;
    return true;
  }

  // "(priority 10)", "(TTL 3600)"
  bool holds_numbers(std::size_t open) const {
    std::size_t i = open + 1;
    bool any = false;
    for (; i < tokens_.size() && !is_bracket(tokens_[i], LineToken::Kind::close); ++i) {
      const bool number = !tokens_[i].token.text.empty() && is_ascii_digit(tokens_[i].token.text[0]);
      any = any || number;
      if (!number && !key_in(tokens_[i]) && !is_unit(tokens_[i])) return false;
    }
    return any && i < tokens_.size();
  }

  // Drops the last part that a sign sets apart; what stands there is a remark.
  bool cut_remark() {
    while (back_.size() > 1) {
      const bool begins = back_.back().token.apart || is_bracket(back_.back(), LineToken::Kind::open);
      back_.pop_back();
      if (begins && !is_bracket(back_.back(), LineToken::Kind::open)) return true;
    }
    return false;
  }

  std::optional<TerseRecord> made_of_tokens() const {
    std::vector<LineToken> line;
    for (const ItemToken& token : front_) line.push_back(token.token);
    if (!type_token_.token.text.empty()) line.push_back(type_token_.token);
    std::vector<LineToken> data = joined_texts();
    insert_numbers(data);
    line.insert(line.end(), data.begin(), data.end());
    for (LineToken& token : line) token.apart = false;
    const bool alone = !has_owner_ && (type_ == "A" || type_ == "AAAA" || type_ == "NS");
    std::optional<ZoneLine> read = read_zone_line(line, {alone});
    if (!read || read->type == RrType::SOA) return std::nullopt;
    if (!read->owner && !alone && (type_ == "CNAME" || type_ == "PTR" || type_ == "DNAME" || type_ == "SRV"))
      return std::nullopt;
    const std::optional<bool> certain = certainty(*read);
    if (!certain) return std::nullopt;
    return TerseRecord{row_of(*read), *certain, read->has_class};
  }

  // A text with blanks that is set apart is one value.
  std::vector<LineToken> joined_texts() const {
    std::vector<LineToken> out;
    for (std::size_t i = 0; i < back_.size(); ++i) {
      const ItemToken& token = back_[i];
      std::size_t last = i;
      while (token.mark != ItemToken::npos && last + 1 < back_.size() && back_[last + 1].mark == token.mark) ++last;
      const bool is_text =
          type_ == "TXT" && last > i && token.token.kind == LineToken::Kind::word && token.mark != type_token_mark();
      if (!is_text) {
        out.push_back(token.token);
        continue;
      }
      LineToken whole = token.token;
      whole.kind = LineToken::Kind::quoted;
      whole.span = hull(whole.span, back_[last].token.outer);
      whole.outer = whole.span;
      whole.text = {whole.text.data(), whole.span.length};
      out.push_back(whole);
      i = last;
    }
    return out;
  }

  std::size_t type_token_mark() const {
    return type_token_.token.text.empty() ? ItemToken::npos - 1 : type_token_.mark;
  }

  // Numbers whose words say what they are, at the places that RFC 1035 and RFC 2782 give them.
  void insert_numbers(std::vector<LineToken>& data) const {
    if (data.empty()) return;
    const LineToken target = data.back();
    const bool ordered = type_ == "MX" || type_ == "SRV";
    if (ordered) {
      data.pop_back();
      for (const Field field : {Field::priority, Field::weight, Field::port}) {
        const auto found = keyed_.find(field);
        if (found != keyed_.end()) data.push_back(found->second);
      }
      data.push_back(target);
    }
    if (const auto ttl = keyed_.find(Field::ttl); ttl != keyed_.end()) {
      const bool owner_behind = !has_owner_ && data.size() > 1;
      data.insert(owner_behind ? data.begin() + 1 : data.begin(), ttl->second);
    }
  }

  const ItemToken* token_of(const LineToken& line) const {
    const auto found = std::find_if(tokens_.begin(), tokens_.end(), [&](const ItemToken& token) {
      return token.token.span.offset == line.span.offset;
    });
    return found == tokens_.end() ? nullptr : &*found;
  }

  // Empty: the words are no record.
  std::optional<bool> certainty(const ZoneLine& line) const {
    const bool strong = line.certainty == Certainty::sure;
    const ItemToken* const owner = line.owner ? token_of(*line.owner) : nullptr;
    const bool named = owner != nullptr && is_name_shaped(*owner);
    const auto data = std::find_if(line.fields.begin(), line.fields.end(), [](const ZoneField& f) {
      return f.field == Field::target || f.field == Field::txt || f.field == Field::address || f.field == Field::rdata;
    });
    if (data == line.fields.end()) return std::nullopt;  // nothing but stand-ins
    const ItemToken* const value = token_of(data->tokens.front());
    if (data->field == Field::target && value != nullptr && !is_name_shaped(*value) && !is_bare_label(*value))
      return std::nullopt;
    if (owner == nullptr) {
      const bool lone = type_.size() == 1 || type_ == "AAAA" || type_ == "NS";
      return strong ? std::optional(!lone) : std::nullopt;
    }
    const bool numbers = line.type == RrType::MX || line.type == RrType::SRV || data->field == Field::address;
    if (strong) {
      if (named || numbers) return true;
      return is_bare_label(*owner) ? std::optional(false) : std::nullopt;
    }
    const bool shaped = value != nullptr && is_name_shaped(*value);
    if (type_.size() < 3 || !named) return std::nullopt;
    return shaped ? std::optional(true) : std::nullopt;
  }

  GridRow row_of(const ZoneLine& line) const {
    GridRow row;
    std::size_t end = 0;
    if (line.owner) add(row, {Field::owner, {*line.owner}}, end);
    for (const ZoneField& field : line.fields) {
      if (!field.tokens.empty()) add(row, field, end);
    }
    std::stable_sort(row.cells.begin(), row.cells.end(),
                     [](const GridCell& a, const GridCell& b) { return a.column < b.column; });
    const std::size_t whole = cell_.text().size();
    row.span = cell_.source_span(0, whole);
    const std::size_t last = tokens_.back().token.outer.end();
    const Piece rest = trimmed({std::string_view(cell_.text()).substr(end, std::max(last, end) - end), end});
    if (std::any_of(rest.text.begin(), rest.text.end(),
                    [](char c) { return is_ascii_alnum(c) || static_cast<unsigned char>(c) >= 0x80; })) {
      GridCell remark;
      remark.column = kItemRemarkColumn;
      remark.text = cell_.slice(rest.from, rest.text.size());
      row.cells.push_back(std::move(remark));
    }
    row.written_cells = row.cells.size();
    return row;
  }

  void add(GridRow& row, const ZoneField& field, std::size_t& end) const {
    ByteSpan span = field.tokens.front().span;
    if (field.field == Field::rdata) {
      span = hull(field.tokens.front().outer, field.tokens.back().outer);
    } else {
      span = hull(span, field.tokens.back().span);
    }
    end = std::max(end, field.tokens.back().outer.end());
    row.cells.push_back(stated_cell(field.field, cell_.slice(span.offset, span.length)));
  }

  const CellText& cell_;
  ItemTokens tokens_;
  std::size_t at_ = 0;  // of the type
  std::string_view type_;
  ItemToken type_token_;  // without a text where none stands there
  ItemTokens front_;
  ItemTokens back_;
  bool has_owner_ = false;
  int depth_ = 0;  // brackets that hold the type
  std::map<Field, LineToken> keyed_;
};

}  // namespace

std::optional<TerseRecord> read_terse_record(const CellText& cell, Piece text, const std::vector<Mark>& marks) {
  ItemTokens tokens = item_tokens(text, marks, kMostTokens);
  if (tokens.size() < 2) return std::nullopt;
  return TerseText(cell, std::move(tokens)).read();
}

}  // namespace doczone::extractor
