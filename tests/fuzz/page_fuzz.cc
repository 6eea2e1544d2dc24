// Any bytes as a page, in Markdown and in HTML.
#include "tests/fuzz/page_promises.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  doczone::fuzz::check_page("page.md", bytes);
  doczone::fuzz::check_page("page.html", bytes);
  return 0;
}
