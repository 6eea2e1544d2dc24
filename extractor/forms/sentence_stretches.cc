#include "extractor/forms/sentence_stretches.h"

#include <algorithm>
#include <array>

#include "extractor/forms/sentence_clauses.h"
#include "extractor/forms/sentence_numbers.h"
#include "extractor/records/words.h"

namespace doczone::extractor {
namespace {

using Kind = SentenceValue::Kind;

// ", ", "; ", "and": what follows may be about the next record.
bool separates(std::string_view gap) {
  for (const std::string_view sign : {",", ";", "、", "，", "；", ". ", "。"}) {
    if (gap.find(sign) != std::string_view::npos) return true;
  }
  const std::vector<Piece> words = split({gap, 0}, {" ", "\n", "`", "\"", "(", ")"});
  return std::any_of(words.begin(), words.end(), [](const Piece& word) { return is_word(word.text, "and"); });
}

class Stretches {
 public:
  Stretches(const CellText& text, Piece sentence, const std::vector<TypeMention>& mentions,
            const std::vector<SentenceValue>& values)
      : text_(text), sentence_(sentence), mentions_(mentions), values_(values) {}

  std::vector<MentionStretch> read() const {
    std::vector<MentionStretch> out;
    const std::size_t sentence_end = sentence_.from + sentence_.text.size();
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      const TypeMention& mention = mentions_[i];
      const std::size_t from = i == 0 ? sentence_.from : begin_of(i);
      const std::size_t end = i + 1 < mentions_.size() ? begin_of(i + 1) : sentence_end;
      if (!out.empty() && same_types(out.back().mention, mention) &&
          !says_two(mention, {out.back().mention, out.back().from, from}, {mention, from, end})) {
        out.back().end = end;
        continue;
      }
      const auto before = std::find_if(
          out.begin(), out.end(), [&](const MentionStretch& stretch) { return same_types(stretch.mention, mention); });
      if (before != out.end() && !says_two(mention, *before, {mention, from, end})) continue;
      out.push_back({mention, from, end});
      // Nothing is said of it alone: it shares what stands in front.
      if (i > 0 && count(from, end, true) + count(from, end, false) == 0) out.back().from = mentions_[i - 1].end;
    }
    return out;
  }

 private:
  std::string_view between(std::size_t from, std::size_t end) const {
    return end > from ? std::string_view(text_.text()).substr(from, end - from) : std::string_view();
  }

  // Where the words about this mention begin: at the type, or at the values right in front of it.
  std::size_t begin_of(std::size_t i) const {
    const std::size_t front = mentions_[i - 1].end;
    std::size_t begin = mentions_[i].from;
    std::size_t end = begin;  // of the gap behind a value
    for (auto value = values_.rbegin(); value != values_.rend(); ++value) {
      if (value->piece.from >= mentions_[i].from) continue;
      if (value->piece.from < front) break;
      const std::string_view gap = between(value->piece.from + value->piece.text.size(), end);
      const bool listed = begin != mentions_[i].from && is_enumeration(gap);
      if (!listed && separates(gap)) return begin;
      begin = end = value->piece.from;
    }
    // Nothing parts what stands between the two types: it is said of the first.
    return begin != mentions_[i].from && !separates(between(front, begin)) ? mentions_[i].from : begin;
  }

  std::size_t count(std::size_t from, std::size_t end, bool names) const {
    return static_cast<std::size_t>(std::count_if(values_.begin(), values_.end(), [&](const SentenceValue& v) {
      return v.piece.from >= from && v.piece.from < end && (v.kind == Kind::name) == names;
    }));
  }

  static bool same_types(const TypeMention& a, const TypeMention& b) {
    return std::equal(a.types.begin(), a.types.end(), b.types.begin(), b.types.end(),
                      [](const TypeMention::Type& x, const TypeMention::Type& y) { return x.type == y.type; });
  }

  // Each of the stretches says enough for a record of its own.
  bool says_two(const TypeMention& mention, const MentionStretch& a, const MentionStretch& b) const {
    const std::size_t names_a = count(a.from, a.end, true);
    const std::size_t names_b = count(b.from, b.end, true);
    if (mention.is_of_addresses()) return names_a > 0 && names_b > 0;
    if (mention.types[0].type == RrType::TXT) return count(b.from, b.end, false) > 0 && count(a.from, a.end, false) > 0;
    return (names_a > 1 && names_b > 0) || (names_a > 0 && names_b > 1);
  }

  const CellText& text_;
  Piece sentence_;
  const std::vector<TypeMention>& mentions_;
  const std::vector<SentenceValue>& values_;
};

bool says_property(std::string_view words) {
  static constexpr std::array<std::string_view, 8> kKinds{"name",     "value",    "target", "points",
                                                          "contents", "priority", "weight", "port"};
  return std::any_of(kKinds.begin(), kKinds.end(), [&](std::string_view kind) { return has_word(words, kind); });
}

}  // namespace

std::vector<MentionStretch> stretches_of(const CellText& text, Piece sentence, const std::vector<TypeMention>& mentions,
                                         const std::vector<SentenceValue>& values) {
  return Stretches(text, sentence, mentions, values).read();
}

bool lacks_data(const Grid& grid) {
  return std::all_of(grid.rows.begin(), grid.rows.end(), [](const GridRow& row) {
    return std::all_of(row.cells.begin(), row.cells.end(), [](const GridCell& cell) {
      return !cell.stated || cell.stated->field == Field::type || cell.stated->field == Field::owner;
    });
  });
}

bool says_properties(const CellText& text, Piece sentence, const std::vector<Mark>& marks) {
  if (!speaks_to_reader(sentence.text) || !find_type_mentions(sentence.text).empty()) return false;
  if (!conditions_in(sentence).empty()) return false;
  const std::vector<SentenceValue> values = values_in_sentence(text, sentence, marks);
  const bool postpositions = has_postpositions(sentence.text);
  std::size_t from = sentence.from;
  for (const SentenceValue& value : values) {
    const std::size_t end = value.piece.from + value.piece.text.size();
    // A service can be nothing but a name.
    const bool service = value.piece.text.starts_with('_');
    const std::string_view front = std::string_view(text.text()).substr(from, value.piece.from - from);
    const std::string_view back = std::string_view(text.text()).substr(end, sentence.from + sentence.text.size() - end);
    if (!service && !says_property(front) && !(postpositions && says_property(back))) return false;
    from = end;
  }
  return !values.empty();
}

}  // namespace doczone::extractor
