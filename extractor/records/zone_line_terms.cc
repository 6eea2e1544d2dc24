#include "extractor/records/zone_line_terms.h"

#include <algorithm>
#include <string_view>

#include "extractor/records/cell_pieces.h"
#include "model/ascii.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kMostParts = 24;
constexpr std::size_t kMostDigits = 10;

bool is_zone_number(std::string_view text) {
  return !text.empty() && text.size() <= kMostDigits && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

bool is_mnemonic(std::string_view text) {
  return type_of(text) == text;
}

std::vector<Piece> parts_of(const CellText& line) {
  std::vector<Piece> out = split({line.text(), 0}, {" ", "\t"});
  if (out.size() > kMostParts) out.clear();
  return out;
}

// Behind the owner stand only a TTL and a class; a place of none is past the end.
std::size_t place_of_type(const std::vector<Piece>& parts) {
  std::size_t at = 1;
  while (at < parts.size() && at < 3 && (is_zone_number(parts[at].text) || parts[at].text == "IN")) ++at;
  return at + 1 < parts.size() && is_mnemonic(parts[at].text) ? at : parts.size();
}

Field field_of_number(std::string_view type, std::size_t place) {
  static constexpr Field kOfServices[] = {Field::priority, Field::weight, Field::port};
  return type == "SRV" ? kOfServices[place] : Field::priority;
}

// Something that stands for a number or a type, and is none that could be read.
bool is_no_term(std::string_view text, Field field) {
  if (field == Field::type) return !is_ascii(text) || !is_mnemonic(text);
  return std::none_of(text.begin(), text.end(), is_ascii_digit);
}

}  // namespace

std::vector<Literal> zone_line_terms(const CellText& line) {
  const std::vector<Piece> parts = parts_of(line);
  const std::size_t type = place_of_type(parts);
  std::vector<Literal> out;
  if (type >= parts.size()) return out;
  for (std::size_t i = 1; i < type; ++i) {
    if (is_zone_number(parts[i].text)) out.push_back({Field::ttl, parts[i]});
  }
  out.push_back({Field::type, parts[type]});
  const std::string_view name = parts[type].text;
  const std::size_t numbers = name == "SRV" ? 3 : name == "MX" ? 1 : 0;
  for (std::size_t i = 0; i < numbers && type + 1 + i < parts.size() && is_zone_number(parts[type + 1 + i].text); ++i)
    out.push_back({field_of_number(name, i), parts[type + 1 + i]});
  return out;
}

std::vector<Literal> take_zone_line_terms(const CellText& line, std::vector<Literal>& literals) {
  std::vector<Literal> terms = zone_line_terms(line);
  std::erase_if(literals, [&](const Literal& one) {
    return std::any_of(terms.begin(), terms.end(), [&](const Literal& term) { return overlap(term.piece, one.piece); });
  });
  return terms;
}

std::vector<std::optional<Piece>> zone_line_remains(const std::vector<Literal>& terms, const CellText& line,
                                                    const LiteralPlace& place) {
  std::vector<std::optional<Piece>> out(terms.size());
  const std::vector<Piece> source = parts_of(place.text), parts = parts_of(line);
  if (!place.is_certain || source.size() != parts.size()) return out;
  std::size_t equal = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) equal += parts[i].text == source[i].text ? 1 : 0;
  if (2 * equal < parts.size()) return out;
  for (std::size_t k = 0; k < terms.size(); ++k) {
    const auto own =
        std::find_if(source.begin(), source.end(), [&](const Piece& one) { return one.from == terms[k].piece.from; });
    if (own == source.end()) continue;
    const Piece& other = parts[static_cast<std::size_t>(own - source.begin())];
    if (other.text == own->text || is_no_term(other.text, terms[k].field)) out[k] = other;
  }
  return out;
}

}  // namespace doczone::extractor
