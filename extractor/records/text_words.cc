#include "extractor/records/text_words.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestWordBytes = 255;

// Scripts that write words without blanks between.
bool is_unspaced(char32_t c) {
  return c >= 0x2E80 && c <= 0x9FFF;
}

// Letters that write words alone, and those that write their endings, too.
enum class Script { other, han, kana };

Script script_of(char32_t c) {
  if (c >= 0x3041 && c <= 0x30FC) return Script::kana;
  return c >= 0x3400 && c <= 0x9FFF ? Script::han : Script::other;
}

// Scripts that glue particles and full stops to a value: `~all입니다`, `~all。`
bool is_glued(char32_t c) {
  return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3) || c >= 0xFF00;
}

bool is_key_of_value(char c) {
  return c > ' ' && c < 0x7F && std::string_view("\"'()`|,").find(c) == std::string_view::npos;
}

}  // namespace

bool has_unspaced_edge(std::string_view text) {
  return is_unspaced(decode_code_point(text).value) || is_unspaced(code_point_before(text, text.size()));
}

bool begins_with_short_word(std::string_view text) {
  static constexpr std::size_t kMostLetters = 3;
  std::size_t at = 0;
  for (std::size_t letters = 0; at < text.size() && letters < kMostLetters; ++letters) {
    const CodePoint c = decode_code_point(text.substr(at));
    if (!is_unspaced(c.value)) break;
    at += c.length;
  }
  return at > 0 && at + 1 < text.size() && text[at] == '.' && is_ascii(text.substr(at));
}

Piece without_particle(Piece token) {
  std::size_t end = token.text.size();
  while (end > 0 && is_glued(code_point_before(token.text, end))) {
    do --end;
    while (end > 0 && (static_cast<unsigned char>(token.text[end]) & 0xC0) == 0x80);
  }
  const bool is_behind_letter = end > 0 && is_ascii_alnum(token.text[end - 1]);
  return is_behind_letter ? Piece{token.text.substr(0, end), token.from} : token;
}

Piece behind_key(Piece word) {
  const std::size_t equals = word.text.find('=');
  const bool has_key =
      equals != std::string_view::npos && equals > 0 &&
      std::all_of(word.text.begin(), word.text.begin() + static_cast<std::ptrdiff_t>(equals), is_ascii_alpha);
  return has_key ? Piece{word.text.substr(equals + 1), word.from + equals + 1} : Piece();
}

Piece without_end(Piece text) {
  while (!text.text.empty() && std::string_view(".,;:!?").find(text.text.back()) != std::string_view::npos)
    text.text.remove_suffix(1);
  return text;
}

std::vector<std::size_t> seams_of(const CellText& text) {
  std::vector<std::size_t> seams;
  std::size_t at = 0;
  const TextRun* before = nullptr;
  const std::vector<TextRun> runs = text.runs_of(0, text.text().size());
  for (const TextRun& run : runs) {
    const bool is_gap = before != nullptr && (before->span.end() != run.span.offset || before->markup != run.markup);
    if (is_gap) seams.push_back(at);
    at += run.text.size();
    before = &run;
  }
  return seams;
}

std::vector<Piece> segments_of(const CellText& text) {
  std::vector<Piece> out;
  if (text.empty()) return out;
  std::vector<std::size_t> ends = seams_of(text);
  ends.push_back(text.text().size());
  std::size_t begin = 0;
  for (const std::size_t end : ends) {
    if (end > begin) out.push_back({std::string_view(text.text()).substr(begin, end - begin), begin});
    begin = end;
  }
  return out;
}

std::vector<Piece> words_in(Piece text) {
  std::vector<Piece> out;
  for (Piece word : split(
           text, {" ", "\n", "\"", "`", "(", ")", "«", "»", "“", "”", "„", "「", "」", "（", "）", "，", "、", "。"})) {
    while (!word.text.empty() && std::string_view(".,;:!?'").find(word.text.back()) != std::string_view::npos)
      word.text.remove_suffix(1);
    while (!word.text.empty() && std::string_view("'").find(word.text.front()) != std::string_view::npos) {
      word.text.remove_prefix(1);
      ++word.from;
    }
    if (!word.text.empty() && word.text.size() <= kLongestWordBytes) out.push_back(word);
  }
  return out;
}

std::vector<Piece> parts_by_script(Piece word, bool is_apart) {
  static constexpr std::size_t kMostParts = 8;
  std::vector<std::size_t> cuts{0};
  bool was_unspaced = false;
  for (std::size_t at = 0; at < word.text.size();) {
    const CodePoint c = decode_code_point(word.text.substr(at));
    const bool is_now = is_unspaced(c.value);
    if (at > 0 && is_now != was_unspaced) cuts.push_back(at);
    was_unspaced = is_now;
    at += c.length;
  }
  cuts.push_back(word.text.size());
  std::vector<Piece> out;
  if (cuts.size() < 3 || cuts.size() > kMostParts) return out;
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    for (std::size_t j = i + 1; j < cuts.size(); ++j) {
      const Piece part = trimmed({word.text.substr(cuts[i], cuts[j] - cuts[i]), word.from + cuts[i]});
      if (!part.text.empty() && (is_apart || !has_unspaced_edge(part.text))) out.push_back(part);
    }
  }
  return out;
}

std::vector<Piece> worded_values_in(Piece text) {
  static constexpr std::size_t kMostLetters[] = {0, 2, 3};  // by script
  std::vector<Piece> out;
  for (std::size_t at = text.text.find_first_of("-~?=:"); at != std::string_view::npos;
       at = text.text.find_first_of("-~?=:", at + 1)) {
    std::size_t from = at, end = at + 1;
    while (from > 0 && is_key_of_value(text.text[from - 1])) --from;
    const Script script = script_of(decode_code_point(text.text.substr(end)).value);
    for (std::size_t letters = 0; letters < kMostLetters[static_cast<std::size_t>(script)]; ++letters) {
      const CodePoint c = decode_code_point(text.text.substr(end));
      if (script_of(c.value) != script) break;
      end += c.length;
    }
    if (end > at + 1 && end - from <= kLongestWordBytes)
      out.push_back({text.text.substr(from, end - from), text.from + from});
  }
  return out;
}

std::vector<Piece> spaced_words_in(Piece text) {
  static constexpr std::size_t kMostWords = 5;
  std::vector<Piece> out;
  const std::vector<Piece> words = split(text, {" ", "\u00A0", "\n"});
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t j = i + 1; j < words.size() && j - i < kMostWords; ++j) {
      // Where a name goes on without blanks, what stands before it ended a sentence.
      const std::string_view before = words[j - 1].text, behind = words[j].text;
      const bool is_joined = before.ends_with('.') != behind.starts_with('.');
      if (!is_joined || behind == "." || before.substr(0, before.size() - 1).find('.', 1) != std::string_view::npos)
        break;
      const std::size_t from = words[i].from, end = words[j].from + words[j].text.size();
      const Piece chain = without_end({text.text.substr(from - text.from, end - from), from});
      if (j > i + 1 && chain.text.substr(chain.text.rfind(' ') + 1).find('.', 1) == std::string_view::npos)
        out.push_back(chain);
    }
  }
  return out;
}

}  // namespace doczone::extractor
