// Items of lists, and lines of text, that say a record in a few words.
#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "extractor/forms/forms.h"
#include "extractor/forms/introductions.h"
#include "extractor/forms/marked_text.h"
#include "extractor/forms/terse_record.h"
#include "extractor/forms/tool_output.h"
#include "extractor/forms/type_words.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestItem = 4096;
constexpr std::size_t kMostLines = 40;

struct Item {
  const Block* block = nullptr;
  std::vector<TerseRecord> records;
};

class TerseItems {
 public:
  explicit TerseItems(const FormInput& input) : input_(input), bytes_(input.page.bytes()) {}

  std::vector<Grid> read() {
    const Block* before = nullptr;
    for (const Block& block : input_.outline.blocks) {
      if (block.kind != Block::Kind::paragraph || block.text.empty()) continue;
      if (open_ != block.list) {
        finish();
        is_shown_ = block.list > 0 && before != nullptr && is_introduction(*before, block);
      }
      open_ = block.list;
      // An item begins with its record.
      const bool goes_on = block.list > 0 && !items_.empty() && items_.back().block->item == block.item;
      if (!goes_on) items_.push_back({&block, records_in(block)});
      if (block.list == 0) finish();
      before = &block;
    }
    finish();
    return std::move(grids_);
  }

 private:
  // The paragraph above a list, without a heading between, says that it holds nothing for the reader.
  bool is_introduction(const Block& above, const Block& item) const {
    return input_.outline.heading_above(above.span.offset) == input_.outline.heading_above(item.span.offset) &&
           only_shows(above.text.text());
  }

  std::vector<TerseRecord> records_in(const Block& block) const {
    std::vector<TerseRecord> out;
    const std::string& text = block.text.text();
    if (text.size() > kLongestItem || !input_.may_state(block) || calls_lookup(text)) return out;
    const std::vector<Mark> marks = marks_of(bytes_, block.text);
    if (auto record = read_terse_record(block.text, {text, 0}, marks)) {
      // Whole lines of a zone in running text are another form's.
      if (block.list == 0 && record->has_class) return out;
      out.push_back(std::move(*record));
      return out;
    }
    const std::vector<Piece> lines = split({text, 0}, {"\n"});
    if (lines.size() < 2 || lines.size() > kMostLines) return out;
    for (const Piece& line : lines) {
      std::optional<TerseRecord> record = read_terse_record(block.text, line, marks);
      if (!record) return {};
      out.push_back(std::move(*record));
    }
    return out;
  }

  void finish() {
    std::vector<Item> items = std::exchange(items_, {});
    const bool all = items.size() > 1 &&
                     std::none_of(items.begin(), items.end(), [](const Item& item) { return item.records.empty(); });
    const bool any = std::any_of(items.begin(), items.end(), [](const Item& item) {
      return std::any_of(item.records.begin(), item.records.end(), [](const TerseRecord& r) { return r.is_certain; });
    });
    if (is_shown_ || (!all && !any)) return;
    bool goes_on = false;
    for (Item& item : items) {
      if (item.records.empty()) goes_on = false;
      for (TerseRecord& record : item.records) {
        if (!goes_on) {
          grids_.emplace_back();
          grids_.back().form = Form::lines;
          grids_.back().span = record.row.span;
        }
        goes_on = true;
        grids_.back().rows.push_back(std::move(record.row));
      }
    }
  }

  const FormInput& input_;
  std::string_view bytes_;
  std::size_t open_ = 0;   // the list that items_ are of
  bool is_shown_ = false;  // only so, says what stands above the list
  std::vector<Item> items_;
  std::vector<Grid> grids_;
};

}  // namespace

std::vector<Grid> read_terse_items(const FormInput& input) {
  return TerseItems(input).read();
}

}  // namespace doczone::extractor
