// Any bytes as a page with comments that silence findings.
#include "extractor/findings/suppression.h"
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace doczone;
  for (const char* const path : {"page.md", "page.mdx", "page.rst", "page.html"}) {
    const SourceText page(path, std::string(reinterpret_cast<const char*>(data), size));
    const extractor::PageSuppressions read = extractor::read_suppressions(page);
    for (const extractor::Suppression& one : read.suppressions) {
      fuzz::promise(one.first_line >= 1 && one.comment.end() <= size, "a comment stands on its page", one.check);
    }
    for (const Finding& fault : read.faults)
      fuzz::promise(!fault.message.empty() && fault.where.span.end() <= size, "a fault says what and where");
  }
  return 0;
}
