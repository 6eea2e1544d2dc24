#include "extractor/forms/sentence_parts.h"

#include <algorithm>
#include <string>

#include "extractor/forms/field_values.h"
#include "extractor/forms/type_words.h"
#include "extractor/names/damaged_name.h"
#include "extractor/names/name_scan.h"
#include "extractor/records/words.h"
#include "model/ascii.h"
#include "model/name_template.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestEnumeration = 16;
constexpr std::size_t kLongestBracket = 300;

// `z. B.`, `e.g.`, `i.e.`, `1.`: what stands in front of the full stop is too short to end a sentence.
bool is_abbreviated(std::string_view text, std::size_t stop) {
  std::size_t from = stop;
  while (from > 0 && text[from - 1] != ' ' && text[from - 1] != '\n' && text[from - 1] != '(') --from;
  const std::string_view word = text.substr(from, stop - from);
  static constexpr std::string_view kShort[] = {"e.g", "i.e", "z.B",  "bspw", "bzw", "etc",
                                                "ca",  "vs",  "p.ex", "resp", "Nr"};
  return word.size() <= 1 || std::find(std::begin(kShort), std::end(kShort), word) != std::end(kShort);
}

// Bytes of the end of a sentence at this place; 0 for none.
std::size_t sentence_end(std::string_view text, std::size_t at) {
  for (const std::string_view stop : {"。", "！", "？"}) {
    if (text.substr(at).starts_with(stop)) return stop.size();
  }
  if (text[at] != '.' && text[at] != '!' && text[at] != '?') return 0;
  const bool last = at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n';
  // `_sip._tls. <domain>`: translation has put a blank into a name.
  const bool goes_on = text.substr(at + 1).starts_with(" <");
  return last && !goes_on && !is_abbreviated(text, at) ? 1 : 0;
}

bool is_lower_label(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// What a mark can say of a record; words that are only stressed say nothing.
bool read_mark(const Mark& mark, Piece piece, SentenceValue& value) {
  value.piece = piece;
  value.is_set_apart = true;
  value.behind = mark.end() + 1;
  const std::string_view text = piece.text;
  if (text.empty() || text.size() > 2048) return false;
  if (is_address(text)) {
    value.kind = SentenceValue::Kind::address;
    return true;
  }
  const bool name = is_dotted_name(text) || text == "@" || text == "*" || placeholder_length(text) == text.size() ||
                    (is_owner(text) && is_lower_label(text) && text.find('.') == std::string_view::npos) ||
                    (mark.kind == Mark::Kind::code && name_shape(text) == NameShape::whole);  // damaged ones, too
  if (name) {
    value.kind = SentenceValue::Kind::name;
    return types_in_value(piece).empty();
  }
  const bool spaced = text.find(' ') != std::string_view::npos;
  // What ends in its equals sign is only called a key.
  const std::size_t equals = text.find('=');
  const bool is_pair =
      mark.kind == Mark::Kind::code && !spaced && equals != std::string_view::npos && equals + 1 < text.size();
  const bool data =
      text.starts_with("v=") || text.starts_with("mailto:") || (spaced && is_ascii_digit(text[0])) || is_pair;
  if (!data || mark.kind == Mark::Kind::bold) return false;
  value.kind = SentenceValue::Kind::data;
  return true;
}

// `***_sip*._tls.example.org**`: only a part is stressed.
bool is_part_of_name(Piece sentence, const Mark& mark) {
  const std::size_t behind = mark.end() - sentence.from;
  return mark.kind == Mark::Kind::bold && behind + 1 < sentence.text.size() && sentence.text[behind] == '.' &&
         (is_ascii_alnum(sentence.text[behind + 1]) || sentence.text[behind + 1] == '_');
}

void add_plain(Piece sentence, const std::vector<Mark>& marks, std::vector<SentenceValue>& out) {
  const auto is_marked = [&](std::size_t from) {
    const Mark* const mark = mark_at(marks, from);
    return mark != nullptr && !is_part_of_name(sentence, *mark);
  };
  for (const NameHit& hit : find_names(sentence.text)) {
    std::size_t from = hit.from;
    const bool capital = sentence.text[from] >= 'A' && sentence.text[from] <= 'Z';
    if (hit.shape != NameShape::whole || is_marked(sentence.from + from) || capital) continue;
    // Languages and authors put a blank there: it is no damage, and what is meant is only mentioned.
    if (sentence.text.substr(hit.from, hit.length).find(". <") != std::string_view::npos) continue;
    if (from >= 2 && sentence.text.substr(from - 2, 2) == "*.") from -= 2;
    const std::size_t end = hit.from + hit.length;
    out.push_back({SentenceValue::Kind::name, {sentence.text.substr(from, end - from), sentence.from + from}});
    out.back().behind = sentence.from + end;
  }
  for (const Piece& address : addresses_in(sentence)) {
    if (is_marked(address.from)) continue;
    out.push_back({SentenceValue::Kind::address, address});
    out.back().behind = address.from + address.text.size();
  }
}

// A bracket that opens right behind a value explains it; of any other, the first value and what is listed with it
// counts.
std::vector<SentenceValue> without_remarks(std::string_view text, Piece sentence,
                                           const std::vector<SentenceValue>& all) {
  std::vector<SentenceValue> out;
  std::size_t at = sentence.from;
  std::size_t depth = 0;
  bool skips = false;          // the bracket explains the value in front of it
  std::size_t in_bracket = 0;  // values of this bracket that count
  for (const SentenceValue& value : all) {
    for (; at < value.piece.from; ++at) {
      const bool wide = text.substr(at).starts_with("（");
      if (text[at] == '(' || wide) {
        if (depth++ == 0) {
          skips = !out.empty() && at <= out.back().behind + 1;
          in_bracket = 0;
        }
      } else if ((text[at] == ')' || text.substr(at).starts_with("）")) && depth > 0) {
        if (--depth == 0) skips = false;
      }
    }
    if (depth > 0 && skips && (value.kind != SentenceValue::Kind::address || out.back().is_bracketed)) continue;
    if (depth > 0 && in_bracket++ > 0) {
      const std::size_t end = out.empty() ? value.piece.from : out.back().piece.from + out.back().piece.text.size();
      if (!is_enumeration(text.substr(end, value.piece.from - end))) continue;
    }
    out.push_back(value);
    out.back().is_bracketed = depth > 0;
  }
  return out;
}

}  // namespace

