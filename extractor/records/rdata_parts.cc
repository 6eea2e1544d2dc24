#include "extractor/records/rdata_parts.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <utility>

#include "extractor/records/leading_value.h"
#include "extractor/records/words.h"
#include "model/ascii.h"
#include "model/name_template.h"
#include "model/octet_text.h"
#include "model/rdata_text.h"
#include "model/rr_type_table.h"

namespace doczone::extractor {
namespace {

std::span<const RdataField> fields_of_type(RrType type) {
  return row_of(type).fields();
}

bool is_string(const RdataField& field) {
  return field.kind == FieldKind::string || field.kind == FieldKind::octets || field.kind == FieldKind::strings;
}

// Digits and letters that only machines read, cut anywhere.
bool is_encoded(const RdataField& field) {
  return field.kind == FieldKind::hex || field.kind == FieldKind::base64;
}

// A value of this kind depends on the fields before it, or is a list: it is judged with the whole.
bool is_judged_later(const RdataField& field) {
  return field.kind == FieldKind::gateway || field.kind == FieldKind::svc_params;
}

// The record can do without it: nothing, or what is usual, stands there.
bool is_dispensable(const RdataField& field) {
  return field.traits.optional || !field.traits.usual.empty() || field.kind == FieldKind::string;
}

std::string without_white_space(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return !is_ascii_space(c); });
  return out;
}

// The field's token or tokens as a zone writes them.
std::string written(const RdataField& field, std::string_view text) {
  if (is_encoded(field)) return without_white_space(text);
  if (!is_string(field)) return std::string(text);
  std::string as_it_stands = '"' + std::string(text) + '"';
  const std::vector<RecordToken> tokens = tokens_of(as_it_stands);
  const bool is_one = tokens.size() == 1 && tokens[0].text.size() == text.size();
  if (is_one && parse_character_string(text, kMaxRdata)) return as_it_stands;
  std::string escaped;
  append_quoted(escaped, text);
  return escaped;
}

bool can_be_value(const RdataField& field, std::string_view text) {
  const std::string token = written(field, text);
  const std::vector<RecordToken> tokens = tokens_of(token);
  if (tokens.empty() || (tokens.size() > 1 && !field.is_repeated())) return false;
  if (is_judged_later(field)) return true;
  return std::holds_alternative<FieldValue>(read_field(field, tokens, {}, nullptr));
}

// A dash is a value where the field has one for nothing.
bool is_nothing(const RdataField& field, std::string_view text) {
  const bool has_dash = field.kind == FieldKind::hex_string || field.kind == FieldKind::base64_or_dash;
  return text.empty() || (text == "-" && !has_dash) || text == "–" || text == "—" || text == "\"\"";
}

Piece first_line(Piece piece) {
  return trimmed({piece.text.substr(0, piece.text.find('\n')), piece.from});
}

// `13 (ECDSAP256SHA256)`, `ECDSAP256SHA256`, `SHA-256 (1)`: the number, or the name that stands for it.
std::optional<Piece> number_part(const RdataField& field, Piece line) {
  if (const std::optional<Piece> number = leading_number(line)) return number;
  const Piece word = trimmed({line.text.substr(0, line.text.find_first_of(" (,")), line.from});
  const auto is_its_name = [&](const NamedNumber& named) { return equal_ignoring_ascii_case(named.name, word.text); };
  if (std::any_of(field.traits.names.begin(), field.traits.names.end(), is_its_name)) return word;
  const std::size_t open = line.text.rfind('(');
  if (!line.text.ends_with(')') || open == std::string_view::npos) return std::nullopt;
  const Piece inside = trimmed({line.text.substr(open + 1, line.text.size() - open - 2), line.from + open + 1});
  const std::optional<Piece> number = leading_number(inside);
  return number && number->text.size() == inside.text.size() ? number : std::nullopt;
}

std::optional<Piece> name_part(Piece line) {
  const std::string_view word = line.text.substr(0, line.text.find(' '));
  if (word == ".") return Piece{word, line.from};
  if (const std::optional<Piece> name = leading_name(line)) return name;
  const std::optional<Piece> owner = leading_owner(line);
  return owner && owner->text != "@" && owner->text != "*" ? owner : std::nullopt;
}

