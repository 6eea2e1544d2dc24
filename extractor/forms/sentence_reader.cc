#include "extractor/forms/sentence_reader.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "extractor/forms/sentence_clauses.h"
#include "extractor/forms/sentence_stretches.h"
#include "extractor/forms/type_words.h"
#include "extractor/records/words.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestArticle = 3;

// What a sentence tells about demands, mention by mention.
class SentenceReader {
 public:
  SentenceReader(const CellText& text, const std::vector<Mark>& marks) : text_(text), marks_(marks) {}

  std::optional<SentenceGrid> read(Piece sentence, const SentenceContext& around) const {
    std::vector<TypeMention> mentions = find_type_mentions(sentence.text);
    const std::string words = words_of(sentence, marks_);
    if (mentions.empty() || !speaks_to_reader(words)) return std::nullopt;
    const bool asks = asks_reader(words);
    const std::vector<Piece> conditions = conditions_in(sentence);
    std::vector<SentenceValue> values = values_in_sentence(text_, sentence, marks_);
    std::erase_if(values, [&](const SentenceValue& v) { return is_inside(v.piece.from, conditions); });
    const bool postpositions = has_postpositions(sentence.text);
    std::erase_if(mentions, [&](const TypeMention& m) {
      return is_inside(sentence.from + m.from, conditions) || is_aside(sentence.text, m) ||
             is_in_zone_line(sentence, m) || (!postpositions && is_led_to(sentence, m, values));
    });
    std::erase_if(mentions, [&](const TypeMention& m) {
      // An article at the start of a sentence is no type.
      if (m.is_first_word && !around.is_item && m.types.size() == 1 && m.types[0].type == RrType::A) return true;
      return !(asks || around.is_demand || (around.is_item && m.begins_text) ||
               (around.is_item && around.is_asked && stands_behind_value(sentence, m, values)));
    });
    for (TypeMention& mention : mentions) move_by(mention, sentence.from);
    SentenceGrid out;
    out.grid.form = Form::sentence;
    out.grid.span = text_.source_span(sentence.from, sentence.text.size());
    NamesBefore known = around.known;
    for (const MentionStretch& stretch : stretches_of(text_, sentence, mentions, values)) {
      MentionPart part{text_, sentence, stretch.mention, postpositions, {}};
      for (const SentenceValue& value : values) part.values.push_back(&value);
      SentenceDemand demand = read_demand(part, stretch.from, stretch.end, known);
      std::move(demand.rows.begin(), demand.rows.end(), std::back_inserter(out.grid.rows));
      if (!demand.owners.empty()) known.owners = out.owners = std::move(demand.owners);
    }
    if (out.grid.rows.empty()) return std::nullopt;
    return out;
  }

 private:
  // "`www.example.org` – `A` record": nothing but a name, or an article and the word for a record, stands in front of
  // the type. What programs print calls no record so.
  static bool stands_behind_value(Piece sentence, const TypeMention& mention,
                                  const std::vector<SentenceValue>& values) {
    if (!mention.is_called_record) return false;
    Piece front{sentence.text.substr(0, mention.from), sentence.from};
    if (!values.empty() && values.front().piece.from < sentence.from + mention.from) {
      const std::size_t end = values.front().piece.from + values.front().piece.text.size() - sentence.from;
      if (values.front().piece.from > sentence.from + 2 || end > mention.from) return false;
      front = {sentence.text.substr(end, mention.from - end), sentence.from + end};
    }
    const std::vector<Piece> words = split(front, {" ", "-", "–", "—", ":", "(", "`", "\"", "→", "=>"});
    return std::all_of(words.begin(), words.end(), [](const Piece& word) {
      return word.text.size() <= kLongestArticle || has_word(word.text, "record");
    });
  }

  // `name 86400 IN SRV 0 0 5061 host`: no word of it says what belongs to what.
  static bool is_in_zone_line(Piece sentence, const TypeMention& mention) {
    return trim(sentence.text.substr(0, mention.from)).ends_with(" IN");
  }

  static void move_by(TypeMention& mention, std::size_t by) {
    mention.from += by;
    mention.end += by;
    for (TypeMention::Type& type : mention.types) type.piece.from += by;
  }

  const CellText& text_;
  const std::vector<Mark>& marks_;
};

}  // namespace

bool is_whole(const SentenceGrid& read) {
  return !read.owners.empty() && !lacks_data(read.grid);
}

std::optional<SentenceGrid> read_sentence(const CellText& text, const std::vector<Mark>& marks, Piece sentence,
                                          const SentenceContext& around) {
  return SentenceReader(text, marks).read(sentence, around);
}

}  // namespace doczone::extractor
