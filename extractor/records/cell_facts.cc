#include "extractor/records/cell_facts.h"

#include <algorithm>
#include <array>

#include "extractor/records/cell_values.h"
#include "extractor/records/leading_value.h"
#include "extractor/records/said_ttl.h"
#include "extractor/records/words.h"
#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestTypeCell = 40;
constexpr std::size_t kMostTypeWords = 4;

// A type, what else may be there, and few words about it: `TXT (Text)`, `MX - Mail exchange`, `A / AAAA`.
std::vector<Piece> types_in(Piece line) {
  if (line.text.size() > kLongestTypeCell) return {};
  if (is_small_type(line.text)) return {line};
  std::vector<Piece> types;
  std::size_t words = 0;
  bool typed_first = false;
  for (const Piece& piece : split(line, {" ", "/", "／", ",", "、", "，", "(", ")", "（", "）", ";", "\u00A0", "-"})) {
    const bool is_type = !type_of(piece.text).empty() || !rare_type_of(piece.text).empty();
    if (is_type) types.push_back(piece);
    if (is_type && words == 0 && types.size() == 1) typed_first = true;
    if (!is_type) ++words;
  }
  if (types.empty() || words > kMostTypeWords) return {};
  return typed_first || words <= 2 ? types : std::vector<Piece>{};
}

bool is_dash(std::string_view text) {
  return text == "-" || text == "–" || text == "—" || text == "--" || text == "n/a" || text == "N/A";
}

// Words for the name of the zone itself, or for nothing to be written.
bool says_apex(std::string_view text) {
  const AskedWords words(text);
  return words.have("blank") || words.have("apex");
}

// `@, www`: names and no other words.
std::vector<Piece> owners_in(Piece line) {
  std::vector<Piece> owners;
  const std::vector<Piece> parts = split(line, {", ", " / ", "、", "，"});
  for (const Piece& part : parts) {
    if (parts.size() == 1) break;
    const std::optional<Piece> owner = leading_owner(part);
    if (!owner || owner->text.size() != part.text.size()) {
      owners.clear();
      break;
    }
    owners.push_back(*owner);
  }
  if (owners.size() > 1) return owners;
  if (const std::optional<Piece> owner = leading_owner(line)) return {*owner};
  return {};
}

// What stands between an owner and its type in a line of a zone.
bool is_ttl_or_class(std::string_view word) {
  unsigned long long ttl = 0;
  return word == "IN" || parse_number(word, ttl);
}

// A label of small letters may be a word: `A record`, `TXT value`.
bool is_word_about_records(std::string_view text) {
  static constexpr std::array<std::string_view, 7> kKinds{"record",      "value", "name",  "type",
                                                          "description", "data",  "target"};
  if (text[0] >= 'A' && text[0] <= 'Z') return true;
  const AskedWords words(text);
  return std::any_of(kKinds.begin(), kKinds.end(), [&](std::string_view kind) { return words.have(kind); });
}

bool is_wholly_owner(Piece text, const std::optional<Piece>& owner) {
  const bool plain = is_zone_label(text.text) && text.text.find_first_of("_-") == std::string_view::npos;
  return owner && owner->text.size() == text.text.size() && !(plain && is_word_about_records(text.text));
}

struct TypedOwner {
  Piece type, owner;
};

// `MX record for bounces.example.com`: a few words of which one is "record", and one name.
std::optional<TypedOwner> called_record_in(Piece line) {
  static constexpr std::size_t kMostWords = 5;
  const std::vector<Piece> words = split(line, {" "});
  std::optional<TypedOwner> found;
  if (words.size() < 3 || words.size() > kMostWords || !has_word(line.text, "record")) return found;
  std::optional<Piece> type, owner;
  for (const Piece& word : words) {
    const bool is_type = !type_of(word.text).empty();
    const bool is_name = word.text.find_first_of("@*_.") != std::string_view::npos;
    if ((is_type && type) || (is_name && owner)) return found;
    if (is_type) type = word;
    if (is_name) owner = leading_owner(word);
  }
  if (type && owner) found = TypedOwner{*type, *owner};
  return found;
}

