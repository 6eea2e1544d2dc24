// Prints the pipe tables of pages as cmark-gfm reads them. A program of its own, because the libraries of cmark and
// cmark-gfm define the same functions.
//
// usage: cmark_gfm_tables LIST      each line of LIST: where the page's text begins, a blank, the page's path
//
// Prints "page <path>", and for each table "table", for each row "row", for each cell "cell <text>" (line ends as \n).
#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

namespace {

std::string text_of(cmark_node* top) {
  std::string out;
  const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> nodes(cmark_iter_new(top), &cmark_iter_free);
  for (cmark_event_type event; (event = cmark_iter_next(nodes.get())) != CMARK_EVENT_DONE;) {
    cmark_node* const node = cmark_iter_get_node(nodes.get());
    const cmark_node_type type = cmark_node_get_type(node);
    const char* const literal = cmark_node_get_literal(node);
    if (event != CMARK_EVENT_ENTER || literal == nullptr) continue;
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE) out += literal;
    // Marked, so that the reader can tell a tag that a browser knows from a placeholder.
    if (type == CMARK_NODE_HTML_INLINE) out += "\x01" + std::string(literal) + "\x02";
  }
  return out;
}

void print_tables(const std::string& markdown) {
  const std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser(cmark_parser_new(CMARK_OPT_DEFAULT),
                                                                           &cmark_parser_free);
  cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension("table"));
  cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
  const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> document(cmark_parser_finish(parser.get()),
                                                                         &cmark_node_free);
  const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> nodes(cmark_iter_new(document.get()), &cmark_iter_free);
  for (cmark_event_type event; (event = cmark_iter_next(nodes.get())) != CMARK_EVENT_DONE;) {
    if (event != CMARK_EVENT_ENTER) continue;
    cmark_node* const node = cmark_iter_get_node(nodes.get());
    const std::string type = cmark_node_get_type_string(node);
    if (type == "table") std::puts("table");
    if (type == "table_row" || type == "table_header") std::puts("row");
    if (type != "table_cell") continue;
    std::string text;
    for (const char c : text_of(node)) text += c == '\n' ? ' ' : c;
    std::printf("cell %s\n", text.c_str());
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  cmark_gfm_core_extensions_ensure_registered();
  std::ifstream list(arguments[1]);
  std::size_t body = 0;
  for (std::string path; list >> body && std::getline(list.ignore(1), path);) {
    std::ifstream in(path, std::ios::binary);
    const std::string page{std::istreambuf_iterator<char>(in), {}};
    std::printf("page %s\n", path.c_str());
    print_tables(page.substr(body));
  }
  return 0;
}
