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
#include "extractor/records/types_above.h"
#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

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
    if (!is_answer(text.text())) read_lines(text, {}, run, false);
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
    const std::vector<Piece> lines = split({text.text(), 0}, {"\n"});
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const Piece& line = lines[i];
      std::vector<FieldPair> pairs;
      if (i + 1 < lines.size()) {
        if (auto pair = pair_of_definition(text, line, lines[i + 1], marks)) pairs.push_back(std::move(*pair));
      }
      if (pairs.empty()) {
        pairs = pairs_in(text, line, marks, steps);
      } else {
        ++i;
      }
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
    const std::size_t first = run.pairs.front().span.offset;
    for (RowOfFields& read : rows_of_fields(run.pairs, types_of(run))) {
      if (grids_.empty() || grids_.back().types != read.types || grids_.back().rows.back().span.end() < first) {
        Grid grid;
        grid.form = Form::fields;
        grid.span = read.row.span;
        grid.types = read.types;
        grids_.push_back(std::move(grid));
      }
      grids_.back().rows.push_back(std::move(read.row));
    }
  }

  // Of the line above the first pair, else of what stands above the list.
  std::vector<RrType> types_of(const Run& run) const {
    std::vector<RrType> types;
    if (run.intro != nullptr) {
      for (const TypeMention& mention : find_type_mentions(run.intro_line.text)) {
        for (const TypeMention::Type& type : mention.types) types.push_back(type.type);
      }
    }
    return types.empty() ? types_above(input_.outline, input_.outline.blocks[run.first_block].span.offset) : types;
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