// `A www.example.com`, `example.com. 300 IN MX`: both, and nothing else.
std::optional<TypedOwner> typed_owner_in(Piece line) {
  if (const std::optional<TypedOwner> called = called_record_in(line)) return called;
  const std::size_t first = std::min(line.text.find(' '), line.text.size());
  const std::size_t last = line.text.rfind(' ');
  if (first == line.text.size()) return std::nullopt;
  const Piece front = trimmed({line.text.substr(0, first), line.from});
  const Piece behind = trimmed({line.text.substr(first), line.from + first});
  if (!type_of(front.text).empty()) {
    const std::optional<Piece> owner = leading_owner(behind);
    return is_wholly_owner(behind, owner) ? std::optional(TypedOwner{front, *owner}) : std::nullopt;
  }
  const Piece end = trimmed({line.text.substr(last), line.from + last});
  if (type_of(end.text).empty()) return std::nullopt;
  Piece rest = trimmed({line.text.substr(0, last), line.from});
  for (std::size_t blank = rest.text.rfind(' '); blank != std::string_view::npos; blank = rest.text.rfind(' ')) {
    if (!is_ttl_or_class(rest.text.substr(blank + 1))) break;
    rest = trimmed({rest.text.substr(0, blank), rest.from});
  }
  const std::optional<Piece> owner = leading_owner(rest);
  return is_wholly_owner(rest, owner) ? std::optional(TypedOwner{end, *owner}) : std::nullopt;
}

// None of a cell that is empty, or a dash.
std::vector<Piece> lines_of(const std::string& cell) {
  std::vector<Piece> lines = split({cell, 0}, {"\n"});
  for (Piece& line : lines) line = without_introduction(line);
  if (lines.size() == 1 && is_dash(lines[0].text)) lines.clear();
  return lines;
}

}  // namespace

bool is_small_type(std::string_view text) {
  static constexpr std::array<std::string_view, 10> kTypes{"a",     "aaaa", "caa", "cname", "mx",
                                                           "naptr", "ns",   "ptr", "srv",   "txt"};
  return std::find(kTypes.begin(), kTypes.end(), text) != kTypes.end();
}

std::optional<RrType> type_said_by(Piece piece) {
  if (is_small_type(piece.text)) return parse_rr_type(piece.text);
  const std::string type = type_of(piece.text);
  if (!type.empty()) return parse_rr_type(type);
  const bool capitals = std::all_of(piece.text.begin(), piece.text.end(),
                                    [](char c) { return (c >= 'A' && c <= 'Z') || is_ascii_digit(c); });
  return capitals ? parse_rr_type(piece.text) : std::nullopt;
}

bool names_types(const std::string& cell) {
  const std::vector<Piece> lines = split({cell, 0}, {"\n"});
  return !lines.empty() && !types_in(lines.front()).empty();
}

std::vector<Piece> types_named_by(const std::string& cell) {
  const std::vector<Piece> lines = lines_of(cell);
  if (lines.empty()) return {};
  const std::optional<TypedOwner> both = lines.size() == 1 ? typed_owner_in(lines[0]) : std::nullopt;
  return both ? std::vector{both->type} : types_in(lines[0]);
}

CellFacts read_cell_facts(const std::string& cell) {
  CellFacts facts;
  const std::vector<Piece> lines = lines_of(cell);
  facts.is_empty = lines.empty();
  if (facts.is_empty) return facts;
  const Piece first = lines.front();
  if (const std::optional<TypedOwner> both = lines.size() == 1 ? typed_owner_in(first) : std::nullopt) {
    facts.types = {both->type};
    facts.owners = {both->owner};
    facts.is_typed_owner = true;
    return facts;
  }
  facts.types = types_in(first);
  facts.has_rare_types = !facts.types.empty() && std::all_of(facts.types.begin(), facts.types.end(), [](Piece type) {
    return !rare_type_of(type.text).empty();
  });
  facts.number = whole_number(first);
  facts.ttl = leading_ttl(first);
  facts.has_unit = facts.ttl && grouped_digits(facts.ttl->text) < facts.ttl->text.size();
  facts.is_protocol = is_protocol_word(first.text);
  facts.is_service = is_zone_label(first.text) && !facts.number;
  for (const Piece& line : lines) {
    for (const Piece& owner : owners_in(line)) facts.owners.push_back(owner);
    if (facts.owners.empty()) break;
  }
  if (facts.owners.empty()) facts.says_apex = says_apex(first.text);
  return facts;
}

}  // namespace doczone::extractor
