// `Key: value`, one below the other: lines of a paragraph, bullets, steps of a user interface, lines of a code block.
#include <algorithm>
#include <array>
#include <list>
#include <string>
#include <utility>

#include "extractor/forms/field_records.h"
#include "extractor/forms/field_values.h"
#include "extractor/forms/forms.h"
#include "extractor/forms/line_pairs.h"
#include "extractor/records/words.h"
#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kBlocksAbove = 3;  // that may say the type

// Languages of programs, settings and shells: what stands there is no record for a reader to enter.
bool is_code_language(std::string_view info) {
  static constexpr std::array<std::string_view, 10> kPlain{"",     "text", "txt",      "plaintext", "plain",
                                                           "none", "dns",  "dns-zone", "zone",      "bind"};
  const std::string language = ascii_lower(info.substr(0, info.find_first_of(" {,")));
  return std::find(kPlain.begin(), kPlain.end(), language) == kPlain.end();
}

// What `nslookup` answers, in every language.
bool is_answer(std::string_view text) {
  static constexpr std::array<std::string_view, 6> kSigns{"svr hostname",   "internet address",  "service location",
                                                          "Default Server", "Non-authoritative", "nslookup"};
  return std::any_of(kSigns.begin(), kSigns.end(),
                     [&](std::string_view sign) { return text.find(sign) != std::string_view::npos; });
}

// Pairs that may be of one list, and where they stand.
struct Run {
  std::vector<FieldPair> pairs;
  std::size_t first_block = 0;
  std::size_t list = 0;
  std::size_t lines = 0;
  const CellText* intro = nullptr;  // the line above the first pair, in its paragraph
  Piece intro_line;
};

class FieldListReader {
 public:
  explicit FieldListReader(const FormInput& input) : input_(input), bytes_(input.page.bytes()) {}

