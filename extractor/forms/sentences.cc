// Records that running text demands.
#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "extractor/forms/field_values.h"
#include "extractor/forms/forms.h"
#include "extractor/forms/sentence_clauses.h"
#include "extractor/forms/sentence_demand.h"
#include "extractor/forms/sentence_parts.h"
#include "extractor/forms/type_words.h"
#include "extractor/records/record_data.h"
#include "extractor/records/words.h"
#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestArticle = 3;

// What a sentence tells about demands, mention by mention.
class SentenceReader {
 public:
  SentenceReader(const CellText& text, const std::vector<Mark>& marks) : text_(text), marks_(marks) {}

  // `is_item`: an introduction above speaks of what the items say in nouns; `is_asked`: it asks for it.
  std::optional<Grid> read(Piece sentence, bool is_item, bool is_asked) const {
    std::vector<TypeMention> mentions = find_type_mentions(sentence.text);
    if (mentions.empty() || !speaks_to_reader(sentence.text)) return std::nullopt;
    const bool asks = has_word(sentence.text, "create");
    const std::vector<Piece> conditions = conditions_in(sentence);
    std::vector<SentenceValue> values = values_in_sentence(text_, sentence, marks_);
    std::erase_if(values, [&](const SentenceValue& v) { return is_inside(v.piece.from, conditions); });
    const bool postpositions = has_postpositions(sentence.text);
    std::erase_if(mentions, [&](const TypeMention& m) {
      return is_inside(sentence.from + m.from, conditions) || is_aside(sentence.text, m) ||
             (!postpositions && is_led_to(sentence, m, values));
    });
    Grid grid;
    grid.form = Form::sentence;
    grid.span = text_.source_span(sentence.from, sentence.text.size());
    std::set<std::vector<RrType>> seen;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      TypeMention& mention = mentions[i];
      if (!(asks || (is_item && mention.begins_text) ||
            (is_item && is_asked && stands_behind_value(sentence, mention, values))))
        continue;
      // An article at the start of a sentence is no type.
      if (mention.is_first_word && !is_item && mention.types.size() == 1 && mention.types[0].type == RrType::A)
        continue;
      std::vector<RrType> types;
      for (const TypeMention::Type& type : mention.types) types.push_back(type.type);
      if (!seen.insert(types).second) continue;
      std::size_t from = i == 0 ? 0 : mentions[i - 1].end;
      std::size_t next = i + 1;
      while (next < mentions.size() && same_types(mentions[next], mention)) ++next;
      const std::size_t end = next < mentions.size() ? mentions[next].from : sentence.text.size();
      // What stands in front of a second mention is said of the first, unless nothing stands behind.
      const bool followed = std::any_of(values.begin(), values.end(), [&](const SentenceValue& v) {
        return v.piece.from >= sentence.from + mention.end && v.piece.from < sentence.from + end;
      });
      if (i > 0 && followed) from = mention.from;
      move_by(mention, sentence.from);
      std::vector<GridRow> rows =
          rows_of_demand(text_, sentence, mention, sentence.from + from, sentence.from + end, values);
      move_by(mention, 0 - sentence.from);
      std::move(rows.begin(), rows.end(), std::back_inserter(grid.rows));
    }
    if (grid.rows.empty()) return std::nullopt;
    return grid;
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

  static bool same_types(const TypeMention& a, const TypeMention& b) {
    return std::equal(a.types.begin(), a.types.end(), b.types.begin(), b.types.end(),
                      [](const TypeMention::Type& x, const TypeMention::Type& y) { return x.type == y.type; });
  }

  static void move_by(TypeMention& mention, std::size_t by) {
    mention.from += by;
    mention.end += by;
    for (TypeMention::Type& type : mention.types) type.piece.from += by;
  }

  const CellText& text_;
  const std::vector<Mark>& marks_;
};

// The page's paragraphs, with what stands above each.
class PageSentences {
 public:
  explicit PageSentences(const FormInput& input) : input_(input), bytes_(input.page.bytes()) {}

  std::vector<Grid> read() {
    std::vector<Grid> grids;
    for (const Block& block : input_.outline.blocks) {
      if (block.kind != Block::Kind::paragraph || block.text.empty() || is_bilingual(bytes_, block)) continue;
      if (!find_type_mentions(block.text.text()).empty()) read_block(block, grids);
      while (!above_.empty() && above_.back()->depth >= block.depth) above_.pop_back();
      above_.push_back(&block);
    }
    return grids;
  }

 private:
  void read_block(const Block& block, std::vector<Grid>& grids) {
    const std::vector<Mark> marks = marks_of(bytes_, block.text);
    const SentenceReader reader(block.text, marks);
    bool first = true;
    for (const Piece& sentence : sentences_in(block.text.text(), marks)) {
      const bool item = first && block.list > 0 && is_introduced(block, false);
      const bool asked = item && is_introduced(block, true);
      first = false;
      if (std::optional<Grid> grid = reader.read(sentence, item, asked)) grids.push_back(std::move(*grid));
    }
  }

  // The paragraph above the list, or else the heading, speaks of records to have.
  bool is_introduced(const Block& item, bool asks) const {
    const Heading* const heading = input_.outline.heading_above(item.span.offset);
    for (auto block = above_.rbegin(); block != above_.rend(); ++block) {
      if ((*block)->depth >= item.depth) continue;
      if (input_.outline.heading_above((*block)->span.offset) != heading) break;
      if (is_asking((*block)->text.text(), asks)) return true;
      break;
    }
    return heading != nullptr && is_asking(heading->text, asks);
  }

  static bool is_asking(std::string_view text, bool asks) {
    return has_word(text, "create") || has_word(text, "required") || has_word(text, "expected") ||
           (!asks && has_word(text, "record"));
  }

  const FormInput& input_;
  std::string_view bytes_;
  std::vector<const Block*> above_;  // the last block of each depth
};

}  // namespace

std::vector<Grid> read_sentences(const FormInput& input) {
  return PageSentences(input).read();
}

}  // namespace doczone::extractor
