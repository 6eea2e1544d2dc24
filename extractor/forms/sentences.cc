// Records that running text demands.
#include <algorithm>
#include <optional>
#include <utility>

#include "extractor/forms/field_values.h"
#include "extractor/forms/forms.h"
#include "extractor/forms/sentence_clauses.h"
#include "extractor/forms/sentence_demand.h"
#include "extractor/forms/sentence_parts.h"
#include "extractor/forms/sentence_stretches.h"
#include "extractor/forms/type_words.h"
#include "extractor/records/record_data.h"
#include "extractor/records/words.h"
#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestArticle = 3;

// What a sentence demands, and of which names it spoke.
struct SentenceGrid {
  Grid grid;
  std::vector<SentenceValue> owners;
};

// What a page has said before a sentence, and what stands above it.
struct Surroundings {
  bool is_item = false;   // an introduction above speaks of what the items say in nouns
  bool is_asked = false;  // it asks for it
  KnownNames known;
};

// What a sentence tells about demands, mention by mention.
class SentenceReader {
 public:
  SentenceReader(const CellText& text, const std::vector<Mark>& marks) : text_(text), marks_(marks) {}

  std::optional<SentenceGrid> read(Piece sentence, const Surroundings& around) const {
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
             (!postpositions && is_led_to(sentence, m, values));
    });
    std::erase_if(mentions, [&](const TypeMention& m) {
      // An article at the start of a sentence is no type.
      if (m.is_first_word && !around.is_item && m.types.size() == 1 && m.types[0].type == RrType::A) return true;
      return !(asks || (around.is_item && m.begins_text) ||
               (around.is_item && around.is_asked && stands_behind_value(sentence, m, values)));
    });
    for (TypeMention& mention : mentions) move_by(mention, sentence.from);
    SentenceGrid out;
    out.grid.form = Form::sentence;
    out.grid.span = text_.source_span(sentence.from, sentence.text.size());
    KnownNames known = around.known;
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
      if (block.kind != Block::Kind::paragraph || block.text.empty()) continue;
      if (!find_type_mentions(block.text.text()).empty()) read_block(block, grids);
      while (!above_.empty() && above_.back()->depth >= block.depth) above_.pop_back();
      above_.push_back(&block);
    }
    return grids;
  }

 private:
  void read_block(const Block& block, std::vector<Grid>& grids) {
    const CellText& text = block.text;
    const std::vector<Mark> marks = marks_of(bytes_, text);
    const SentenceReader reader(text, marks);
    const std::vector<Piece> sentences = sentences_in(text.text(), marks);
    Surroundings around;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      around.is_item = i == 0 && block.list > 0 && is_introduced(block, false);
      around.is_asked = around.is_item && is_introduced(block, true);
      Piece sentence = sentences[i];
      std::optional<SentenceGrid> read = reader.read(sentence, around);
      if (i + 1 < sentences.size() && (!read || lacks_data(read->grid)) &&
          says_properties(text, sentences[i + 1], marks)) {
        sentence.text =
            std::string_view(text.text())
                .substr(sentence.from, sentences[i + 1].from + sentences[i + 1].text.size() - sentence.from);
        if (std::optional<SentenceGrid> both = reader.read(sentence, around)) {
          read = std::move(both);
          ++i;
        }
      }
      around.known =
          read ? KnownNames{read->owners, read->owners} : KnownNames{{}, names_in_sentence(text, sentence, marks)};
      if (around.known.owners.size() > 1) around.known.owners.clear();
      if (around.known.mentioned.size() > 1) around.known.mentioned.clear();
      if (read) grids.push_back(std::move(read->grid));
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
