#include "extractor/forms/stated_cells.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "extractor/forms/marked_text.h"
#include "extractor/forms/sentence_reader.h"
#include "extractor/forms/stated_line.h"
#include "extractor/forms/tool_output.h"
#include "extractor/forms/type_words.h"
#include "extractor/records/cell_pieces.h"
#include "extractor/records/lesson_table.h"
#include "extractor/records/words.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestVerdict = 24;      // bytes
constexpr std::size_t kLongestStatement = 2048;  // bytes of a cell, all of which is looked at for each of its parts

// The whole of a cell's line, and nothing else than a record: `example.org. 3600 IN MX 10 mail.example.net.`
std::optional<BlockLine> zone_line_in(std::string_view page, const CellText& cell, Piece line) {
  if (!cell.is_one_run(line.from, line.text.size())) return std::nullopt;
  const LineTokens read = read_line_tokens(page, cell.source_span(line.from, line.text.size()));
  std::optional<ZoneLine> found = read_zone_line(read.tokens, {});
  const bool is_record = found && found->owner && found->certainty == Certainty::sure;
  if (!is_record || found->type == RrType::SOA) return std::nullopt;
  return BlockLine{*std::move(found), hull(read.tokens.front().span, read.tokens.back().span), false, read.remark};
}

void read_lines(std::string_view page, const CellText& cell, std::vector<Grid>& out) {
  std::vector<BlockLine> lines;
  for (const Piece& line : split({cell.text(), 0}, {"\n"})) {
    if (std::optional<BlockLine> found = zone_line_in(page, cell, line)) lines.push_back(*std::move(found));
  }
  if (!lines.empty()) out.push_back(grid_of(page, lines));
}

// "Add an A record for `api.example.org` that points to `192.0.2.1`."
void read_demands(std::string_view page, const CellText& cell, std::vector<Grid>& out) {
  const std::vector<Mark> marks = marks_of(page, cell);
  for (const Piece& sentence : sentences_in(cell.text(), marks)) {
    std::optional<SentenceGrid> read = read_sentence(cell, marks, sentence, {});
    if (read && is_whole(*read)) out.push_back(std::move(read->grid));
  }
}

// "Wrong", "don't": a row that shows a mistake.
bool is_ruled_out(const GridRow& row) {
  return std::any_of(row.cells.begin(), row.cells.end(), [](const GridCell& cell) {
    return cell.text.text().size() <= kLongestVerdict && has_word(cell.text.text(), "wrong");
  });
}

bool shows_answers(const GridRow& header) {
  return std::any_of(header.cells.begin(), header.cells.end(),
                     [](const GridCell& cell) { return calls_lookup(cell.text.text()); });
}

void read_row(std::string_view page, const GridRow& row, std::vector<Grid>& out) {
  std::vector<const CellText*> texts;
  for (const GridCell& cell : row.cells) {
    const std::string& text = cell.text.text();
    const bool has_words = text.size() <= kLongestStatement && std::count(text.begin(), text.end(), ' ') > 1;
    if (has_words && may_state_record(text)) texts.push_back(&cell.text);
  }
  const std::size_t before = out.size();
  for (const CellText* text : texts) read_lines(page, *text, out);
  if (out.size() > before) return;
  for (const CellText* text : texts) read_demands(page, *text, out);
}

}  // namespace

std::vector<Grid> read_stated_cells(const SourceText& page, const Grid& grid) {
  std::vector<Grid> out;
  if (!grid.is_table || is_lesson(grid)) return out;
  std::size_t rows = 0, stating = 0;
  for (const GridRow& row : grid.rows) {
    if (row.is_header && shows_answers(row)) return {};
    if (row.is_header || is_empty_row(row)) continue;
    ++rows;
    const std::size_t before = out.size();
    read_row(page.bytes(), row, out);
    if (out.size() > before && is_ruled_out(row)) out.resize(before);
    stating += out.size() > before ? 1 : 0;
  }
  if (stating * 4 < rows * 3) out.clear();
  return out;
}

}  // namespace doczone::extractor
