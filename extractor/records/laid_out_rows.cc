#include "extractor/records/laid_out_rows.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "extractor/records/cell_data.h"
#include "extractor/records/cell_facts.h"
#include "extractor/records/names_table.h"
#include "extractor/records/said_numbers.h"
#include "extractor/records/text_pieces.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

// Writes the stated cells of one row.
class RowWriter {
 public:
  // `above`: the row that was written before; null for the first.
  RowWriter(const TableLayout& layout, const GridRow& row, const GridRow* above, std::vector<RrType> known)
      : layout_(layout), row_(row), above_(above), known_(std::move(known)) {}

  GridRow write() {
    out_.span = row_.span;
    out_.written_cells = row_.written_cells;
    const std::vector<RrType> types = write_types();
    write_owner(types);
    const PartColumns* const parts = layout_.parts_of(types);
    const bool in_parts = parts != nullptr && write_parts(types.front(), *parts);
    write_numbers(in_parts);
    if (!in_parts) write_data(types);
    write_numbers_in_remarks(types);
    write_names();
    write_terms();
    for (const GridCell& cell : row_.cells) {
      if (!has_use(cell.column, in_parts ? parts : nullptr) && !cell.text.empty()) out_.cells.push_back(cell);
    }
    return std::move(out_);
  }

 private:
  const GridCell* cell_of(ColumnUse use) const {
    const std::optional<std::size_t> column = layout_.column_of(use);
    const auto found = std::find_if(row_.cells.begin(), row_.cells.end(), [&](const GridCell& c) {
      return column && c.column == *column && !c.text.empty();
    });
    return found == row_.cells.end() ? nullptr : &*found;
  }

  bool has_use(std::size_t column, const PartColumns* parts) const {
    return layout_.uses.count(column) > 0 ||
           (parts != nullptr &&
            std::any_of(parts->begin(), parts->end(), [&](const auto& part) { return part.second == column; }));
  }

  const GridCell* cell_at(std::size_t column) const {
    const auto found =
        std::find_if(row_.cells.begin(), row_.cells.end(), [&](const GridCell& c) { return c.column == column; });
    return found == row_.cells.end() ? nullptr : &*found;
  }

  struct PartOfRow {
    const GridCell* cell = nullptr;
    Piece piece;
    std::size_t field = 0;
  };

  // Empty when the row has not all that its type needs.
  std::vector<PartOfRow> parts_of_row(RrType type, const PartColumns& columns) const {
    std::vector<PartOfRow> found;
    std::map<std::size_t, std::string> texts;
    for (const auto& [field, column] : columns) {
      const GridCell* const cell = cell_at(column);
      const auto part = cell == nullptr ? std::nullopt : rdata_part(type, field, {cell->text.text(), 0});
      if (!part) continue;
      found.push_back({cell, *part, field});
      texts[field] = part->text;
    }
    return joined_rdata(type, texts) ? found : std::vector<PartOfRow>();
  }

  // False when they are not there, or the row says it all in one cell.
  bool write_parts(RrType type, const PartColumns& columns) {
    const GridCell* const data = cell_of(ColumnUse::data);
    if (data != nullptr && read_cell_data(data->text.text(), {type}).is_sure) return false;
    const std::vector<PartOfRow> parts = parts_of_row(type, columns);
    for (const PartOfRow& part : parts) add(*part.cell, part.piece, {Field::rdata, OwnerPart::whole, part.field});
    return !parts.empty();
  }

  void add(const GridCell& cell, Piece piece, StatedField stated) {
    GridCell out;
    out.column = cell.column;
    out.text = cell.text.slice(piece.from, piece.text.size());
    out.stated = stated;
    out_.cells.push_back(std::move(out));
  }

