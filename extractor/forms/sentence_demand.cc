#include "extractor/forms/sentence_demand.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include "extractor/forms/sentence_clauses.h"
#include "extractor/records/record_data.h"
#include "extractor/records/words.h"
#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kFarthestOwner = 80;  // in front of the type
constexpr std::size_t kNearbyWords = 60;
constexpr std::size_t kFirstWords = 16;
constexpr std::size_t kArrow = 8;  // bytes
constexpr std::array<std::string_view, 4> kArrows{"→", "->", "=>", "⇒"};

const std::vector<std::string_view> kWordEnds{" ", "`", "\"", "“", "”", "„", "(", ")"};

enum Column : std::size_t { kType, kOwner, kData, kPriority, kWeight, kPort, kRemark };

using Kind = SentenceValue::Kind;
using Values = std::vector<const SentenceValue*>;

// One mention of types in a sentence, and the values round it.
class Demand {
 public:
  Demand(const CellText& text, Piece sentence, const TypeMention& mention, std::size_t from, std::size_t end,
         const std::vector<SentenceValue>& values)
      : text_(text), sentence_(sentence), mention_(mention), from_(from), end_(end) {
    postpositions_ = has_postpositions(sentence.text);
    std::set<std::string_view> seen;
    for (const SentenceValue& value : values) {
      if (value.piece.from < from || value.piece.from >= end) continue;
      if (seen.insert(value.piece.text).second) all_.push_back(&value);
    }
  }

  std::vector<GridRow> read() {
    const std::vector<TypeMention::Type>& types = mention_.types;
    if (types.size() > 1 && !std::all_of(types.begin(), types.end(), [](const TypeMention::Type& t) {
          return t.type == RrType::A || t.type == RrType::AAAA || t.type == RrType::CNAME;
        }))
      return {};
    assign_names();
    if (types[0].type == RrType::TXT && is_target_sure_) text_value_ = targets_.front();
    if (!mention_.is_of_addresses() && !has_target(types[0].type)) targets_.clear();
    std::vector<GridRow> rows;
    if (owners_.empty() && targets_.empty()) return rows;
    for (const SentenceValue* owner : owners_) rows.push_back(row_of(owner));
    if (owners_.empty() && has_target(types[0].type)) rows.push_back(row_of(nullptr));
    return rows;
  }

 private:
  std::string_view between(std::size_t from, std::size_t end) const {
    return end > from ? std::string_view(text_.text()).substr(from, end - from) : std::string_view();
  }

  bool is_behind_type(const SentenceValue& value) const { return value.piece.from >= mention_.end; }

  // The words on one side of a value call it what the record leads to.
  bool is_pointed_to(std::size_t i, const Values& names) const {
    const Piece& piece = names[i]->piece;
    if (i > 0 && follows_arrow(piece)) return true;
    if (postpositions_) {
      const std::size_t from = piece.from + piece.text.size();
      std::size_t end = std::min(from + kNearbyWords, sentence_.from + sentence_.text.size());
      for (const SentenceValue* value : all_) {
        if (value->piece.from >= from) end = std::min(end, value->piece.from);
      }
      // An arrow leads on, in whatever order the words of the language stand.
      return !begins_with_arrow(between(from, std::min(from + kArrow, end))) && says_target(between(from, end));
    }
    std::size_t from = sentence_.from;
    for (const SentenceValue* value : all_) {
      if (value->piece.from < piece.from) from = value->piece.from + value->piece.text.size();
    }
    if (is_behind_type(*names[i])) from = std::max(from, mention_.end);
    if (piece.from > kNearbyWords) from = std::max(from, piece.from - kNearbyWords);
    if (i > 0 && is_behind_type(*names[i]) && from == mention_.end && leads_straight(piece)) return true;
    return says_target(between(from, piece.from)) && !leads_away(piece, from);
  }

  // "`www` → `host.example.net`", in any language.
  bool follows_arrow(Piece piece) const {
    const std::string_view words = trim(between(piece.from - std::min(piece.from, kArrow), piece.from));
    return std::any_of(kArrows.begin(), kArrows.end(), [&](std::string_view arrow) { return words.ends_with(arrow); });
  }

  static bool begins_with_arrow(std::string_view words) {
    words = trim(words);
    return std::any_of(kArrows.begin(), kArrows.end(),
                       [&](std::string_view arrow) { return words.starts_with(arrow); });
  }

  // "`www` is a CNAME record to `host.example.net`"
  bool leads_straight(Piece piece) const {
    bool towards = false;
    for (const Piece& word : split({between(mention_.end, piece.from), 0}, kWordEnds)) {
      const bool leads = is_word(word.text, "towards");
      if (!leads && !has_word(word.text, "record")) return false;
      towards = towards || leads;
    }
    return towards;
  }

