// What differs on the pages and is not said, and why: in place of a report, for whoever wonders why nothing is said.
#pragma once

#include <string>
#include <vector>

#include "extractor/findings/unsaid.h"

namespace doczone::cli {

// For people: one line each, then what each reason means.
std::string unsaid_text(const std::vector<extractor::Unsaid>& unsaid);
// {"unsaid": [{"path", "line", "column", "language", "field", "value", "suggestion", "silence", "why"}]}; `field` is
// null where it is about a row, a table or a header, `suggestion` where there is none.
std::string unsaid_json(const std::vector<extractor::Unsaid>& unsaid);

}  // namespace doczone::cli
