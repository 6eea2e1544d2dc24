#include "extractor/tables/commonmark.h"

#include <cstdlib>
#include <new>

#include <cmark.h>

namespace doczone::extractor {
namespace {

// cmark's own allocator ends the program by a signal where memory cannot be had.
template <class Allocate>
void* had(Allocate allocate) {
  while (true) {
    if (void* const block = allocate()) return block;
    const std::new_handler handler = std::get_new_handler();
    if (handler == nullptr) throw std::bad_alloc();
    handler();
  }
}

void* make_zeroed(std::size_t count, std::size_t size) {
  return had([&] { return std::calloc(count, size); });
}

void* make_larger(void* block, std::size_t size) {
  return had([&] { return std::realloc(block, size); });
}

cmark_mem memory{make_zeroed, make_larger, std::free};

}  // namespace

void FreeCommonMark::operator()(cmark_node* tree) const {
  cmark_node_free(tree);
}

CommonMarkTree parse_commonmark(std::string_view text) {
  const std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser(
      cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &memory), &cmark_parser_free);
  cmark_parser_feed(parser.get(), text.data(), text.size());
  return CommonMarkTree(cmark_parser_finish(parser.get()));
}

}  // namespace doczone::extractor
