// Lines of a zone in a block of code, and values of records that stand there alone.
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "extractor/forms/block_values.h"
#include "extractor/forms/code_segments.h"
#include "extractor/forms/forms.h"
#include "extractor/forms/introductions.h"
#include "extractor/forms/sentence_clauses.h"
#include "extractor/forms/sentence_parts.h"
#include "extractor/forms/stated_line.h"
#include "extractor/forms/tool_output.h"
#include "extractor/forms/type_words.h"
#include "extractor/forms/zone_block.h"
#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

// What stands above a block, on its page.
class Surroundings {
 public:
  explicit Surroundings(const FormInput& input) : input_(input), page_(input.page.bytes()) {}

  void pass(const Block& block, const std::vector<CodeSegment>& segments) {
    if (segments.empty()) {
      above_ = {&block, above_.first};
      ++paragraphs_since_;
      if (calls_lookup(block.text.text())) called_at(block);
      return;
    }
    above_ = {};
    for (const CodeSegment& segment : segments) {
      if (is_lookup(page_, segment.lines)) called_at(block);
    }
  }

  // A program was called that looks up names, or another of its answers is shown.
  void called_at(const Block& block) {
    lookup_ = block.span.offset;
    paragraphs_since_ = 0;
  }

  // The paragraphs above a block, nearest first, without a heading between.
  std::vector<const Block*> paragraphs(std::size_t offset) const {
    const Heading* const heading = input_.outline.heading_above(offset);
    std::vector<const Block*> out;
    for (const Block* block : {above_.first, above_.second}) {
      if (block != nullptr && (heading == nullptr || block->span.offset > heading->offset)) out.push_back(block);
    }
    return out;
  }

  // A program that looks up names was called just above, and this is what it prints; or it is there to be looked at.
  bool is_answer(const ZoneBlock& block, std::size_t offset) const {
    const Heading* const heading = input_.outline.heading_above(offset);
    const bool called = lookup_ && (heading == nullptr || *lookup_ > heading->offset);
    const std::vector<const Block*> above = paragraphs(offset);
    const std::string_view nearest = above.empty() ? std::string_view() : above[0]->text.text();
    if (called && (paragraphs_since_ == 0 || (paragraphs_since_ == 1 && block.looks_printed && !asks_reader(nearest))))
      return true;
    if (heading != nullptr && shows_output(heading->text) && !asks_reader(nearest)) return true;
    return only_shows(nearest);
  }

 private:
  const FormInput& input_;
  std::string_view page_;
  std::pair<const Block*, const Block*> above_ = {nullptr, nullptr};  // the nearest first
  std::optional<std::size_t> lookup_;                                 // the block that called one last
  std::size_t paragraphs_since_ = 0;
};

// Nothing but a label stands in front: "Example: `www IN A 192.0.2.1`".
bool begins_with_code(std::string_view words) {
  const std::string_view front = trim(words.substr(0, words.find('`')));
  return front.empty() || front.ends_with(':') || front.ends_with("：");
}

// What a sentence begins with or asks for; what it only speaks of is left out.
void keep_demanded(std::string_view page, const Block& block, std::vector<BlockLine>& lines) {
  if (lines.empty()) return;
  const std::vector<Mark> marks = marks_of(page, block.text);
  for (const Piece& sentence : sentences_in(block.text.text(), marks)) {
    const std::string words = words_of(sentence, marks);
    if ((begins_with_code(words) || asks_reader(words)) && speaks_to_reader(words)) continue;
    const ByteSpan span = block.text.source_span(sentence.from, sentence.text.size());
    std::erase_if(
        lines, [&](const BlockLine& line) { return line.span.offset < span.end() && span.offset < line.span.end(); });
  }
}

bool is_zone_info(std::string_view info) {
  static constexpr std::array<std::string_view, 7> kNames{"dns",      "zone",    "bind",     "dns-zone",
                                                          "zonefile", "dnszone", "bind-zone"};
  const std::string_view word = info.substr(0, info.find_first_of(" ,{"));
  return std::any_of(kNames.begin(), kNames.end(),
                     [&](std::string_view name) { return equal_ignoring_ascii_case(name, word); });
}

}  // namespace

std::vector<Grid> read_zone_lines(const FormInput& input) {
  const std::string_view page = input.page.bytes();
  std::vector<Grid> grids;
  Surroundings surroundings(input);
  for (const Block& block : input.outline.blocks) {
    const std::vector<CodeSegment> segments = code_segments(page, block);
    for (const CodeSegment& segment : segments) {
      if (segment.lines.empty() || is_session(page, segment.lines)) continue;
      const std::size_t offset = block.span.offset;
      const ZoneBlock zone =
          read_zone_block(page, segment.lines, is_zone_info(segment.info) ? Setting::zone : Setting::code);
      if (surroundings.is_answer(zone, offset)) continue;
      Grid grid = zone.lines.empty() ? read_block_values(page, segment.lines, surroundings.paragraphs(offset))
                                     : grid_of(page, zone.lines);
      if (!grid.rows.empty()) grids.push_back(std::move(grid));
    }
    if (segments.empty() && input.may_state(block) && !calls_lookup(block.text.text())) {
      std::vector<BlockLine> spoken = read_code_spans(page, code_spans(page, block));
      const bool has_spans = !spoken.empty();
      keep_demanded(page, block, spoken);
      if (!has_spans && block.list == 0) spoken = read_zone_block(page, text_lines(page, block), Setting::text).lines;
      if (!spoken.empty()) grids.push_back(grid_of(page, spoken));
    }
    surroundings.pass(block, segments);
  }
  return grids;
}

}  // namespace doczone::extractor