  // "to resolve `www` to your server": the words lead from it to something else.
  bool leads_away(Piece piece, std::size_t from) const {
    const std::vector<Piece> before = split({between(from, piece.from), 0}, kWordEnds);
    if (!before.empty() && is_word(before.back().text, "towards")) return false;
    const std::size_t end = piece.from + piece.text.size();
    const std::string_view rest = between(end, std::min(end + kFirstWords, sentence_.from + sentence_.text.size()));
    const std::vector<Piece> behind = split({rest, 0}, kWordEnds);
    return !behind.empty() && is_word(behind.front().text, "towards");
  }

  // The value of an address record is no name: where a name is called one, it is the record's.
  bool says_target(std::string_view words) const {
    return has_word(words, "points") || (!mention_.is_of_addresses() && has_word(words, "value"));
  }

  // "Point `www` to `host.example.com`": the word leads to the second one.
  bool leads_further(const SentenceValue& first, const SentenceValue& second) const {
    const std::size_t end = first.piece.from + first.piece.text.size();
    for (const Piece& word : split({between(end, second.piece.from), 0}, kWordEnds)) {
      if (!is_word(word.text, "towards")) return false;
    }
    return second.piece.from - end <= kFirstWords;
  }

  void assign_names() {
    Values names;
    for (const SentenceValue* value : all_) {
      if (value->kind == Kind::name) names.push_back(value);
    }
    std::vector<bool> pointed(names.size());
    for (std::size_t i = 0; i < names.size(); ++i) pointed[i] = is_pointed_to(i, names);
    for (std::size_t i = 0; i + 1 < names.size(); ++i) {
      if (!pointed[i] || pointed[i + 1] || postpositions_ || !leads_further(*names[i], *names[i + 1])) continue;
      pointed[i] = false;
      pointed[i + 1] = true;
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (names[i]->piece.text.starts_with('_')) pointed[i] = false;
    }
    const std::optional<std::size_t> first = first_owner(names, pointed);
    if (first) take_owners(*first, names, pointed);
    for (std::size_t i = 0; i < names.size(); ++i) {
      const bool behind = !first || i > *first + owners_.size() - 1;
      const bool front = is_behind_type(*names[i]) || postpositions_ || !has_names_behind(names);
      if (pointed[i] || (behind && front && first && !is_enumerated_owner(names[i]))) targets_.push_back(names[i]);
    }
    // Words decide before order does.
    const auto sure = std::find(pointed.begin(), pointed.end(), true);
    if (sure != pointed.end()) targets_ = {names[static_cast<std::size_t>(sure - pointed.begin())]};
    is_target_sure_ = sure != pointed.end();
  }

  bool is_enumerated_owner(const SentenceValue* name) const {
    return std::find(owners_.begin(), owners_.end(), name) != owners_.end();
  }

  bool has_names_behind(const Values& names) const { return !names.empty() && is_behind_type(*names.back()); }

