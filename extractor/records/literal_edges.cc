#include "extractor/records/literal_edges.h"

#include <algorithm>
#include <optional>

#include "extractor/records/free_values.h"
#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestWord = 64;  // bytes

// Of scripts that write blanks between words.
bool is_letter_between_blanks(char32_t c) {
  return (c < 0x80 && is_ascii_alpha(static_cast<char>(c))) || (c >= 0xC0 && c < 0x0E00) ||
         (c >= 0xAC00 && c <= 0xD7A3);
}

// `Then` of `Then add …`: a word that begins with a capital letter or with one beyond ASCII. Empty for others, and
// where it goes on as a name would.
std::string_view first_word_of_sentence(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size()) {
    const CodePoint c = decode_code_point(text.substr(end));
    if (!is_letter_between_blanks(c.value)) break;
    end += c.length;
  }
  const bool goes_on = end < text.size() && std::string_view("._-/@:").find(text[end]) != std::string_view::npos &&
                       end + 1 < text.size() && is_ascii_alnum(text[end + 1]);
  const bool is_digit_behind = end < text.size() && is_ascii_digit(text[end]);
  if (end == 0 || end > kLongestWord || goes_on || is_digit_behind) return {};
  const bool may_begin = (text[0] >= 'A' && text[0] <= 'Z') || static_cast<unsigned char>(text[0]) >= 0x80;
  return may_begin ? text.substr(0, end) : std::string_view();
}

std::optional<Piece> glued_in(std::string_view text, std::string_view name, std::string_view source) {
  for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    if (!begins_free(text, at) || end >= text.size() || text[end] != '.') continue;
    const std::string_view word = first_word_of_sentence(text.substr(end + 1));
    const Piece glued{text.substr(at, end + 1 + word.size() - at), at};
    if (!word.empty() && source.find(glued.text) == std::string_view::npos) return glued;
  }
  return std::nullopt;
}

// From the star, the dot or the first label, whatever is left in front of the name.
std::optional<Piece> starless_in(std::string_view text, std::string_view name, const FoundRemains& found) {
  for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    if (!ends_free(text, end)) continue;
    std::size_t from = at;
    if (from > 0 && text[from - 1] == '.') --from;
    if (from > 0 && text[from - 1] == '*') --from;
    const bool is_free = from == 0 || (!is_ascii_alnum(text[from - 1]) && begins_free(text, from));
    const Piece piece{text.substr(from, end - from), from};
    if (is_free && !found.is_taken(piece)) return piece;
  }
  return std::nullopt;
}

}  // namespace

void find_edge_remains(const std::vector<Literal>& literals, const CellText& text, const LiteralPlace& place,
                       FoundRemains& out) {
  for (std::size_t i = 0; i < literals.size(); ++i) {
    const std::string_view name = literals[i].piece.text;
    if (out.has(i) || literals[i].field != Field::mention || name.find('.') == std::string_view::npos) continue;
    std::optional<Piece> piece = glued_in(text.text(), name, place.text.text());
    if (!piece && name.starts_with("*.") && place.is_certain) piece = starless_in(text.text(), name.substr(2), out);
    if (piece && !out.is_taken(*piece)) out.take(i, *piece);
  }
}

std::string parted_from_sentence(std::string_view value, std::string_view literal) {
  if (!value.starts_with(literal) || value.size() < literal.size() + 2 || value[literal.size()] != '.') return {};
  const std::string_view word = value.substr(literal.size() + 1);
  return first_word_of_sentence(word) == word ? std::string(literal) + ". " + std::string(word) : std::string();
}

}  // namespace doczone::extractor