// In quotes, or without what is said about it in brackets.
Piece text_part(Piece line) {
  if (line.text.starts_with('"')) {
    const std::size_t close = line.text.rfind('"');
    return close > 1 ? Piece{line.text.substr(1, close - 1), line.from + 1} : Piece{{}, line.from};
  }
  const std::size_t remark = line.text.find(" (");
  return remark == std::string_view::npos ? line : trimmed({line.text.substr(0, remark), line.from});
}

std::optional<Piece> part_of_kind(const RdataField& field, Piece line) {
  if (field.is_number()) return number_part(field, line);
  if (field.is_name()) return name_part(line);
  if (is_string(field) || field.kind == FieldKind::tag) return text_part(line);
  return line;
}

std::optional<Piece> part_of(const RdataField& field, Piece cell) {
  const Piece line = field.is_repeated() ? trimmed(cell) : first_line(cell);
  if (is_nothing(field, line.text)) return std::nullopt;
  if (is_whole_placeholder(line.text)) return line;
  const std::optional<Piece> part = part_of_kind(field, line);
  if (part && !part->text.empty() && can_be_value(field, part->text)) return part;
  if (!is_encoded(field)) return std::nullopt;
  // A fingerprint, a key in words: nobody but the reader has it.
  const Piece words = text_part(line);
  return words.text.find_first_of(" <[{") != std::string_view::npos ? std::optional(words) : std::nullopt;
}

// How well the words name the field; 0: not at all.
int naming(std::string_view words, const RdataField& field) {
  if (is_word(words, field.label)) return 3;
  if (has_word(words, field.label)) return 2;
  return field.label == "preference" && has_word(words, "priority") ? 2 : 0;
}

// Assigns columns to the fields of one type.
class PartFinder {
 public:
  PartFinder(RrType type, const std::vector<PartColumn>& columns)
      : type_(type), fields_(fields_of_type(type)), columns_(columns), taken_(columns.size(), false) {}

  PartColumns find() {
    take_named();
    const std::size_t named = found_.size();
    take_unnamed();
    for (std::size_t i = 0; i < fields_.size(); ++i) {
      const bool needed = !is_dispensable(fields_[i]) || (named == 0 && !fields_[i].traits.optional);
      if (needed && found_.count(i) == 0) return {};
    }
    return found_.size() > 1 && adds_up(named == 0) ? std::move(found_) : PartColumns();
  }

 private:
  // Most cells that say anything can be the field's.
  bool fits(std::size_t field, std::size_t column, bool is_named) const {
    std::size_t filled = 0;
    std::size_t fitting = 0;
    for (const std::string_view cell : columns_[column].cells) {
      const Piece text = trimmed({cell, 0});
      if (is_nothing(fields_[field], text.text)) continue;
      ++filled;
      const std::optional<Piece> part = part_of(fields_[field], text);
      const bool plain = part && (is_named || (can_be_value(fields_[field], part->text) && is_bare(*part, text)));
      fitting += plain ? 1 : 0;
    }
    return fitting * 5 >= filled * 4 && (filled > 0 || is_named);
  }

  // The part is the whole cell, and no sentence: what no header calls so must speak for itself.
  static bool is_bare(Piece part, Piece cell) {
    return part.text.size() + 2 >= cell.text.size() &&
           (part.text.find(' ') == std::string_view::npos || part.text.find('=') != std::string_view::npos);
  }

  void take(std::size_t field, std::size_t column) {
    found_[field] = column;
    taken_[column] = true;
  }

  // The best name first.
  void take_named() {
    std::vector<std::tuple<int, std::size_t, std::size_t>> candidates;
    for (std::size_t field = 0; field < fields_.size(); ++field) {
      for (std::size_t column = 0; column < columns_.size(); ++column) {
        int score = naming(columns_[column].header, fields_[field]);
        if (score == 2 && columns_[column].is_other) score = 0;
        if (score == 0 && columns_[column].is_value && is_last_needed(field)) score = 1;
        if (score > 0) candidates.emplace_back(-score, field, column);
      }
    }
    std::sort(candidates.begin(), candidates.end());
    for (const auto& [score, field, column] : candidates) {
      if (found_.count(field) == 0 && !taken_[column] && fits(field, column, true)) take(field, column);
    }
  }

