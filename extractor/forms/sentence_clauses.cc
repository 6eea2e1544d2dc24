#include "extractor/forms/sentence_clauses.h"

#include <algorithm>
#include <array>

#include "extractor/records/words.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kFirstWord = 12;
constexpr std::size_t kBeforeType = 48;
constexpr std::size_t kLongestLabel = 40;

// Bytes of a comma at this place; 0 for none.
std::size_t comma_at(std::string_view text, std::size_t at) {
  for (const std::string_view comma : {", ", "; ", "，", "、", "；"}) {
    if (text.substr(at).starts_with(comma)) return comma.size();
  }
  return 0;
}

// Where a condition ends that is marked behind it; 0 for none.
std::size_t condition_before(std::string_view clause) {
  for (const std::string_view word : {"場合", "경우", "とき", "때"}) {
    if (const std::size_t at = clause.rfind(word); at != std::string_view::npos) return at;
  }
  return 0;
}

// "Wrong: …"
bool is_called_wrong(std::string_view sentence) {
  const std::size_t colon = std::min(sentence.find(':'), sentence.find("："));
  if (colon > kLongestLabel) return false;
  const std::vector<Piece> words = split({sentence.substr(0, colon), 0}, {" ", "*"});
  return std::any_of(words.begin(), words.end(),
                     [](const Piece& word) { return is_word(word.text, "wrong") || is_word(word.text, "bad"); }) ||
         (has_word(sentence.substr(0, colon), "wrong") && !has_word(sentence.substr(0, colon), "right"));
}

// "Não aponte …", "N'ajoutez pas …"
bool begins_with_not(std::string_view sentence) {
  const std::vector<Piece> words = split({sentence, 0}, {" ", "*", "\n"});
  if (words.empty()) return false;
  const std::string_view first = words.front().text;
  return is_word(first, "not") || first.starts_with("N'") || first.starts_with("N’");
}

}  // namespace

bool has_postpositions(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_code_point(text.substr(at));
    if ((c.value >= 0x3041 && c.value <= 0x30FF) || (c.value >= 0xAC00 && c.value <= 0xD7A3)) return true;
    at += std::max<std::size_t>(c.length, 1);
  }
  // Turkish, by its word for a record.
  for (const std::string_view word : {"kaydı", "kayıt", "kaydını"}) {
    if (text.find(word) != std::string_view::npos) return true;
  }
  return false;
}

bool speaks_to_reader(std::string_view sentence) {
  if (sentence.ends_with('?') || sentence.ends_with("？")) return false;
  const AskedWords words(sentence);
  if (words.have("history") || is_called_wrong(sentence)) return false;
  if (words.have("remove") || words.have("automatic") || words.have("existing")) return false;
  return (!words.have("never") && !begins_with_not(sentence)) || words.have("forget");
}

bool asks_reader(std::string_view sentence) {
  if (has_word(sentence, "create")) return true;
  bool begins = true;  // a clause, or an infinitive
  for (const Piece& word : split({sentence, 0}, {" ", "\n"})) {
    const std::string_view plain = word.text.substr(0, word.text.find_first_of(",;:"));
    if (begins && is_word(plain, "command")) return true;
    begins = plain.size() < word.text.size() || is_word(plain, "before command") || plain == "–" || plain == "-" ||
             plain == "—";
  }
  return false;
}

bool says_name(std::string_view words) {
  const std::vector<Piece> all = split({words, 0}, {" ", "\n", ",", "(", ")", "，", "、"});
  return std::any_of(all.begin(), all.end(), [](const Piece& word) {
    return has_word(word.text, "name") && !has_word(word.text, "zone") && !has_word(word.text, "apex");
  });
}

bool says_same_name(std::string_view words) {
  const std::vector<Piece> all = split({words, 0}, {" ", "\n"});
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!has_word(all[i].text, "same")) continue;
    if (says_name(all[i].text) || (i + 1 < all.size() && says_name(all[i + 1].text))) return true;
  }
  return false;
}

std::optional<Piece> optional_remark(Piece sentence) {
  const std::size_t open = sentence.text.find('(');
  const std::size_t close = open == std::string_view::npos ? open : sentence.text.find(')', open);
  if (close == std::string_view::npos) return std::nullopt;
  const Piece remark{sentence.text.substr(open + 1, close - open - 1), sentence.from + open + 1};
  if (remark.text.empty() || !has_word(remark.text, "optional")) return std::nullopt;
  return remark;
}

std::vector<Piece> conditions_in(Piece sentence) {
  std::vector<Piece> out;
  std::size_t begin = 0;
  int depth = 0;
  for (std::size_t at = 0; at <= sentence.text.size(); ++at) {
    if (at < sentence.text.size() && sentence.text[at] == '(') ++depth;
    if (at < sentence.text.size() && sentence.text[at] == ')') depth = std::max(0, depth - 1);
    const std::size_t width = at == sentence.text.size() ? 1 : depth > 0 ? 0 : comma_at(sentence.text, at);
    if (width == 0) continue;
    const Piece clause = trimmed({sentence.text.substr(begin, at - begin), sentence.from + begin});
    if (has_word(clause.text.substr(0, kFirstWord), "if")) {
      out.push_back(clause);
    } else if (const std::size_t end = condition_before(clause.text); end > 0) {
      out.push_back({clause.text.substr(0, end), clause.from});
    }
    begin = at + width;
    at += width - 1;
  }
  return out;
}

bool is_inside(std::size_t at, const std::vector<Piece>& pieces) {
  return std::any_of(pieces.begin(), pieces.end(),
                     [&](const Piece& p) { return at >= p.from && at < p.from + p.text.size(); });
}

// In brackets with words of its own: "(such as changes of the MX records)"; "DNS records (A and AAAA)" is none.
bool is_aside(std::string_view text, const TypeMention& mention) {
  const std::size_t open = text.substr(0, mention.from).find_last_of("()");
  if (open == std::string_view::npos || text[open] == ')') return false;
  const std::size_t close = std::min(text.find(')', mention.end), text.size());
  std::size_t words = 0;
  for (const Piece& word : split({text.substr(open + 1, close - open - 1), 0}, {" ", "-", "/", ","}))
    words += type_of(word.text).empty() && !has_word(word.text, "record") ? 1 : 0;
  return words > 2;
}

bool is_led_to(Piece sentence, const TypeMention& mention, const std::vector<SentenceValue>& values) {
  std::size_t from = mention.from - std::min(mention.from, kBeforeType);
  for (const SentenceValue& value : values) {
    const std::size_t end = value.piece.from + value.piece.text.size();
    if (end <= sentence.from + mention.from && end > sentence.from + from) from = end - sentence.from;
  }
  for (std::size_t at = from; at < mention.from; ++at) {
    if (const std::size_t width = comma_at(sentence.text, at)) from = at + width;
  }
  const std::string_view gap = sentence.text.substr(from, mention.from - from);
  return has_word(gap, "points") && !has_word(gap, "create");
}

}  // namespace doczone::extractor
