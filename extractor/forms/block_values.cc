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

GridCell mentioned_cell(std::string_view page, Field field, const Mention& mention) {
  CellText text;
  text.append_code(page, mention.block->text.source_span(mention.piece.from, mention.piece.text.size()));
  return stated_cell(field, std::move(text));
}

std::vector<Piece> words_of(const Block& block) {
  static const std::vector<std::string_view> kSeparators{" ", "\n", "\t", ",", ";",  ":",  "(",  ")",  "\"", "'", "“",
                                                         "”", "„",  "«",  "»", "，", "。", "、", "：", "（", "）"};
  std::vector<Piece> words = split({block.text.text(), 0}, kSeparators);
  for (Piece& word : words) {
    while (word.text.ends_with('.')) word.text.remove_suffix(1);
  }
  return words;
}

// The owner that a paragraph names: one with the label that such owners have.
std::optional<Mention> find_owner(const std::vector<const Block*>& above, std::string_view label) {
  if (label.empty()) return std::nullopt;
  for (const Block* block : above) {
    for (const Piece& word : words_of(*block)) {
      const std::size_t at = ascii_lower(word.text).find(label);
      const bool begins = at == 0 || (at != std::string::npos && word.text[at - 1] == '.');
      if (begins && is_owner_text(word.text)) return Mention{block, word};
    }
  }
  return std::nullopt;
}

// The only type that the nearest paragraph names.
std::optional<std::pair<RrType, Mention>> find_type(const std::vector<const Block*>& above) {
  std::optional<std::pair<RrType, Mention>> found;
  if (above.empty()) return found;
  for (const Piece& word : words_of(*above[0])) {
    const std::optional<RrType> type = parse_rr_type(type_of(word.text));
    if (!type) continue;
    if (found && found->first != *type) return std::nullopt;
    if (!found) found = {*type, {above[0], word}};
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
  if (const auto owner = find_owner(above, policy->label))
    row.cells.push_back(mentioned_cell(page, Field::owner, *owner));
  row.cells.push_back(stated_cell(Field::txt, std::move(text)));
  return row;
}

// `10 mail.example.com` below a sentence about MX records.
std::optional<GridRow> typed_row(std::string_view page, const LineTokens& line,
                                 const std::vector<const Block*>& above) {
  static constexpr std::array kTypes{RrType::MX, RrType::SRV, RrType::CAA};
  const auto type = find_type(above);
  if (!type || std::find(kTypes.begin(), kTypes.end(), type->first) == kTypes.end()) return std::nullopt;
  const std::optional<LineData> data = read_line_data(type->first, line.tokens);
  if (!data || !data->is_strong) return std::nullopt;
  GridRow row;
  row.span = hull(line.tokens.front().span, line.tokens.back().span);
  row.cells.push_back(mentioned_cell(page, Field::type, type->second));
  row.cells.back().is_continued = true;  // many a record may follow the word
  for (const ZoneField& field : data->fields) {
    row.cells.push_back(stated_cell(field.field, cell_text_of(page, field)));
  }
  return row;
}

}  // namespace

Grid read_block_values(std::string_view page, std::span<const ByteSpan> lines, const std::vector<const Block*>& above) {
  Grid grid;
  grid.form = Form::lines;
  for (const ByteSpan& span : lines) {
    const LineTokens line = read_line_tokens(page, span);
    if (is_comment_only(line)) continue;
    std::optional<GridRow> row = policy_row(page, line, above);
    if (!row) row = typed_row(page, line, above);
    if (!row) return {};
    row->written_cells = row->cells.size();
    grid.rows.push_back(std::move(*row));
  }
  if (!grid.rows.empty()) grid.span = grid.rows.front().span;
  return grid;
}

}  // namespace doczone::extractor