  std::vector<Grid> read() {
    const std::vector<Block>& blocks = input_.outline.blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const Block& block = blocks[i];
      if (run_ && (block.kind == Block::Kind::code || block.list != run_->list || passes_heading(i))) finish();
      if (block.kind == Block::Kind::code) {
        read_code(i);
      } else {
        read_paragraph(i);
      }
    }
    finish();
    return std::move(grids_);
  }

 private:
  // A heading stands between this block and the one before.
  bool passes_heading(std::size_t i) const {
    const std::vector<Block>& blocks = input_.outline.blocks;
    return i > 0 && input_.outline.heading_above(blocks[i].span.offset) !=
                        input_.outline.heading_above(blocks[i - 1].span.offset);
  }

  void read_code(std::size_t i) {
    const Block& block = input_.outline.blocks[i];
    if (is_code_language(block.info)) return;
    CellText& text = texts_.emplace_back();
    for (const ByteSpan& line : block.lines) {
      if (trim(bytes_.substr(line.offset, line.length)).empty()) continue;
      text.append_code(bytes_, line);
      text.break_line();
    }
    Run run;
    run.first_block = i;
    read_lines(text, {}, run, false);
    run_ = std::move(run);
    if (2 * run_->pairs.size() < run_->lines) run_.reset();
    finish();
  }

  void read_paragraph(std::size_t i) {
    const Block& block = input_.outline.blocks[i];
    if (block.text.empty()) return;
    if (is_answer(block.text.text())) {
      run_.reset();
      answer_heading_ = input_.outline.heading_above(block.span.offset);
      has_answer_ = true;
    }
    if (has_answer_ && input_.outline.heading_above(block.span.offset) == answer_heading_) return;
    const std::vector<Mark> marks = marks_of(bytes_, block.text);
    Run run;
    run.first_block = i;
    run.list = block.list;
    read_lines(block.text, marks, run, block.list > 0);
    const bool fits = block.list > 0 ? !run.pairs.empty() : 2 * run.pairs.size() >= run.lines && !run.pairs.empty();
    if (!fits) {
      if (block.list == 0) finish();
      return;
    }
    if (run_ && run.intro != nullptr) finish();
    if (!run_) {
      run_ = std::move(run);
      return;
    }
    std::move(run.pairs.begin(), run.pairs.end(), std::back_inserter(run_->pairs));
  }

  // The pairs of each line. A line without any in front of the first is an introduction.
  static void read_lines(const CellText& text, const std::vector<Mark>& marks, Run& run, bool steps) {
    if (is_answer(text.text())) return;
    for (const Piece& line : split({text.text(), 0}, {"\n"})) {
      std::vector<FieldPair> pairs = pairs_in(text, line, marks, steps);
      if (pairs.empty() && run.pairs.empty()) {
        run.intro = &text;
        run.intro_line = line;
        run.lines = 0;
        continue;
      }
      ++run.lines;
      if (pairs.size() > 1) run.lines += pairs.size() - 1;
      for (FieldPair& pair : pairs) {
        pair.span = text.source_span(line.from, line.text.size());
        run.pairs.push_back(std::move(pair));
      }
    }
  }

  void finish() {
    if (!run_) return;
    const Run run = std::move(*run_);
    run_.reset();
    const bool known =
        std::any_of(run.pairs.begin(), run.pairs.end(), [](const FieldPair& p) { return p.says.has_value(); });
    if (!known || run.pairs.size() < 2) return;
    Grid grid;
    grid.form = Form::fields;
    grid.rows = rows_of_fields(run.pairs, type_above(run));
    if (grid.rows.empty()) return;
    grid.span = grid.rows.front().span;
    grids_.push_back(std::move(grid));
  }

  // In the line above, the blocks above or the heading: what names types first.
  TypeAbove type_above(const Run& run) {
    TypeAbove above;
    if (run.intro != nullptr && take_types(*run.intro, run.intro_line, above)) return above;
    const std::vector<Block>& blocks = input_.outline.blocks;
    const Heading* const heading = input_.outline.heading_above(blocks[run.first_block].span.offset);
    for (std::size_t back = 1; back <= std::min(kBlocksAbove, run.first_block); ++back) {
      const Block& block = blocks[run.first_block - back];
      if (input_.outline.heading_above(block.span.offset) != heading) break;
      if (block.kind == Block::Kind::code) break;
      if (take_types(block.text, {block.text.text(), 0}, above)) return above;
    }
    if (heading != nullptr) take_heading(*heading, above);
    return above;
  }

  static bool take_types(const CellText& text, Piece piece, TypeAbove& above) {
    const std::vector<TypeMention> mentions = find_type_mentions(piece.text);
    if (mentions.empty()) return false;
    for (const TypeMention::Type& type : mentions.back().types) {
      above.types.push_back(type.type);
      above.words.push_back(text.slice(piece.from + type.piece.from, type.piece.text.size()));
    }
    return true;
  }

  void take_heading(const Heading& heading, TypeAbove& above) {
    std::vector<TypeMention::Type> types;
    for (const TypeMention& mention : find_type_mentions(heading.text)) {
      types.insert(types.end(), mention.types.begin(), mention.types.end());
    }
    if (types.empty()) types = types_in_value({heading.text, 0});
    std::size_t at = heading.offset;
    for (const TypeMention::Type& type : types) {
      at = bytes_.find(type.piece.text, at);
      if (at == std::string_view::npos || at > heading.offset + 4 * heading.text.size() + 64) return;
      above.types.push_back(type.type);
      above.words.emplace_back().append_code(bytes_, {at, type.piece.text.size()});
      at += type.piece.text.size();
    }
  }

  const FormInput& input_;
  std::string_view bytes_;
  std::list<CellText> texts_;  // of code blocks
  std::optional<Run> run_;
  const Heading* answer_heading_ = nullptr;  // below which a tool's answer stands
  bool has_answer_ = false;
  std::vector<Grid> grids_;
};

}  // namespace

std::vector<Grid> read_field_lists(const FormInput& input) {
  return FieldListReader(input).read();
}

}  // namespace doczone::extractor
