#include "extractor/findings/changed_rows.h"

#include <algorithm>

#include "model/ascii.h"

namespace doczone::extractor {
namespace {

// What encloses a row of HTML stands near, or is not looked for.
constexpr std::size_t kNear = 256;

// The lines that a row stands in, and of one of HTML its tags.
std::string_view written_row(const SourceText& text, ByteSpan span) {
  const std::string_view bytes = text.bytes();
  std::size_t begin = span.offset, end = span.offset + span.length;
  const std::size_t from = begin > kNear ? begin - kNear : 0;
  const std::size_t open = bytes.substr(from, begin + 1 - from).rfind("<tr");
  const std::size_t close = bytes.substr(0, std::min(bytes.size(), end + kNear)).find("</tr>", end);
  if (open != std::string_view::npos && close != std::string_view::npos)
    return bytes.substr(from + open, close + std::string_view("</tr>").size() - from - open);
  while (begin > 0 && bytes[begin - 1] != '\n') --begin;
  while (end < bytes.size() && bytes[end] != '\n') ++end;
  return bytes.substr(begin, end - begin);
}

std::string on_one_line(std::string_view text) {
  std::string out;
  for (const char c : trim_ascii(text)) {
    const char plain = is_ascii_space(c) ? ' ' : c;
    if (plain != ' ' || !out.ends_with(' ')) out += plain;
  }
  return out;
}

std::string quoted(const std::string& what, const std::vector<OldPageFault::Change>& changes, std::size_t number,
                   const TranslationSet& set) {
  const Page& page = set.pages[number];
  std::string out = what + page.path() + ":";
  for (const OldPageFault::Change& change : changes) {
    const ByteSpan span = change.row->row->rows[number]->span;
    out += "\n" + std::to_string(page.locate(span).begin.line) + ": " + on_one_line(written_row(*page.text, span));
  }
  return out;
}

}  // namespace

std::vector<std::string> changed_rows(const OldPageFault& fault, const TranslationSet& set) {
  std::vector<std::string> out;
  if (!fault.added.empty()) out.push_back(quoted("to add, from ", fault.added, fault.source, set));
  if (!fault.changed.empty()) out.push_back(quoted("to renew, from ", fault.changed, fault.source, set));
  if (!fault.removed.empty())
    out.push_back(quoted("no more in " + (fault.newer.empty() ? "the source" : fault.newer) + ", in ", fault.removed,
                         fault.page, set));
  return out;
}

}  // namespace doczone::extractor
