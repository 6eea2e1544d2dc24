// Records that running text demands.
#include <optional>
#include <utility>

#include "extractor/forms/forms.h"
#include "extractor/forms/sentence_parts.h"
#include "extractor/forms/sentence_reader.h"
#include "extractor/forms/sentence_stretches.h"
#include "extractor/forms/type_words.h"
#include "extractor/records/ruled_out.h"
#include "extractor/records/words.h"

namespace doczone::extractor {
namespace {

// The page's paragraphs, with what stands above each.
class PageSentences {
 public:
  explicit PageSentences(const FormInput& input) : input_(input), bytes_(input.page.bytes()) {}

  std::vector<Grid> read() {
    std::vector<Grid> grids;
    for (const Block& block : input_.outline.blocks) {
      if (block.kind != Block::Kind::paragraph || block.text.empty()) continue;
      if (input_.may_state(block) && !find_type_mentions(block.text.text()).empty()) read_block(block, grids);
      while (!above_.empty() && above_.back()->depth >= block.depth) above_.pop_back();
      above_.push_back(&block);
    }
    return grids;
  }

 private:
  void read_block(const Block& block, std::vector<Grid>& grids) {
    const CellText& text = block.text;
    const std::vector<Mark> marks = marks_of(bytes_, text);
    const std::vector<Piece> sentences = sentences_in(text.text(), marks);
    SentenceContext around;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      around.is_item = i == 0 && block.list > 0 && is_introduced(block, false);
      around.is_asked = around.is_item && is_introduced(block, true);
      Piece sentence = sentences[i];
      std::optional<SentenceGrid> read = read_sentence(text, marks, sentence, around);
      if (!read && i == 0) read = read_whole_item(block, marks, sentence);
      if (i + 1 < sentences.size() && (!read || lacks_data(read->grid)) &&
          says_properties(text, sentences[i + 1], marks)) {
        sentence.text =
            std::string_view(text.text())
                .substr(sentence.from, sentences[i + 1].from + sentences[i + 1].text.size() - sentence.from);
        if (std::optional<SentenceGrid> both = read_sentence(text, marks, sentence, around)) {
          read = std::move(both);
          ++i;
        }
      }
      around.known =
          read ? NamesBefore{read->owners, read->owners} : NamesBefore{{}, names_in_sentence(text, sentence, marks)};
      if (around.known.owners.size() > 1) around.known.owners.clear();
      if (around.known.mentioned.size() > 1) around.known.mentioned.clear();
      if (read) grids.push_back(std::move(read->grid));
    }
  }

  // "- an MX record for `@` with the value `mail.example.net`": with a name and data, nothing is left to ask for.
  std::optional<SentenceGrid> read_whole_item(const Block& block, const std::vector<Mark>& marks,
                                              Piece sentence) const {
    if (block.list == 0 || is_ruled_out(input_.outline, block.span.offset)) return std::nullopt;
    SentenceContext around;
    around.is_item = around.is_demand = true;
    std::optional<SentenceGrid> read = read_sentence(block.text, marks, sentence, around);
    return read && is_whole(*read) ? std::move(read) : std::nullopt;
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
