#include "extractor/records/literal_edges.h"

#include <algorithm>
#include <optional>

#include "extractor/records/free_values.h"
#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestWord = 64;  // bytes
constexpr std::size_t kLongestGluedWord = 4;

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
  const bool goes_on =
      end < text.size() && is_one_of(text[end], "._-/@:") && end + 1 < text.size() && is_ascii_alnum(text[end + 1]);
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

// `_dmarc` without its underscore, which the source does not say in this text.
std::optional<Piece> bare_in(std::string_view text, std::string_view name, std::string_view source) {
  if (name.size() < 5 || is_said_free(source, name)) return std::nullopt;
  const std::size_t at = find_free(text, name);
  return at == std::string_view::npos ? std::nullopt : std::optional(Piece{text.substr(at, name.size()), at});
}

// Without its final dot, where the sentence goes on.
std::optional<Piece> undotted_in(std::string_view text, std::string_view name) {
  for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    const bool goes_on = text.substr(end).starts_with(' ') || text.substr(end).starts_with(')');
    if (goes_on && begins_free(text, at)) return Piece{text.substr(at, name.size()), at};
  }
  return std::nullopt;
}

// `ermx1.example.org`: a word of few letters, and behind it the name.
std::optional<Piece> behind_glued_word(std::string_view text, std::string_view name) {
  for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
    std::size_t from = at;
    while (from > 0 && text[from - 1] >= 'a' && text[from - 1] <= 'z') --from;
    const std::size_t letters = at - from;
    const bool is_word = letters > 0 && letters <= kLongestGluedWord && begins_free(text, from);
    if (is_word && ends_free(text, at + name.size())) return Piece{text.substr(from, letters + name.size()), from};
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
    if (out.has(i) || literals[i].field != Field::mention) continue;
    const bool has_dot = name.find('.') != std::string_view::npos;
    std::optional<Piece> piece = has_dot ? glued_in(text.text(), name, place.text.text()) : std::nullopt;
    if (!piece && name.ends_with('.')) piece = undotted_in(text.text(), name.substr(0, name.size() - 1));
    if (!piece && place.is_certain && name.starts_with("*.")) piece = starless_in(text.text(), name.substr(2), out);
    if (!piece && place.is_certain && name.starts_with('_'))
      piece = bare_in(text.text(), name.substr(1), place.text.text());
    const bool is_host = is_ascii_alnum(name[0]) && std::count(name.begin(), name.end(), '.') > 1;
    if (!piece && place.is_certain && is_host) piece = behind_glued_word(text.text(), name);
    if (piece && !out.is_taken(*piece)) out.take(i, *piece);
  }
}

std::string parted_from_sentence(std::string_view value, std::string_view literal) {
  if (value.ends_with(literal) && value.size() > literal.size()) {
    const std::string_view word = value.substr(0, value.size() - literal.size());
    const bool is_word = word.size() <= kLongestGluedWord &&
                         std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return is_word && std::count(literal.begin(), literal.end(), '.') > 1
               ? std::string(word) + " " + std::string(literal)
               : std::string();
  }
  if (!value.starts_with(literal) || value.size() < literal.size() + 2 || value[literal.size()] != '.') return {};
  const std::string_view word = value.substr(literal.size() + 1);
  return first_word_of_sentence(word) == word ? std::string(literal) + ". " + std::string(word) : std::string();
}

}  // namespace doczone::extractor
