// Any bytes as a page in Markdown, from seeds that state records outside of tables: zone lines, fields, items,
// sentences.
#include "tests/fuzz/page_promises.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  doczone::fuzz::check_page("page.md", bytes);
  return 0;
}