  std::optional<std::size_t> first_owner(const Values& names, const std::vector<bool>& pointed) const {
    // Only owners have underscores.
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (names[i]->piece.text.starts_with('_')) return i;
    }
    // RFC 2782: a service has nothing else in front.
    if (mention_.types[0].type == RrType::SRV) return std::nullopt;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (is_behind_type(*names[i]) && !pointed[i]) return i;
    }
    // In front of the type: the first of those that are listed up to it.
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (is_behind_type(*names[i]) || pointed[i]) continue;
      // "if you have a second domain (for example, b.example)"
      if (names[i]->is_bracketed && !names[i]->is_set_apart) continue;
      if (postpositions_ && found) break;
      const std::size_t end = names[i]->piece.from + names[i]->piece.text.size();
      const bool listed =
          found && *found + 1 == i && is_enumeration(between(names[i - 1]->behind, names[i]->piece.from));
      if (!postpositions_ && mention_.from > end + kFarthestOwner) continue;
      if (!listed && !(found && has_names_behind(names) == false)) found = i;
    }
    return found;
  }

  void take_owners(std::size_t first, const Values& names, const std::vector<bool>& pointed) {
    owners_.push_back(names[first]);
    for (std::size_t i = first + 1; i < names.size(); ++i) {
      if (pointed[i] || is_behind_type(*names[i]) != is_behind_type(*names[first])) break;
      if (!is_enumeration(between(names[i - 1]->piece.from + names[i - 1]->piece.text.size(), names[i]->piece.from)))
        break;
      owners_.push_back(names[i]);
    }
  }

  GridRow row_of(const SentenceValue* owner) const {
    GridRow row;
    row.span = text_.source_span(sentence_.from, sentence_.text.size());
    for (const TypeMention::Type& type : mention_.types) add(row, kType, Field::type, type.piece);
    if (owner != nullptr) add(row, kOwner, Field::owner, owner->piece);
    if (mention_.is_of_addresses()) {
      add_addresses(row);
    } else {
      add_data(row);
    }
    std::stable_sort(row.cells.begin(), row.cells.end(),
                     [](const GridCell& a, const GridCell& b) { return a.column < b.column; });
    add_remark(row);
    // "The domain needs an MX record pointing to …": mail is looked for at the domain.
    row.is_at_apex = owner == nullptr && mention_.types[0].type == RrType::MX;
    return row;
  }

  void add_addresses(GridRow& row) const {
    for (const SentenceValue* value : all_) {
      if (value->kind == Kind::address) add(row, kData, Field::address, value->piece);
    }
  }

  void add_data(GridRow& row) const {
    const RrType type = mention_.types[0].type;
    for (const SentenceValue* value : all_) {
      if (value->kind != Kind::data) continue;
      const std::vector<CellValue> stated = record_data_in(std::string(value->piece.text), type, type == RrType::TXT);
      for (const CellValue& part : stated) {
        const Column column = *part.stated_field == Field::priority ? kPriority
                              : *part.stated_field == Field::weight ? kWeight
                              : *part.stated_field == Field::port   ? kPort
                                                                    : kData;
        add(row, column, *part.stated_field,
            {value->piece.text.substr(part.from, part.length), value->piece.from + part.from});
      }
      if (!stated.empty()) return;
    }
    if (text_value_ != nullptr && text_value_->is_set_apart) add(row, kData, Field::txt, text_value_->piece);
    if (!has_target(type)) return;
    if (!targets_.empty()) add(row, kData, Field::target, targets_.front()->piece);
    if (type == RrType::MX || type == RrType::SRV) add_number(row, "priority", kPriority, Field::priority);
    if (type == RrType::SRV) add_number(row, "weight", kWeight, Field::weight);
    if (type == RrType::SRV) add_number(row, "port", kPort, Field::port);
  }

  // "with priority 10", "port 5061"
  void add_number(GridRow& row, std::string_view kind, Column column, Field field) const {
    const std::string_view text = between(from_, end_);
    for (std::size_t at = 0; at < text.size();) {
      if (!is_ascii_digit(text[at])) {
        ++at;
        continue;
      }
      std::size_t behind = at;
      while (behind < text.size() && is_ascii_digit(text[behind])) ++behind;
      const bool bounded = (at == 0 || !(is_ascii_alnum(text[at - 1]) || text[at - 1] == '.' || text[at - 1] == '-')) &&
                           (behind == text.size() || !(is_ascii_alnum(text[behind]) || text[behind] == '-'));
      const std::size_t front = at - std::min(at, kFirstWords);
      if (bounded && behind - at <= 5 && has_word(text.substr(front, at - front), kind)) {
        add(row, column, field, {text.substr(at, behind - at), from_ + at});
        return;
      }
      at = behind;
    }
  }

  // "(optional)"
  void add_remark(GridRow& row) const {
    const std::size_t open = sentence_.text.find('(');
    const std::size_t close = open == std::string_view::npos ? open : sentence_.text.find(')', open);
    if (close == std::string_view::npos) return;
    const Piece remark{sentence_.text.substr(open + 1, close - open - 1), sentence_.from + open + 1};
    if (remark.text.empty() || !has_word(remark.text, "optional")) return;
    GridCell cell;
    cell.column = kRemark;
    cell.text = text_.slice(remark.from, remark.text.size());
    row.cells.push_back(std::move(cell));
  }

  void add(GridRow& row, Column column, Field field, Piece piece) const {
    GridCell cell;
    cell.column = column;
    cell.text = text_.slice(piece.from, piece.text.size());
    cell.stated = StatedField{field, OwnerPart::whole};
    row.cells.push_back(std::move(cell));
  }

  const CellText& text_;
  Piece sentence_;
  const TypeMention& mention_;
  std::size_t from_;
  std::size_t end_;
  bool postpositions_ = false;
  bool is_target_sure_ = false;
  Values all_;
  Values owners_;
  Values targets_;
  const SentenceValue* text_value_ = nullptr;  // of a TXT record, where it looks like a label
};

}  // namespace

std::vector<GridRow> rows_of_demand(const CellText& text, Piece sentence, const TypeMention& mention, std::size_t from,
                                    std::size_t end, const std::vector<SentenceValue>& values) {
  return Demand(text, sentence, mention, from, end, values).read();
}

}  // namespace doczone::extractor
