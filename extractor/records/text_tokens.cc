#include "extractor/records/text_tokens.h"

#include <algorithm>
#include <array>
#include <utility>

#include "extractor/names/lookalikes.h"
#include "model/ascii.h"
#include "model/name_template.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kMostPieces = 8;  // of one keyword that was spaced out: `v = s p f 1`

bool is_quotation_mark(char32_t c) {
  return c == '"' || c == '\'' || c == 0xAB || c == 0xBB || (c >= 0x2018 && c <= 0x201F) ||
         (c >= 0x300C && c <= 0x300F);
}

std::string without_quotation(std::string_view text) {
  text = trim(text);
  while (!text.empty()) {
    const CodePoint first = decode_code_point(text);
    if (!is_quotation_mark(first.value)) break;
    text.remove_prefix(first.length);
  }
  while (!text.empty()) {
    std::size_t from = text.size() - 1;
    while (from > 0 && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) --from;
    if (!is_quotation_mark(decode_code_point(text.substr(from)).value)) break;
    text = text.substr(0, from);
  }
  return std::string(trim(text));
}

// Blanks part tokens, but for those inside placeholders.
std::vector<std::string> cut_at_blanks(std::string_view text) {
  std::vector<std::string> tokens;
  bool open = false;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ') {
      open = false;
      ++at;
      continue;
    }
    const std::size_t length = std::max<std::size_t>(placeholder_length(text.substr(at)), 1);
    if (!open) tokens.emplace_back();
    tokens.back() += text.substr(at, length);
    open = true;
    at += length;
  }
  return tokens;
}

bool is_joint(char c) {
  return c == ':' || c == '=' || c == '/';
}

bool is_lone_sign(std::string_view token) {
  return token.size() == 1 && std::string_view("-~?+").find(token[0]) != std::string_view::npos;
}

// A keyword with what parts it from its value, or all of `-all`.
bool is_keyword(std::string_view text) {
  static constexpr std::array<std::string_view, 12> kKeywords{
      "v=spf1", "include:", "ip4:", "ip6:", "a:", "mx:", "ptr:", "exists:", "all", "redirect=", "exp=", "v=dkim1"};
  const std::string lower = ascii_lower(text);
  const std::string_view bare = std::string_view(lower).substr(is_lone_sign(lower.substr(0, 1)) ? 1 : 0);
  return std::any_of(kKeywords.begin(), kKeywords.end(), [&](std::string_view keyword) {
    return bare == keyword || (is_joint(keyword.back()) && bare.starts_with(keyword));
  });
}

// How many tokens from here on are one keyword that was spaced out: `i p 6:192…`. At least 1.
std::size_t pieces_of_keyword(const std::vector<std::string>& tokens, std::size_t from) {
  const bool lost_number = tokens[from].size() == 5 && from + 1 < tokens.size();  // `v=SPF 1`
  if (lost_number && is_keyword(tokens[from] + tokens[from + 1])) return 2;
  if (tokens[from].size() > 2) return 1;
  std::string text = tokens[from];
  for (std::size_t i = from + 1; i < tokens.size() && i - from < kMostPieces; ++i) {
    text += tokens[i];
    if (is_keyword(text)) return i - from + 1;
  }
  return 1;
}

std::vector<std::string> with_whole_keywords(const std::vector<std::string>& tokens) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < tokens.size();) {
    const std::size_t pieces = is_keyword(tokens[i]) ? 1 : pieces_of_keyword(tokens, i);
    out.emplace_back();
    for (const std::size_t end = i + pieces; i < end; ++i) out.back() += tokens[i];
  }
  return out;
}

// That is one in plain text, too, and no part of a sign.
bool is_letter(char32_t c) {
  return (c < 0x80 && is_ascii_alpha(static_cast<char>(c))) || (c >= 0xC0 && c <= 0xFF && c != 0xD7 && c != 0xF7) ||
         (c >= 0x410 && c <= 0x44F) || (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FA) ||
         (c >= 0x4E00 && c <= 0x9FA5) || (c >= 0xAC00 && c <= 0xD7A3);
}

bool is_of_letters(std::string_view word) {
  while (!word.empty()) {
    const CodePoint c = decode_code_point(word);
    if (!is_letter(c.value)) return false;
    word.remove_prefix(c.length);
  }
  return true;
}