  bool is_last_needed(std::size_t field) const {
    return std::all_of(fields_.begin() + static_cast<std::ptrdiff_t>(field) + 1, fields_.end(),
                       [](const RdataField& behind) { return behind.traits.optional; });
  }

  // Fields without a column, in their order, among the columns that stand there.
  void take_unnamed() {
    for (std::size_t field = 0; field < fields_.size(); ++field) {
      if (found_.count(field) > 0) continue;
      const auto above = found_.upper_bound(field);
      const std::size_t end = above == found_.end() ? columns_.size() : above->second;
      for (std::size_t column = above == found_.begin() ? 0 : std::prev(above)->second + 1; column < end; ++column) {
        if (taken_[column] || columns_[column].is_other || !fits(field, column, false)) continue;
        take(field, column);
        break;
      }
    }
  }

  // The grammar of the whole; where no word helps, it must hold everywhere.
  bool adds_up(bool everywhere) const {
    std::size_t records = 0;
    std::size_t whole = 0;
    for (std::size_t i = 0; i < columns_.front().cells.size(); ++i) {
      std::map<std::size_t, std::string> parts;
      bool is_open = false;
      for (const auto& [field, column] : found_) {
        const std::optional<Piece> part = part_of(fields_[field], {columns_[column].cells[i], 0});
        if (!part) continue;
        is_open = is_open || !can_be_value(fields_[field], part->text);
        parts[field] = part->text;
      }
      if (parts.empty()) continue;
      ++records;
      const std::optional<std::string> text = joined_rdata(type_, parts);
      whole += text && ((is_open && !everywhere) || parse_rdata(type_, *text)) ? 1 : 0;
    }
    return whole > 0 && (everywhere ? whole == records : whole * 5 >= records * 3);
  }

  RrType type_;
  std::span<const RdataField> fields_;
  const std::vector<PartColumn>& columns_;
  std::vector<bool> taken_;
  PartColumns found_;
};

// The part in pointed brackets, where it is no value.
std::string open_part(std::string_view text) {
  std::string out = "<";
  for (const char c : text) {
    if (std::string_view("<>[]{}\"").find(c) != std::string_view::npos) continue;
    out += is_ascii_space(c) ? '-' : c;
  }
  return out + '>';
}

}  // namespace

bool has_rdata_parts(RrType type) {
  static constexpr std::array kReadByField{RrType::MX, RrType::SRV, RrType::SOA};
  return fields_of_type(type).size() > 1 &&
         std::find(kReadByField.begin(), kReadByField.end(), type) == kReadByField.end();
}

bool names_rdata_field(std::string_view words) {
  // Every key of a page is asked, and types share the labels of their fields.
  static const std::vector<std::string_view> kLabels = [] {
    std::set<std::string_view> labels;
    for (const RrTypeRow& row : rr_type_rows()) {
      if (!has_rdata_parts(static_cast<RrType>(row.number))) continue;
      for (const RdataField& field : row.fields()) labels.insert(field.label);
    }
    return std::vector<std::string_view>(labels.begin(), labels.end());
  }();
  return is_word_of_any(words, kLabels);
}

PartColumns find_part_columns(RrType type, const std::vector<PartColumn>& columns) {
  return columns.empty() ? PartColumns() : PartFinder(type, columns).find();
}

std::optional<Piece> rdata_part(RrType type, std::size_t field, Piece cell) {
  return part_of(fields_of_type(type)[field], cell);
}

std::optional<std::string> joined_rdata(RrType type, const std::map<std::size_t, std::string>& parts) {
  const std::span<const RdataField> fields = fields_of_type(type);
  if (parts.empty()) return std::nullopt;
  std::string out;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const auto part = parts.find(i);
    const RdataField& field = fields[i];
    if (part == parts.end() && field.traits.optional) break;
    if (part == parts.end() && !is_dispensable(field)) return std::nullopt;
    if (!out.empty()) out += ' ';
    if (part == parts.end()) {
      out += field.kind == FieldKind::string ? std::string_view("\"\"") : field.traits.usual;
    } else if (can_be_value(field, part->second)) {
      out += written(field, part->second);
    } else {
      out += open_part(part->second);
    }
  }
  return out;
}

}  // namespace doczone::extractor
