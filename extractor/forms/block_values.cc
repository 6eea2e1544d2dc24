#include "extractor/forms/block_values.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "extractor/forms/line_data.h"
#include "extractor/forms/line_tokens.h"
#include "extractor/forms/stated_line.h"
#include "extractor/records/cell_pieces.h"
#include "extractor/records/text_policy.h"
#include "model/ascii.h"

namespace doczone::extractor {
namespace {

// A place in the text of a paragraph.
struct Mention {
  const Block* block = nullptr;
  Piece piece;
};

// Empty when markup stands inside it.
std::optional<LineToken> token_of(std::string_view page, const Mention& mention) {
  const CellText& text = mention.block->text;
  const ByteSpan span = text.source_span(mention.piece.from, mention.piece.text.size());
  const std::string_view said = page.substr(span.offset, span.length);
  if (said != mention.piece.text) return std::nullopt;
  return LineToken{LineToken::Kind::word, said, span, span};
}

// `in_parts`: of `MX-Record`, each part.
std::vector<Piece> words_of(const Block& block, bool in_parts = false) {
  static const std::vector<std::string_view> kSeparators{" ", "\n", "\t", ",", ";",  ":",  "(",  ")",  "\"", "'", "“",
                                                         "”", "„",  "«",  "»", "，", "。", "、", "：", "（", "）"};
  std::vector<std::string_view> separators = kSeparators;
  if (in_parts) separators.insert(separators.end(), {"-", "/", "‑"});
  std::vector<Piece> words = split({block.text.text(), 0}, separators);
  for (Piece& word : words) {
    while (word.text.ends_with('.')) word.text.remove_suffix(1);
  }
  return words;
}

// The owner that a paragraph names: one with the label that such owners have.
std::optional<GridCell> find_owner(std::string_view page, const std::vector<const Block*>& above,
                                   std::string_view label) {
  if (label.empty()) return std::nullopt;
  for (const Block* block : above) {
    for (const Piece& word : words_of(*block)) {
      const std::size_t at = ascii_lower(word.text).find(label);
      const bool begins = at == 0 || (at != std::string::npos && word.text[at - 1] == '.');
      if (!begins || !is_owner_text(word.text)) continue;
      CellText text;
      text.append(page, block->text.source_span(word.from, word.text.size()), Markup::markdown);
      if (text.text() == word.text) return stated_cell(Field::owner, std::move(text));
    }
  }
  return std::nullopt;
}

// The only type that the nearest paragraph names. `A` is a word, too, and counts where no other type is named.
std::optional<Mention> find_type(const std::vector<const Block*>& above) {
  if (above.empty()) return std::nullopt;
  std::optional<Mention> found;
  for (const Piece& word : words_of(*above[0], true)) {
    const std::string type = type_of(word.text);
    if (type.empty() || (found && type == found->piece.text)) continue;
    if (found && type == "A") continue;
    if (found && found->piece.text != "A") return std::nullopt;
    found = Mention{above[0], word};
  }
  return found;
}

bool is_comment_only(const LineTokens& line) {
  return line.tokens.empty();
}

// A description of how texts are made up, and none of them: `v=spf1 [ip4|ip6:<address>] <rule>`.
bool is_syntax(std::string_view text) {
  return text.find_first_of("|[") != std::string_view::npos;
}

std::optional<GridRow> policy_row(std::string_view page, const LineTokens& line,
                                  const std::vector<const Block*>& above) {
  const TextPolicy* const policy = text_policy_of(line.tokens[0].text);
  if (policy == nullptr) return std::nullopt;
  const std::optional<LineData> data = read_line_data(RrType::TXT, line.tokens);
  if (!data) return std::nullopt;
  CellText text = cell_text_of(page, data->fields[0]);
  // The version alone is no policy.
  if (is_syntax(text.text()) || text.text().size() <= policy->version.size() + 1) return std::nullopt;
  GridRow row;
  row.span = hull(line.tokens.front().span, line.tokens.back().span);
  if (auto owner = find_owner(page, above, policy->label)) {
    row.span = hull(owner->text.source_span(0, owner->text.text().size()), row.span);
    row.cells.push_back(std::move(*owner));
  }
  row.cells.push_back(stated_cell(Field::txt, std::move(text)));
  return row;
}

bool is_unlike_prose(std::string_view owner) {
  return owner.find_first_of(".@*_<{[$%") != std::string_view::npos && !is_address(owner);
}

// `10 mail.example.com`, `www.example.com → web.example.com` below a sentence about records of one type.
std::optional<GridRow> typed_row(std::string_view page, const LineTokens& line, const LineToken& type) {
  std::vector<LineToken> tokens = line.tokens;
  tokens.insert(tokens.begin(), type);
  std::optional<ZoneLine> read = read_zone_line(tokens, {});
  if (!read || read->certainty != Certainty::sure || (read->owner && !is_unlike_prose(read->owner->text)))
    return std::nullopt;
  BlockLine stated{std::move(*read), hull(line.tokens.front().span, line.tokens.back().span), false, line.remark};
  GridRow row = grid_of(page, {std::move(stated)}).rows.front();
  for (GridCell& cell : row.cells) {
    // Many a record may follow the word.
    cell.is_continued = cell.stated && cell.stated->field == Field::type;
  }
  return row;
}

}  // namespace

Grid read_block_values(std::string_view page, std::span<const ByteSpan> lines, const std::vector<const Block*>& above) {
  Grid grid;
  grid.form = Form::lines;
  const std::optional<Mention> mentioned = find_type(above);
  const std::optional<LineToken> type = mentioned ? token_of(page, *mentioned) : std::nullopt;
  for (const ByteSpan& span : lines) {
    const LineTokens line = read_line_tokens(page, span);
    if (is_comment_only(line)) continue;
    std::optional<GridRow> row = policy_row(page, line, above);
    if (!row && type) row = typed_row(page, line, *type);
    if (!row) return {};
    row->written_cells = row->cells.size();
    grid.rows.push_back(std::move(*row));
  }
  if (!grid.rows.empty()) grid.span = grid.rows.front().span;
  return grid;
}

}  // namespace doczone::extractor
