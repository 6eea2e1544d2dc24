#include "model/json/atoms_json.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <utility>

#include <nlohmann/json.hpp>

#include "model/escaped_json.h"
#include "model/unicode.h"

namespace doczone {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 3> kParts{"whole", "service", "protocol"};
constexpr std::array<std::string_view, 5> kMarkups{"html", "markdown", "code", "rst", "asciidoc"};
// Every page of this size fits; larger ones are not read in the first place.
constexpr std::size_t kMaxPage = std::size_t{64} * 1024 * 1024;

Json to_json(const std::vector<CellContext>& cells) {
  Json out = Json::array();
  for (const CellContext& cell : cells) out.push_back({cell.column, cell.span.offset, cell.span.length, cell.text});
  return out;
}

Json to_json(const RowContext& row) {
  Json out;
  out["byte_offset"] = row.span.offset;
  out["byte_length"] = row.span.length;
  out["marks_example"] = row.marks_example;
  out["comment"] = row.comment;
  out["cells"] = to_json(row.cells);
  out["at_apex"] = row.is_at_apex;
  return out;
}

Json to_json(const TableContext& table) {
  Json out;
  out["byte_offset"] = table.span.offset;
  out["byte_length"] = table.span.length;
  out["section"] = table.section;
  out["anchor"] = table.anchor;
  out["grid_rows"] = table.grid_rows;
  out["headers"] = to_json(table.headers);
  out["form"] = table.form;
  out["types"] = Json::array();
  for (const RrType type : table.types) out["types"].push_back(to_string(type));
  return out;
}

// What is not UTF-8 is a byte each, as a number: JSON has no other way to say it.
Json bytes_to_json(const std::string& bytes) {
  if (is_utf8(bytes)) return bytes;
  Json out = Json::array();
  for (const char c : bytes) out.push_back(static_cast<unsigned char>(c));
  return out;
}

// A number that is no count, or too large for its type.
struct NumberFault {
  std::string what;
};

template <class Number>
Number number_from(const Json& json) {
  constexpr std::uint64_t kMost = std::numeric_limits<Number>::max();
  if (!json.is_number()) return json.get<Number>();  // which says that it is none
  if (!json.is_number_unsigned() || json.get<std::uint64_t>() > kMost) throw NumberFault{json.dump()};
  return static_cast<Number>(json.get<std::uint64_t>());
}

std::size_t count_from(const Json& json) {
  return number_from<std::size_t>(json);
}

std::string bytes_from(const Json& json) {
  if (json.is_string()) return json.get<std::string>();
  std::string out;
  for (const Json& byte : json) out += static_cast<char>(number_from<unsigned char>(byte));
  return out;
}

Json to_json(const PageContext& page) {
  Json out;
  out["root"] = page.root;
  out["stated_language"] = page.stated_language;
  out["url_language"] = page.url_language;
  out["asset_id"] = page.asset_id;
  out["source_hash"] = page.source_hash;
  out["content_hash"] = page.content_hash;
  out["dates"] = page.dates;
  out["human_translated"] = page.human_translated;
  out["machine_translated"] = page.machine_translated;
  out["size"] = page.size;
  out["lines"] = Json::array();
  for (const SourceLine& line : page.lines) out["lines"].push_back({line.line, line.offset, bytes_to_json(line.bytes)});
  if (page.text) out["text"] = bytes_to_json(*page.text);
  if (page.notes.empty()) return out;
  out["notes"] = Json::array();
  for (const PageNote& note : page.notes) out["notes"].push_back({note.span.offset, note.span.length, note.text});
  return out;
}

CellContext cell_from(const Json& json) {
  return {count_from(json.at(0)), {count_from(json.at(1)), count_from(json.at(2))}, json.at(3).get<std::string>()};
}

ByteSpan span_from(const Json& json) {
  return {count_from(json.at("byte_offset")), count_from(json.at("byte_length"))};
}

RowContext row_from(const Json& json) {
  RowContext row;
  row.span = span_from(json);
  json.at("marks_example").get_to(row.marks_example);
  json.at("comment").get_to(row.comment);
  for (const Json& cell : json.at("cells")) row.cells.push_back(cell_from(cell));
  row.is_at_apex = json.value("at_apex", false);
  return row;
}

TableContext table_from(const Json& json) {
  TableContext table;
  table.span = span_from(json);
  json.at("section").get_to(table.section);
  json.at("anchor").get_to(table.anchor);
  table.grid_rows = count_from(json.at("grid_rows"));
  for (const Json& cell : json.at("headers")) table.headers.push_back(cell_from(cell));
  table.form = json.value("form", "table");
  for (const std::string& name : json.value("types", std::vector<std::string>())) {
    if (const auto type = parse_rr_type(name)) table.types.push_back(*type);
  }
  return table;
}

PageContext page_from(const Json& json) {
  PageContext page;
  json.at("root").get_to(page.root);
  json.at("stated_language").get_to(page.stated_language);
  json.at("url_language").get_to(page.url_language);
  json.at("asset_id").get_to(page.asset_id);
  json.at("source_hash").get_to(page.source_hash);
  json.at("content_hash").get_to(page.content_hash);
  page.dates = json.value("dates", std::map<std::string, std::string>());
  json.at("human_translated").get_to(page.human_translated);
  json.at("machine_translated").get_to(page.machine_translated);
  page.size = count_from(json.at("size"));
  for (const Json& line : json.at("lines"))
    page.lines.push_back({count_from(line.at(0)), count_from(line.at(1)), bytes_from(line.at(2))});
  if (json.contains("text")) page.text = bytes_from(json.at("text"));
  if (!json.contains("notes")) return page;
  for (const Json& note : json.at("notes")) {
    page.notes.push_back({{count_from(note.at(0)), count_from(note.at(1))}, note.at(2).get<std::string>()});
  }
  return page;
}

// The language that a line states; "und" is one, too.
Result<LanguageTag> language_from(const Json& json) {
  const auto text = json.get<std::string>();
  return text == LanguageTag().to_string() ? Result<LanguageTag>(LanguageTag()) : LanguageTag::parse(text);
}

template <class Names>
std::size_t index_of(const Names& names, const std::string& name) {
  return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

// Every span of a page lies inside of it.
bool fits(ByteSpan span, std::size_t size) {
  return span.offset <= size && span.length <= size - span.offset;
}

Result<AtomLine> read_line(const Json& json) {
  AtomLine out;
  Atom& atom = out.atom;
  const auto field = parse_field(json.at("field").get<std::string>());
  if (!field) return Error{"there is no field '" + json.at("field").get<std::string>() + "'"};
  atom.field = *field;
  json.at("path").get_to(out.path);
  json.at("page").get_to(out.page);
  auto language = language_from(json.at("language"));
  if (!language) return Error{"'language': " + language.error().message};
  out.language = *std::move(language);
  atom.span = span_from(json);
  atom.table = count_from(json.at("table"));
  atom.row = count_from(json.at("row"));
  atom.column = count_from(json.at("cell"));
  json.at("value").get_to(atom.value);
  json.at("in_prose").get_to(atom.in_prose);
  json.at("one_run").get_to(atom.one_run);
  if (!json.at("source_value").is_null()) atom.source_value = json.at("source_value").get<std::string>();
  const std::size_t part = index_of(kParts, json.at("part").get<std::string>());
  if (part == kParts.size()) return Error{"there is no part '" + json.at("part").get<std::string>() + "'"};
  atom.part = static_cast<OwnerPart>(part);
  if (json.contains("rdata_field")) atom.rdata_field = count_from(json.at("rdata_field"));
  if (!fits(atom.span, kMaxPage)) return Error{"the value lies outside of any page"};
  for (const Json& run : json.at("runs")) {
    const std::size_t markup = index_of(kMarkups, run.at(3).get<std::string>());
    if (markup == kMarkups.size()) return Error{"there is no markup '" + run.at(3).get<std::string>() + "'"};
    atom.runs.push_back(
        {run.at(0).get<std::string>(), {count_from(run.at(1)), count_from(run.at(2))}, static_cast<Markup>(markup)});
    if (!fits(atom.runs.back().span, kMaxPage)) return Error{"a run lies outside of any page"};
  }
  if (json.contains("row_context")) out.row = row_from(json.at("row_context"));
  if (json.contains("table_context")) out.table = table_from(json.at("table_context"));
  if (json.contains("page_context")) out.context = page_from(json.at("page_context"));
  if (!json.contains("tableless_pages")) return out;
  for (const Json& page : json.at("tableless_pages")) {
    TablelessPage tableless{
        page.at("path").get<std::string>(), page.at("page").get<std::string>(), {}, page_from(page.at("page_context"))};
    auto tag = language_from(page.at("language"));
    if (!tag) return Error{"'language': " + tag.error().message};
    tableless.language = *std::move(tag);
    out.tableless.push_back(std::move(tableless));
  }
  return out;
}

}  // namespace

std::string atom_to_json_line(const AtomOnPage& atom) {
  Json line;
  line["path"] = atom.where.path;
  line["language"] = atom.language.to_string();
  line["line"] = atom.where.begin.line;
  line["column"] = atom.where.begin.column;
  line["byte_offset"] = atom.where.span.offset;
  line["byte_length"] = atom.where.span.length;
  line["table"] = atom.atom->table;
  line["row"] = atom.atom->row;
  line["cell"] = atom.atom->column;
  line["field"] = to_string(atom.atom->field);
  line["value"] = atom.atom->value;
  line["raw"] = atom.raw;
  line["page"] = atom.page;
  line["in_prose"] = atom.atom->in_prose;
  line["source_value"] = atom.atom->source_value ? Json(*atom.atom->source_value) : Json(nullptr);
  line["part"] = kParts[static_cast<std::size_t>(atom.atom->part)];
  if (atom.atom->rdata_field) line["rdata_field"] = *atom.atom->rdata_field;
  line["one_run"] = atom.atom->one_run;
  line["runs"] = Json::array();
  for (const TextRun& run : atom.atom->runs) {
    line["runs"].push_back(
        {run.text, run.span.offset, run.span.length, kMarkups[static_cast<std::size_t>(run.markup)]});
  }
  if (atom.row != nullptr) line["row_context"] = to_json(*atom.row);
  if (atom.table != nullptr) line["table_context"] = to_json(*atom.table);
  if (atom.context != nullptr) line["page_context"] = to_json(*atom.context);
  if (atom.tableless != nullptr && !atom.tableless->empty()) {
    line["tableless_pages"] = Json::array();
    for (const TablelessPage& page : *atom.tableless) {
      Json one;
      one["path"] = page.path;
      one["page"] = page.page;
      one["language"] = page.language.to_string();
      one["page_context"] = to_json(page.context);
      line["tableless_pages"].push_back(std::move(one));
    }
  }
  // Many readers of text end a line at NEL and at Unicode's separators, too.
  return json_text(line, -1);
}

Result<AtomLine> parse_atom_line(std::string_view line) {
  try {
    const Json json = Json::parse(line);
    if (!json.is_object()) return Error{"this is no JSON object"};
    return read_line(json);
  } catch (const Json::parse_error& error) {
    return Error{"this is no JSON: wrong at byte " + std::to_string(error.byte)};
  } catch (const NumberFault& fault) {
    return Error{fault.what + " is no count, or too large for one"};
  } catch (const Json::exception& error) {
    // "[json.exception.out_of_range.403] key 'x' not found": the part for people.
    const std::string text = error.what();
    const std::size_t bracket = text.find("] ");
    return Error{"this is no line of `extract --atoms`: " +
                 text.substr(bracket == std::string::npos ? 0 : bracket + 2)};
  }
}

}  // namespace doczone
