// Any bytes as a PO file: both of its pages are read.
#include "tests/fuzz/page_promises.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  for (const auto side : {doczone::extractor::PageSide::source, doczone::extractor::PageSide::translation})
    doczone::fuzz::check_page("page.po", bytes, side);
  return 0;
}
