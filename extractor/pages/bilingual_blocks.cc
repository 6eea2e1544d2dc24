#include "extractor/pages/bilingual_blocks.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <tuple>

#include "extractor/forms/forms.h"
#include "extractor/records/bilingual.h"

namespace doczone::extractor {
namespace {

// The page as the source language has it; blocks that were not translated stand in both.
std::optional<BlockOutline> source_side(const BlockOutline& outline) {
  const auto is_quoting = [](const Block& block) { return !block.source_text.empty() || !block.source_lines.empty(); };
  if (std::none_of(outline.blocks.begin(), outline.blocks.end(), is_quoting)) return std::nullopt;
  BlockOutline source = outline;
  for (Block& block : source.blocks) {
    if (!block.source_text.empty()) block.text = block.source_text;
    if (!block.source_lines.empty()) block.lines = block.source_lines;
  }
  return source;
}

// Where a statement begins: its form, its block, and which of the block's statements in this form it is. Both languages
// say the same in the same order.
class Places {
 public:
  explicit Places(const BlockOutline& outline) : blocks_(outline.blocks) {}

  using Place = std::tuple<Form, std::size_t, std::size_t>;
  Place next(const RecordTable& table) {
    const auto behind = std::upper_bound(blocks_.begin(), blocks_.end(), table.span.offset,
                                         [](std::size_t at, const Block& block) { return at < block.span.offset; });
    const auto block = static_cast<std::size_t>(behind - blocks_.begin());
    return {table.form, block, counts_[{table.form, block}]++};
  }

 private:
  const std::vector<Block>& blocks_;
  std::map<std::pair<Form, std::size_t>, std::size_t> counts_;
};

}  // namespace

void attach_source_blocks(const SourceText& page, const BlockOutline& outline, const ServiceRegistry& services,
                          std::vector<RecordTable>& tables) {
  const std::optional<BlockOutline> source = source_side(outline);
  if (!source) return;
  std::map<Places::Place, RecordTable> quoted;
  Places source_places(*source);
  for (const Grid& grid : read_forms({page, *source, services})) {
    std::optional<RecordTable> table = read_record_table(grid, {}, services);
    if (!table) continue;
    const Places::Place place = source_places.next(*table);
    quoted.emplace(place, *std::move(table));
  }
  Places places(outline);
  for (RecordTable& table : tables) {
    const auto same = quoted.find(places.next(table));
    // Where one side could not be read in full, nothing tells which rows belong together.
    if (same != quoted.end() && same->second.grid_rows == table.grid_rows) attach_source_rows(same->second, table);
  }
}

}  // namespace doczone::extractor
