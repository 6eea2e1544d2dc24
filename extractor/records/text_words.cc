#include "extractor/records/text_words.h"

#include <string_view>

#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestWordBytes = 255;

// Scripts that write words without blanks between.
bool is_unspaced(char32_t c) {
  return c >= 0x2E80 && c <= 0x9FFF;
}

}  // namespace

bool has_unspaced_edge(std::string_view text) {
  return is_unspaced(decode_code_point(text).value) || is_unspaced(code_point_before(text, text.size()));
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
