#include "harness/cli/output/page_text.h"

#include <algorithm>
#include <memory>

#include <cmark.h>

#include "extractor/tables/commonmark.h"
#include "harness/cli/output/wrapped_text.h"

namespace doczone::cli {
namespace {

constexpr std::size_t kIndent = 2;

class PageWriter {
 public:
  PageWriter(std::size_t columns, const harness::Painter& paint) : columns_(columns), paint_(paint) {}

  void visit(cmark_node* node, cmark_event_type event) {
    const bool enters = event == CMARK_EVENT_ENTER;
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_HEADING:
      case CMARK_NODE_PARAGRAPH:
        if (enters)
          words_.clear();
        else
          end_block(cmark_node_get_type(node) == CMARK_NODE_HEADING, cmark_node_get_heading_level(node) == 1);
        break;
      case CMARK_NODE_ITEM:
        depth_ += enters ? 1 : -1;
        bullet_ = enters;
        break;
      case CMARK_NODE_LIST:
        if (!enters && depth_ == 0) out_ += '\n';
        break;
      case CMARK_NODE_CODE_BLOCK:
        code_block(cmark_node_get_literal(node));
        break;
      case CMARK_NODE_CODE:
        words_ += "`" + std::string(cmark_node_get_literal(node)) + "`";
        break;
      case CMARK_NODE_TEXT:
      case CMARK_NODE_HTML_INLINE:
        words_ += cmark_node_get_literal(node);
        break;
      case CMARK_NODE_SOFTBREAK:
      case CMARK_NODE_LINEBREAK:
        words_ += ' ';
        break;
      default:
        break;
    }
  }
  std::string text() && { return std::move(out_); }

 private:
  void end_block(bool heading, bool title) {
    if (heading) {
      out_ += paint_(harness::Ink::bold, words_) + "\n";
      if (title) out_ += '\n';
      return;
    }
    std::string first(kIndent * static_cast<std::size_t>(1 + depth_), ' ');
    if (bullet_) first.replace(first.size() - 2, 2, "- ");
    bullet_ = false;
    out_ += wrapped(words_, columns_, first);
    if (depth_ == 0) out_ += '\n';
  }
  void code_block(std::string_view code) {
    while (!code.empty()) {
      const std::size_t end = std::min(code.find('\n'), code.size());
      if (end > 0) out_ += "      " + paint_(harness::Ink::cyan, code.substr(0, end));
      out_ += '\n';
      code.remove_prefix(std::min(end + 1, code.size()));
    }
    out_ += '\n';
  }

  std::size_t columns_;
  const harness::Painter& paint_;
  std::string words_, out_;
  int depth_ = 0;  // of lists
  bool bullet_ = false;
};

}  // namespace

std::string page_text(std::string_view markdown, std::size_t columns, const harness::Painter& paint) {
  const extractor::CommonMarkTree page = extractor::parse_commonmark(markdown);
  const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iter(cmark_iter_new(page.get()), &cmark_iter_free);
  PageWriter writer(columns, paint);
  for (cmark_event_type event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iter.get()))
    writer.visit(cmark_iter_get_node(iter.get()), event);
  return std::move(writer).text();
}

}  // namespace doczone::cli
