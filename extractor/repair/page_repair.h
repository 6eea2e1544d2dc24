// Applies all repairs of one page to its bytes and reads them back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractor/pages/page.h"
#include "model/finding.h"

namespace doczone::extractor {

// Returns the bytes after the edits, which may stand in any order; two that are equal count once. Precondition: they do
// not overlap.
std::string apply_edits(std::string_view bytes, std::vector<Edit> edits);

struct PageRepair {
  std::string bytes;         // of the whole page
  std::vector<Edit> edits;   // what was done, in page order
  std::size_t repaired = 0;  // findings
  std::size_t refused = 0;   // findings whose edits would not do what they should
};

// Applies the edits of findings on this page. A repair is refused where it overlaps another, where it would bring other
// than ASCII characters into a page that is not UTF-8, and where the page, read again, would not say the suggestion, or
// would say anything else that it did not say before. `services` are those that the page was read with.
PageRepair repair_page(const Page& page, const std::vector<const Finding*>& findings, const ServiceRegistry& services);

}  // namespace doczone::extractor