  // Of a cell that holds the owner, too, both.
  std::vector<RrType> write_types() {
    const GridCell* const typed = cell_of(ColumnUse::type);
    const GridCell* const cell = typed == nullptr ? cell_of(ColumnUse::typed_owner) : typed;
    if (cell == nullptr && continues_above()) return types_above();
    if (cell == nullptr) return known_.empty() ? layout_.types : known_;
    const std::string text = cell->text.text();
    const std::vector<Piece> lines = split({text, 0}, {"\n"});
    std::vector<Piece> pieces = read_cell_facts(text).types;
    // `HTTPS`, `DS`: in a column of types, they are no words.
    if (pieces.empty() && !lines.empty() && type_said_by(lines.front())) pieces = {lines.front()};
    std::vector<RrType> types;
    for (const Piece& piece : pieces) {
      add(*cell, piece, {Field::type});
      if (const auto type = type_said_by(piece)) types.push_back(*type);
    }
    if (!types.empty() || known_.empty()) return types;
    if (!lines.empty()) add(*cell, lines.front(), {Field::type});
    return known_;
  }

  static bool is_stated(const GridCell& cell, Field field) { return cell.stated && cell.stated->field == field; }

  std::vector<RrType> types_of_above() const {
    std::vector<RrType> types;
    if (above_ == nullptr) return types;
    for (const GridCell& cell : above_->cells) {
      const auto type = is_stated(cell, Field::type) ? type_said_by({cell.text.text(), 0}) : std::nullopt;
      if (type) types.push_back(*type);
    }
    return types;
  }

  // Nothing stands where types do, and what stands where data does is data of the type above.
  bool continues_above() const {
    if (!known_.empty() || !layout_.column_of(ColumnUse::type)) return false;
    const std::vector<RrType> types = types_of_above();
    const GridCell* const data = cell_of(ColumnUse::data);
    if (data != nullptr && read_cell_data(data->text.text(), types).is_sure) return true;
    const PartColumns* const parts = layout_.parts_of(types);
    return parts != nullptr && !parts_of_row(types.front(), *parts).empty();
  }

  // The type above is this row's, too, and the owner where nothing stands in its place.
  std::vector<RrType> types_above() {
    const bool owned = cell_of(ColumnUse::owner) != nullptr;
    for (const GridCell& cell : above_->cells) {
      if (!is_stated(cell, Field::type) && (owned || !is_stated(cell, Field::owner))) continue;
      out_.cells.push_back(cell);
      out_.cells.back().is_continued = true;
      is_owned_ = is_owned_ || is_stated(cell, Field::owner);
    }
    return types_of_above();
  }

  // What cannot be read as data, but is some in another language, is what translation has made of it.
  void write_data_in(const GridCell& cell, const std::vector<RrType>& types) {
    const std::vector<DataValue> values = read_all_cell_data(cell.text.text(), types);
    for (const DataValue& value : values) add(cell, value.piece, {value.field});
    const std::vector<Piece> lines = split({cell.text.text(), 0}, {"\n"});
    if (!values.empty() || known_.empty() || lines.empty() || types.empty()) return;
    if (types.front() == RrType::TXT) add(cell, lines.front(), {Field::txt});
    if (has_target(types.front())) add(cell, lines.front(), {Field::target});
  }

  // Each family of addresses may have a column of its own.
  void write_data(const std::vector<RrType>& types) {
    for (const GridCell& cell : row_.cells) {
      const auto use = layout_.uses.find(cell.column);
      if (use != layout_.uses.end() && use->second == ColumnUse::data && !cell.text.empty()) write_data_in(cell, types);
    }
  }

  void write_owner(const std::vector<RrType>& types) {
    const GridCell* const whole = cell_of(ColumnUse::owner);
    const GridCell* const cell = whole == nullptr ? cell_of(ColumnUse::typed_owner) : whole;
    static const std::string kNothing;
    const std::string& text = cell == nullptr ? kNothing : cell->text.text();
    const CellFacts facts = read_cell_facts(text);
    for (const Piece& owner : facts.owners) add(*cell, owner, {Field::owner});
    // In reverse, an address stands for its name.
    const bool is_reverse = types == std::vector{RrType::PTR} && is_address(trim(text));
    if (is_reverse) add(*cell, trimmed({text, 0}), {Field::owner});
    out_.is_at_apex = ((facts.is_empty && !is_owned_) || facts.says_apex) && !is_of_names(layout_);
    for (const auto& [use, part] :
         {std::pair(ColumnUse::service, OwnerPart::service), {ColumnUse::protocol, OwnerPart::protocol}}) {
      const GridCell* const label = cell_of(use);
      if (label == nullptr) continue;
      const CellFacts labels = read_cell_facts(label->text.text());
      if (!labels.owners.empty()) add(*label, labels.owners.front(), {Field::owner, part});
    }
  }

