#include "extractor/records/text_pieces.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "extractor/records/text_grammar.h"
#include "extractor/records/text_policy.h"
#include "extractor/records/text_words.h"
#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestText = 1024;
constexpr std::size_t kLongestToken = 255;

// `include:<domain name>`: up to the bracket, when nothing stands behind it but punctuation.
std::optional<Piece> open_term(Piece piece) {
  const auto found = std::find_if(piece.text.begin(), piece.text.end(), [](char c) { return is_one_of(c, "<{["); });
  if (found == piece.text.end() || found == piece.text.begin()) return std::nullopt;
  const auto open = static_cast<std::size_t>(found - piece.text.begin());
  static constexpr std::string_view kClosing = ">}]";
  const char close = kClosing[std::string_view("<{[").find(piece.text[open])];
  const std::size_t end = piece.text.find(close, open);
  if (end != std::string_view::npos && piece.text.substr(end + 1).find_first_not_of(" .,;") != std::string_view::npos)
    return std::nullopt;
  const Piece head{piece.text.substr(0, open + 1), piece.from};
  return may_be_text_term(head.text) ? std::optional(head) : std::nullopt;
}

std::optional<Piece> term_in(Piece piece) {
  if (piece.text.empty() || piece.text.size() > kLongestText) return std::nullopt;
  if (const std::optional<Piece> open = open_term(piece)) return open;
  while (!piece.text.empty() && (piece.text.back() == ',' || piece.text.back() == ';')) piece.text.remove_suffix(1);
  return may_be_text_term(piece.text) ? std::optional(piece) : std::nullopt;
}

Piece without_stops(Piece token) {
  while (!token.text.empty() && std::string_view(".,;:!?)\"'").find(token.text.back()) != std::string_view::npos)
    token.text.remove_suffix(1);
  return without_particle(token);
}

// How many tokens from here on are a whole policy, with terms up to a sign that ends it, or tags parted by semicolons;
// 0 where no policy begins, or where nobody can tell where it ends.
std::size_t length_of_policy(const std::vector<Piece>& tokens, std::size_t from) {
  if (text_policy_of(tokens[from].text) == nullptr) return 0;
  for (std::size_t i = from; i < tokens.size(); ++i) {
    const std::string_view text = without_stops(tokens[i]).text;
    const bool is_tag = tokens[from].text.find(';') != std::string_view::npos;
    if (is_tag && text.find('=') == std::string_view::npos) return 0;
    if (is_tag && !tokens[i].text.ends_with(';')) return i - from + 1;
    if (is_tag || i == from) continue;
    if (text.starts_with('-') || text.starts_with('~')) return may_be_text_term(text) ? i - from + 1 : 0;
    if (!may_be_text_term(text) && !is_text_term(std::string(text) + " -all")) return 0;
  }
  return 0;
}

// A version, a mechanism with its value, or a sign in front of a word.
bool may_hold_tokens(std::string_view text) {
  for (std::size_t at = text.find_first_of("=:-~"); at != std::string_view::npos;
       at = text.find_first_of("=:-~", at + 1)) {
    if (text[at] == '=' || text[at] == ':') return true;
    if (at == 0 || !is_ascii_alnum(text[at - 1])) return true;
  }
  return false;
}

// Whole policies in running text, `-all`, and what it may have become: a sign in front of letters.
void add_tokens(Piece piece, std::vector<Piece>& out) {
  if (!may_hold_tokens(piece.text)) return;
  // The quotation marks of prose stand around values; those of a zone file belong to them.
  const std::vector<Piece> tokens =
      split(piece, {" ", "\n", "„", "“", "”", "«", "»", "「", "」", "『", "』", "‚", "‘", "’", "‹", "›"});
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Piece token = without_stops(tokens[i]);
    if (const std::size_t length = tokens[i].text.empty() ? 0 : length_of_policy(tokens, i); length > 0) {
      i += length - 1;
      const Piece last = without_stops(tokens[i]);
      out.push_back(
          {piece.text.substr(token.from - piece.from, last.from + last.text.size() - token.from), token.from});
      continue;
    }
    if (token.text.size() < 3 || token.text.size() > kLongestToken) continue;
    const bool is_signed = token.text[0] == '-' || token.text[0] == '~';
    const bool is_pair = token.text.find(':') != std::string_view::npos;
    if ((is_signed || is_pair) && is_text_term(token.text)) out.push_back(token);
  }
}

// "`www` – value `v=…`": what leads from one value to the next, and no term that lost its place.
bool is_dash_between(const CellText& text, Piece part) {
  const bool is_code = !part.text.empty() && text.runs_of(part.from, 1).front().markup == Markup::code;
  return !is_code && (part.text.starts_with("- ") || part.text.starts_with("– ") || part.text.starts_with("— "));
}

// `"v=DMARC1; p=none" is the policy`: of a line that begins with a quoted policy, what is quoted.
std::optional<Piece> quoted_policy(Piece line) {
  if (!line.text.starts_with('"')) return std::nullopt;
  const std::size_t end = line.text.find('"', 1);
  if (end == std::string_view::npos || end + 1 == line.text.size() || !is_ascii_space(line.text[end + 1]))
    return std::nullopt;
  const Piece inside{line.text.substr(1, end - 1), line.from + 1};
  const std::string_view rest = trim(line.text.substr(end + 1));
  const bool goes_on = rest.starts_with('"');  // a text in several strings
  return !goes_on && text_policy_of(inside.text) != nullptr ? term_in(inside) : std::nullopt;
}

void add_line(const CellText& text, Piece line, const std::vector<std::size_t>& seams, std::vector<Piece>& out) {
  if (const std::optional<Piece> policy = quoted_policy(line)) {
    out.push_back(*policy);
    return;
  }
  if (const std::optional<Piece> whole = term_in(line)) {
    out.push_back(*whole);
    return;
  }
  const std::size_t end = line.from + line.text.size();
  std::size_t from = line.from;
  auto seam = std::upper_bound(seams.begin(), seams.end(), from);
  while (from < end) {
    const std::size_t to = seam == seams.end() ? end : std::min(*seam, end);
    if (seam != seams.end()) ++seam;
    const Piece part = trimmed({std::string_view(text.text()).substr(from, to - from), from});
    const bool is_apart = (from > line.from || to < end) && !(from > line.from && is_dash_between(text, part));
    const std::optional<Piece> term = is_apart ? term_in(part) : std::nullopt;
    if (term) {
      out.push_back(*term);
    } else {
      add_tokens(part, out);
    }
    from = to;
  }
}

}  // namespace

std::vector<Piece> text_terms_in(const CellText& text) {
  std::vector<Piece> out;
  if (text.empty()) return out;
  const std::vector<std::size_t> seams = seams_of(text);
  for (const Piece& line : split({text.text(), 0}, {"\n"})) add_line(text, line, seams, out);
  return out;
}

bool states_text_term(const CellText& text) {
  const std::vector<Piece> terms = text_terms_in(text);
  return std::any_of(terms.begin(), terms.end(), [](const Piece& term) { return is_text_term(term.text); });
}

}  // namespace doczone::extractor