// A sign of equality, or one that begins a placeholder, in which blanks may stand; or what may become one.
bool may_hold_signs(std::string_view text) {
  while (!text.empty()) {
    const CodePoint c = decode_code_point(text);
    const bool is_sign = c.value < 0x80 && is_one_of(text[0], "=<{[$%");
    const bool may_become = (c.value >= 0x2070 && c.value <= 0x209F) || (c.value >= 0x2A70 && c.value <= 0x2A7F) ||
                            (c.value >= 0xFE00 && c.value <= 0xFE6F) || c.value == 0xFF04 || c.value == 0xFF05 ||
                            c.value == 0xFF1C || c.value == 0xFF1D || c.value == 0xFF3B || c.value == 0xFF5B;
    if (is_sign || may_become) return true;
    text.remove_prefix(c.length);
  }
  return false;
}

}  // namespace

// What NFKC leaves as it is, or makes something else of.
char plain_character(char32_t c) {
  static constexpr std::array<std::pair<char32_t, char>, 25> kPlain{{
      {0xFE30, ':'}, {0xFE13, ':'}, {0x2236, ':'}, {0xA789, ':'}, {0x05C3, ':'}, {0x0589, ':'}, {0x02D0, ':'},
      {0x061B, ';'}, {0x204F, ';'}, {0x3002, '.'}, {0xFF61, '.'}, {0x06D4, '.'}, {0x2010, '-'}, {0x2011, '-'},
      {0x2012, '-'}, {0x2013, '-'}, {0x2014, '-'}, {0x2015, '-'}, {0x2212, '-'}, {0x30FC, '-'}, {0x223C, '~'},
      {0x02DC, '~'}, {0x301C, '~'}, {0x2044, '/'}, {0x2215, '/'},
  }};
  if (c < 0x80) return '\0';
  const auto found = std::find_if(kPlain.begin(), kPlain.end(), [&](const auto& one) { return one.first == c; });
  return found == kPlain.end() ? '\0' : found->second;
}

std::string plain_text(std::string_view raw) {
  std::string out;
  std::string_view rest = raw;
  while (!rest.empty()) {
    const CodePoint c = decode_code_point(rest);
    if (const char plain = plain_character(c.value); plain != '\0') {
      out += plain;
    } else if (is_white_space(c.value) && !is_invisible(c.value)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (!is_invisible(c.value)) {
      out += rest.substr(0, c.length);
    }
    rest.remove_prefix(c.length);
  }
  return without_quotation(nfkc(out));
}

std::string without_blanks(std::string_view plain) {
  std::string out(plain);
  std::erase(out, ' ');
  return out;
}

bool is_without_signs(std::string_view text) {
  static constexpr std::size_t kLettersOfAll = 3;
  std::size_t letters = 0;
  for (const char c : text) {
    if (is_one_of(c, ".:=-~?+") || static_cast<unsigned char>(c) >= 0x80) return false;
    letters += is_ascii_alnum(c) ? 1 : 0;
  }
  return letters != kLettersOfAll;
}

bool has_lone_word(std::string_view text) {
  if (may_hold_signs(text)) return false;
  std::string_view before;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    // Of five letters and what stands behind them a keyword is made, and of a few letters and what stands behind them.
    const bool is_word = word.size() > 3 && word.size() != 5 && is_of_letters(word);
    const bool is_behind_word = before.size() > 2 && is_of_letters(before);
    const bool is_before_word = end == text.size() || is_letter(decode_code_point(text.substr(end + 1)).value);
    if (is_word && (at == 0 || is_behind_word) && is_before_word) return true;
    before = word;
    at = end + 1;
  }
  return false;
}

std::vector<std::string> text_tokens(std::string_view plain) {
  std::vector<std::string> out;
  for (const std::string& token : with_whole_keywords(cut_at_blanks(plain))) {
    const bool goes_on =
        !out.empty() && (is_joint(out.back().back()) || is_joint(token[0]) || is_lone_sign(out.back()));
    if (goes_on) {
      out.back() += token;
    } else {
      out.push_back(token);
    }
  }
  return out;
}

}  // namespace doczone::extractor