  // `priority 5` among the remarks, where no column has it.
  void write_numbers_in_remarks(const std::vector<RrType>& types) {
    const bool is_service = types == std::vector{RrType::SRV};
    if (!is_service && types != std::vector{RrType::MX}) return;
    for (const GridCell& cell : row_.cells) {
      if (layout_.uses.count(cell.column) > 0) continue;
      for (const SaidNumber& number : numbers_said_in({cell.text.text(), 0})) {
        const bool is_stated = std::any_of(out_.cells.begin(), out_.cells.end(),
                                           [&](const GridCell& c) { return RowWriter::is_stated(c, number.field); });
        if (!is_stated && (is_service || number.field == Field::priority)) add(cell, number.piece, {number.field});
      }
    }
  }

  // Of a table of names there may be several columns.
  void write_names() {
    for (const GridCell& cell : row_.cells) {
      const auto use = layout_.uses.find(cell.column);
      if (use == layout_.uses.end() || use->second != ColumnUse::name) continue;
      for (const Piece& name : names_in_cell(cell.text.text())) add(cell, name, {Field::mention});
    }
  }

  void write_terms() {
    for (const GridCell& cell : row_.cells) {
      const auto use = layout_.uses.find(cell.column);
      if (use == layout_.uses.end() || use->second != ColumnUse::text) continue;
      for (const Piece& term : text_terms_in(cell.text)) add(cell, term, {Field::term});
    }
  }

  // Beside RDATA of parts, the TTL is the only other number.
  void write_numbers(bool in_parts) {
    static constexpr std::array<std::pair<ColumnUse, Field>, 4> kFields{{{ColumnUse::priority, Field::priority},
                                                                         {ColumnUse::weight, Field::weight},
                                                                         {ColumnUse::port, Field::port},
                                                                         {ColumnUse::ttl, Field::ttl}}};
    for (const auto& [use, field] : kFields) {
      const GridCell* const cell = cell_of(use);
      if (cell == nullptr || (in_parts && use != ColumnUse::ttl)) continue;
      const CellFacts facts = read_cell_facts(cell->text.text());
      const std::optional<Piece>& number = use == ColumnUse::ttl ? facts.ttl : facts.number;
      if (number) add(*cell, *number, {field});
    }
  }

  const TableLayout& layout_;
  const GridRow& row_;
  const GridRow* above_;
  std::vector<RrType> known_;
  bool is_owned_ = false;  // by the owner of the row above
  GridRow out_;
};

}  // namespace

Grid lay_out(const TableLayout& layout, const Grid& grid, const RowTypes& known) {
  Grid out;
  out.span = grid.span;
  out.form = grid.form;
  out.types = layout.types;
  for (std::size_t i = 0; i < grid.rows.size(); ++i) {
    const bool is_body = i >= layout.header_rows && !grid.rows[i].is_header;
    if (is_body) {
      const GridRow* const above = out.rows.empty() || out.rows.back().is_header ? nullptr : &out.rows.back();
      const std::vector<RrType> types = i < known.size() ? known[i] : std::vector<RrType>();
      GridRow row = RowWriter(layout, grid.rows[i], above, types).write();
      out.rows.push_back(std::move(row));
    } else {
      out.rows.emplace_back();
      out.rows.back().span = grid.rows[i].span;
      out.rows.back().is_header = true;
    }
  }
  return out;
}

}  // namespace doczone::extractor
