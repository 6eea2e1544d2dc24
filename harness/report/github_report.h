// GitHub: workflow commands that annotate a pull request, and the table of a job's summary.
#pragma once

#include <cstddef>
#include <string>

#include "model/finding.h"

namespace doczone::harness {

// The platform shows so many errors and so many warnings of a step, and drops the rest without a word.
inline constexpr std::size_t kMostAnnotations = 10;

// One command a finding; where they would be too many, one a page, and one that counts the pages left. Notes are left
// to the summary.
std::string github_report(const FindingsDocument& document);

// Markdown, for the file that GITHUB_STEP_SUMMARY names: every finding in a table, cut at the size that is accepted.
std::string github_summary(const FindingsDocument& document);

}  // namespace doczone::harness
