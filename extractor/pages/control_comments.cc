#include "extractor/pages/control_comments.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "extractor/pages/front_matter.h"
#include "extractor/tables/block_outline.h"
#include "extractor/tables/html_tables.h"
#include "model/span_index.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

// `<!-- … -->` and `{/* … */}` that begin with the prefix, wherever they stand.
std::vector<ControlComment> find_comments(std::string_view page) {
  static constexpr std::pair<std::string_view, std::string_view> kMarks[] = {{"<!--", "-->"}, {"{/*", "*/}"}};
  bool closes_no_more[std::size(kMarks)] = {};
  std::vector<ControlComment> out;
  for (std::size_t at = page.find(kControlPrefix); at != std::string_view::npos;
       at = page.find(kControlPrefix, at + 1)) {
    const std::size_t before = page.substr(0, at).find_last_not_of(" \t\r\n");
    if (before == std::string_view::npos) continue;
    for (std::size_t mark = 0; mark < std::size(kMarks); ++mark) {
      const auto& [open, close] = kMarks[mark];
      if (!page.substr(0, before + 1).ends_with(open)) continue;
      const std::size_t begin = before + 1 - open.size();
      const std::size_t end = closes_no_more[mark] ? std::string_view::npos : page.find(close, at);
      closes_no_more[mark] = end == std::string_view::npos;
      if (closes_no_more[mark]) break;
      out.push_back({{begin, end + close.size() - begin}, trim(page.substr(at, end - at))});
      at = end;
      break;
    }
  }
  return out;
}

// Code shows comments. Inside of an HTML table, what is indented like code is none.
class CodeBlocks {
 public:
  explicit CodeBlocks(const SourceText& page)
      : CodeBlocks(page, read_block_outline(page, read_front_matter(page.bytes()).end)) {}

  bool hold(ByteSpan comment) const {
    return !tables_.hold(comment.offset, comment.offset + 1) && ignored_.hold(comment.offset, comment.offset);
  }

 private:
  CodeBlocks(const SourceText& page, const BlockOutline& outline)
      : tables_(find_html_tables(page.bytes(), outline.ignored)), ignored_(outline.ignored) {}

  SpanIndex tables_, ignored_;
};

}  // namespace

std::vector<ControlComment> read_control_comments(const SourceText& page) {
  std::vector<ControlComment> comments = find_comments(page.bytes());
  if (comments.empty()) return comments;
  const CodeBlocks code(page);
  std::erase_if(comments, [&](const ControlComment& comment) { return code.hold(comment.span); });
  return comments;
}

}  // namespace doczone::extractor
