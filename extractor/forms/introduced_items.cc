// Lists whose items complete the sentence above them: "Create these CNAMEs to `host.example.net`:" and a name an item.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extractor/forms/forms.h"
#include "extractor/forms/introductions.h"
#include "extractor/forms/sentence_clauses.h"
#include "extractor/forms/sentence_reader.h"
#include "extractor/forms/type_words.h"
#include "extractor/records/words.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestItem = 600;

// A text and what it sets apart.
struct MarkedText {
  CellText text;
  std::vector<Mark> marks;
};

// The sentence above a list.
class Introduction {
 public:
  Introduction(std::string_view page, const Block& above) : page_(page), above_(above) {
    const Piece sentence = open_sentence(above.text.text());
    if (sentence.text.empty() || only_shows(above.text.text())) return;
    const std::vector<TypeMention> mentions = find_type_mentions(sentence.text);
    if (mentions.size() != 1) return;
    is_open_ = mentions[0].is_called_record || asks_reader(sentence.text) || has_word(sentence.text, "required");
    type_ = mentions[0].types[0].type;
    own_.text = above.text.slice(sentence.from, sentence.text.size());
    own_.marks = marks_of(page, own_.text);
  }

  bool is_open() const { return is_open_; }
  ByteSpan span() const { return above_.span; }

  // The rows of an item; none where it says no record in a few words.
  std::vector<GridRow> read(const Block& item) const {
    const std::string& said = item.text.text();
    if (said.size() > kLongestItem || !find_type_mentions(said).empty()) return {};
    const std::vector<Mark> marks = marks_of(page_, item.text);
    if (!begins_with_value(item.text, marks)) return {};
    MarkedText whole = own_;
    whole.text.append_line(item.text);
    const std::size_t from = whole.text.text().size() - said.size();
    for (Mark mark : marks) {
      mark.from += from;
      whole.marks.push_back(mark);
    }
    SentenceContext around;
    around.is_demand = true;
    const std::string& text = whole.text.text();
    std::optional<SentenceGrid> read = read_sentence(whole.text, whole.marks, {text, 0}, around);
    if (!read) return {};
    std::vector<GridRow> rows = std::move(read->grid.rows);
    for (GridRow& row : rows) {
      if (!is_whole(row, item.span)) return {};
      row.span = item.span;
    }
    return rows;
  }

  // A name has one CNAME (RFC 1034 §3.6.2): the one name above several items is what all of them lead to.
  void own_once(std::vector<GridRow>& rows) const {
    if (type_ != RrType::CNAME || rows.size() < 2 || !std::all_of(rows.begin(), rows.end(), [&](const GridRow& row) {
          return std::any_of(row.cells.begin(), row.cells.end(),
                             [&](const GridCell& cell) { return says(cell, Field::owner) && is_mine(cell); });
        }))
      return;
    for (GridRow& row : rows) {
      const auto owner = cell_of(row, Field::owner);
      const auto target = cell_of(row, Field::target);
      std::swap(owner->text, target->text);
    }
  }

  // What it says itself is no part of an item.
  void mark_own(std::vector<GridRow>& rows) const {
    for (GridRow& row : rows) {
      for (GridCell& cell : row.cells) cell.is_continued = is_mine(cell);
    }
  }

 private:
  static bool says(const GridCell& cell, Field field) { return cell.stated && cell.stated->field == field; }

  static std::vector<GridCell>::iterator cell_of(GridRow& row, Field field) {
    return std::find_if(row.cells.begin(), row.cells.end(), [&](const GridCell& cell) { return says(cell, field); });
  }

  static std::size_t place_of(const GridCell& cell) { return cell.text.source_span(0, cell.text.text().size()).offset; }

  bool is_mine(const GridCell& cell) const {
    return place_of(cell) >= above_.span.offset && place_of(cell) < above_.span.end();
  }

  static bool begins_with_value(const CellText& item, const std::vector<Mark>& marks) {
    const std::string& text = item.text();
    const std::vector<SentenceValue> values = values_in_sentence(item, {text, 0}, marks);
    // Quotation marks may stand in front.
    return !values.empty() && values.front().piece.from <= 3;
  }

  // What programs show as text is no name.
  static bool is_text(const GridCell& cell) { return cell.text.text().find_first_of("= ") != std::string::npos; }

  // It says whose the record is, what it holds, and the item says a part of it.
  bool is_whole(const GridRow& row, ByteSpan item) const {
    bool owner = false;
    bool data = type_ == RrType::A || type_ == RrType::AAAA;
    bool own = false;
    for (const GridCell& cell : row.cells) {
      if (!cell.stated) continue;
      const Field field = cell.stated->field;
      owner = owner || field == Field::owner;
      data = data || field == Field::target || field == Field::rdata || (field == Field::txt && is_text(cell));
      own = own || (field != Field::type && place_of(cell) >= item.offset && place_of(cell) < item.end());
    }
    return owner && data && own;
  }

  std::string_view page_;
  const Block& above_;
  MarkedText own_;
  RrType type_ = RrType::A;
  bool is_open_ = false;
};

class IntroducedItems {
 public:
  explicit IntroducedItems(const FormInput& input) : input_(input) {}

  std::vector<Grid> read() {
    const std::vector<Block>& blocks = input_.outline.blocks;
    for (std::size_t i = 1; i < blocks.size(); ++i) {
      if (is_first_item(i)) read_list(i);
    }
    return std::move(grids_);
  }

 private:
  // A paragraph stands right above the list.
  bool is_first_item(std::size_t i) const {
    const Block& above = input_.outline.blocks[i - 1];
    const Block& item = input_.outline.blocks[i];
    return is_paragraph(item) && is_paragraph(above) && item.list > 0 && item.item == 1 && above.list != item.list &&
           above.depth < item.depth &&
           input_.outline.heading_above(above.span.offset) == input_.outline.heading_above(item.span.offset);
  }

  static bool is_paragraph(const Block& block) { return block.kind == Block::Kind::paragraph && !block.text.empty(); }

  void read_list(std::size_t first) {
    const std::vector<Block>& blocks = input_.outline.blocks;
    if (!input_.may_state(blocks[first - 1])) return;
    const Introduction introduction(input_.page.bytes(), blocks[first - 1]);
    if (!introduction.is_open()) return;
    Grid grid;
    grid.form = Form::sentence;
    grid.span = introduction.span();
    for (std::size_t i = first; i < blocks.size() && blocks[i].list == blocks[first].list; ++i) {
      // What else an item says explains it.
      if (!is_paragraph(blocks[i]) || (i > first && blocks[i].item == blocks[i - 1].item)) continue;
      std::vector<GridRow> rows = introduction.read(blocks[i]);
      if (rows.empty()) return;
      std::move(rows.begin(), rows.end(), std::back_inserter(grid.rows));
    }
    introduction.own_once(grid.rows);
    introduction.mark_own(grid.rows);
    grids_.push_back(std::move(grid));
  }

  const FormInput& input_;
  std::vector<Grid> grids_;
};

}  // namespace

std::vector<Grid> read_introduced_items(const FormInput& input) {
  return IntroducedItems(input).read();
}

}  // namespace doczone::extractor