std::vector<Piece> sentences_in(std::string_view text, const std::vector<Mark>& marks) {
  std::vector<Piece> out;
  std::size_t begin = 0;
  std::size_t depth = 0;  // of brackets
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && text[at] == '(' && text.find(')', at) - at < kLongestBracket) ++depth;
    if (at < text.size() && text[at] == ')' && depth > 0) --depth;
    const std::size_t width = at == text.size() ? 1 : depth > 0 ? 0 : sentence_end(text, at);
    if (width == 0) continue;
    const Mark* const mark = at < text.size() ? mark_at(marks, at) : nullptr;
    // The dot at the end of a name in code is the name's.
    const bool is_code = mark != nullptr && mark->kind == Mark::Kind::code && text[at] == '.';
    if (mark != nullptr && (is_code || at + width < mark->end())) continue;
    const std::size_t end = std::min(at + width, text.size());
    if (const Piece piece = trimmed({text.substr(begin, end - begin), begin}); !piece.text.empty())
      out.push_back(piece);
    begin = end;
    at = std::max(at, end - (end > 0 ? 1 : 0));
  }
  return out;
}

std::vector<SentenceValue> values_in_sentence(const CellText& text, Piece sentence, const std::vector<Mark>& marks) {
  std::vector<SentenceValue> all;
  auto mark = std::lower_bound(marks.begin(), marks.end(), sentence.from,
                               [](const Mark& m, std::size_t at) { return m.from < at; });
  for (; mark != marks.end() && mark->end() <= sentence.from + sentence.text.size(); ++mark) {
    SentenceValue value;
    if (!is_part_of_name(sentence, *mark) && read_mark(*mark, piece_of(text, *mark), value)) all.push_back(value);
  }
  add_plain(sentence, marks, all);
  // A word in bold is a label where the sentence has names, too; otherwise it is only stressed.
  const bool names = std::any_of(all.begin(), all.end(), [](const SentenceValue& v) {
    return v.kind == SentenceValue::Kind::address || v.piece.text.find('.') != std::string_view::npos;
  });
  std::erase_if(all, [&](const SentenceValue& v) {
    const Mark* const around = mark_at(marks, v.piece.from);
    return !names && around != nullptr && around->kind == Mark::Kind::bold && v.kind == SentenceValue::Kind::name &&
           v.piece.text.find_first_of("@*_.<") == std::string_view::npos;
  });
  std::stable_sort(all.begin(), all.end(),
                   [](const SentenceValue& a, const SentenceValue& b) { return a.piece.from < b.piece.from; });
  // `_sip._tcp.*<domain>*`: what lies in another value is none of its own.
  std::size_t end = 0;
  std::erase_if(all, [&](const SentenceValue& v) {
    const bool inside = v.piece.from < end;
    end = std::max(end, v.piece.from + v.piece.text.size());
    return inside;
  });
  return without_remarks(text.text(), sentence, all);
}

std::vector<SentenceValue> names_in_sentence(const CellText& text, Piece sentence, const std::vector<Mark>& marks) {
  std::vector<SentenceValue> names = values_in_sentence(text, sentence, marks);
  std::erase_if(names, [](const SentenceValue& value) { return value.kind != SentenceValue::Kind::name; });
  return names;
}

std::string words_of(Piece sentence, const std::vector<Mark>& marks) {
  std::string words(sentence.text);
  auto mark = std::lower_bound(marks.begin(), marks.end(), sentence.from,
                               [](const Mark& m, std::size_t at) { return m.from < at; });
  for (; mark != marks.end() && mark->end() <= sentence.from + sentence.text.size(); ++mark) {
    if (mark->kind == Mark::Kind::code) words.replace(mark->from - sentence.from, mark->length, mark->length, '`');
  }
  return words;
}

bool is_enumeration(std::string_view gap) {
  if (gap.size() > kLongestEnumeration + 8) return false;
  std::size_t words = 0;
  for (const Piece& piece :
       split({gap, 0}, {" ", ",", "、", "，", "\n", "/", "&", "+", "`", "\"", "“", "”", "„", "」", "「"})) {
    if (piece.text.find_first_of(".:;()=") != std::string_view::npos || has_word(piece.text, "points") ||
        is_word(piece.text, "towards") || is_word(piece.text, "with"))
      return false;
    ++words;
  }
  return words <= 1 && gap.size() <= kLongestEnumeration;
}

}  // namespace doczone::extractor
