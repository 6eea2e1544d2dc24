#include "extractor/pages/control_comments.h"

#include <algorithm>
#include <utility>

#include "extractor/pages/front_matter.h"
#include "extractor/tables/block_outline.h"
#include "extractor/tables/html_tables.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

// `<!-- … -->` and `{/* … */}` that begin with the prefix, wherever they stand.
std::vector<ControlComment> find_comments(std::string_view page) {
  static constexpr std::pair<std::string_view, std::string_view> kMarks[] = {{"<!--", "-->"}, {"{/*", "*/}"}};
  std::vector<ControlComment> out;
  for (std::size_t at = page.find(kControlPrefix); at != std::string_view::npos;
       at = page.find(kControlPrefix, at + 1)) {
    const std::size_t before = page.substr(0, at).find_last_not_of(" \t\r\n");
    if (before == std::string_view::npos) continue;
    for (const auto& [open, close] : kMarks) {
      if (!page.substr(0, before + 1).ends_with(open)) continue;
      const std::size_t begin = before + 1 - open.size();
      const std::size_t end = page.find(close, at);
      if (end == std::string_view::npos) break;
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
      : outline_(read_block_outline(page, read_front_matter(page.bytes()).end)),
        tables_(find_html_tables(page.bytes(), outline_.ignored)) {}

  bool hold(ByteSpan comment) const {
    const auto holds = [&](const ByteSpan& span) { return span.contains(comment.offset); };
    if (std::any_of(tables_.begin(), tables_.end(), holds)) return false;
    return std::any_of(outline_.ignored.begin(), outline_.ignored.end(),
                       [&](const ByteSpan& span) { return holds(span) && span.offset != comment.offset; });
  }

 private:
  BlockOutline outline_;
  std::vector<ByteSpan> tables_;
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
