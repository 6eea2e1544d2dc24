#include "extractor/forms/marked_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

#include "extractor/tables/bilingual_spans.h"
#include "extractor/tables/html_tokens.h"
#include "model/ascii.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kLongestQuotation = 120;

// What stands between two runs of text turns bold or code on or off.
struct Switches {
  bool code = false;
  bool bold = false;
};

bool is_bold_tag(std::string_view name) {
  static constexpr std::array<std::string_view, 5> kTags{"b", "strong", "em", "i", "u"};
  return std::find(kTags.begin(), kTags.end(), name) != kTags.end();
}

bool is_code_tag(std::string_view name) {
  static constexpr std::array<std::string_view, 5> kTags{"code", "kbd", "tt", "samp", "var"};
  return std::find(kTags.begin(), kTags.end(), name) != kTags.end();
}

// In reStructuredText, an underscore makes a reference.
void read_gap(std::string_view gap, Markup markup, Switches& open) {
  for (std::size_t at = 0; at < gap.size();) {
    if (gap[at] == '*' || (gap[at] == '_' && markup != Markup::rst)) {
      const std::size_t end = std::min(gap.find_first_not_of(gap[at], at), gap.size());
      open.bold = !open.bold;
      at = end;
    } else if (gap[at] == '<') {
      const std::size_t end = std::min(gap.find('>', at), gap.size());
      const bool closes = gap.substr(at + 1).starts_with('/');
      const std::size_t from = at + (closes ? 2 : 1);
      const std::size_t behind = std::min(gap.find_first_of(" \t\n/>", from), end);
      const std::string name = from < behind ? ascii_lower(gap.substr(from, behind - from)) : std::string();
      if (is_bold_tag(name)) open.bold = !closes;
      if (is_code_tag(name)) open.code = !closes;
      at = end;
    } else {
      ++at;
    }
  }
}

// Between two runs of a bilingual text stands the other language's sentence, whose marks are none of this one's. Where
// the gap ends tells whose text it is.
void read_bilingual_gap(std::string_view page, ByteSpan gap, Markup markup, Switches& open) {
  BilingualSpans spans;
  bool passed = false;
  std::vector<ByteSpan> before, own, source;  // before: up to the first span
  HtmlTokenizer tokens(page, gap);
  for (HtmlToken token; tokens.next(token);) {
    const bool was_in_source = spans.is_in_source();
    if (spans.pass(page, token)) {
      passed = true;
      if (spans.is_in_source() && !was_in_source) source.clear();
    } else {
      (!passed ? before : spans.is_in_source() ? source : own).push_back(token.span);
    }
  }
  const std::vector<ByteSpan>& rest = spans.is_in_source() ? source : own;
  for (const ByteSpan& part : before) read_gap(page.substr(part.offset, part.length), markup, open);
  for (const ByteSpan& part : rest) read_gap(page.substr(part.offset, part.length), markup, open);
}

// Where the marks begin that stand right in front of a text's first byte; a bullet has a blank behind it.
std::size_t attached_from(std::string_view page, std::size_t at) {
  while (at > 0 && !is_ascii_space(page[at - 1])) --at;
  return at;
}

bool overlaps(const std::vector<Mark>& marks, std::size_t from, std::size_t end) {
  const auto after =
      std::upper_bound(marks.begin(), marks.end(), from, [](std::size_t at, const Mark& m) { return at < m.end(); });
  return after != marks.end() && after->from < end;
}

void add_quotations(std::string_view text, std::vector<Mark>& marks) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kPairs{{{"\"", "\""},
                                                                                        {"“", "”"},
                                                                                        {"„", "“"},
                                                                                        {"„", "”"},
                                                                                        {"«", "»"},
                                                                                        {"»", "«"},
                                                                                        {"「", "」"},
                                                                                        {"『", "』"},
                                                                                        {"‘", "’"}}};
  std::vector<Mark> quoted;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t behind = at + 1;
    const bool may_open = text[at] == '"' || is_one_of(text[at], "\xC2\xE2\xE3");
    for (const auto& [open, close] : may_open ? std::span(kPairs) : std::span(kPairs).first(0)) {
      if (!text.substr(at).starts_with(open)) continue;
      const std::size_t from = at + open.size();
      const std::size_t length = text.substr(from, kLongestQuotation).find(close);
      if (length == std::string_view::npos || length == 0) continue;
      if (!overlaps(marks, from, from + length)) quoted.push_back({Mark::Kind::quoted, from, length});
      behind = from + length + close.size();
      break;
    }
    at = behind;
  }
  marks.insert(marks.end(), quoted.begin(), quoted.end());
}

}  // namespace

std::vector<Mark> marks_of(std::string_view page, const CellText& text) {
  std::vector<Mark> marks;
  if (text.empty()) return marks;
  Switches open;
  std::optional<std::size_t> before;  // the last byte of the page that was text
  std::size_t at = 0;
  bool joins = false;  // the last run is of the mark that is open
  for (const TextRun& run : text.runs_of(0, text.text().size())) {
    if (before && run.text == "\n" && run.span.offset == *before && at < text.text().size() &&
        text.text()[at] == '\n' && !run.is_verbatim()) {
      ++at;
      continue;
    }
    const std::size_t gap_from = before ? *before : attached_from(page, run.span.offset);
    if (run.span.offset > gap_from) {
      const Switches was = open;
      const std::string_view gap = page.substr(gap_from, run.span.offset - gap_from);
      if (is_bilingual(gap)) {
        read_bilingual_gap(page, {gap_from, gap.size()}, run.markup, open);
      } else {
        read_gap(gap, run.markup, open);
      }
      joins = joins && was.code == open.code && was.bold == open.bold;
    }
    const bool code = open.code || run.markup == Markup::code;
    const Mark::Kind kind = code ? Mark::Kind::code : Mark::Kind::bold;
    if (code || open.bold) {
      if (joins && !marks.empty() && marks.back().kind == kind && marks.back().end() == at) {
        marks.back().length += run.text.size();
      } else {
        marks.push_back({kind, at, run.text.size()});
      }
    }
    joins = true;
    at += run.text.size();
    before = run.span.end();
  }
  add_quotations(text.text(), marks);
  std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.from < b.from; });
  return marks;
}

Piece piece_of(const CellText& text, const Mark& mark) {
  return trimmed({std::string_view(text.text()).substr(mark.from, mark.length), mark.from});
}

const Mark* mark_at(const std::vector<Mark>& marks, std::size_t at) {
  const auto after = std::upper_bound(marks.begin(), marks.end(), at,
                                      [](std::size_t where, const Mark& m) { return where < m.end(); });
  return after != marks.end() && after->from <= at ? &*after : nullptr;
}

}  // namespace doczone::extractor
