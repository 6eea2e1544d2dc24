// The end of the text report: verdicts that no finding tells, and the sums.
#pragma once

#include <string>

#include "harness/report/report.h"
#include "harness/report/terminal_text.h"

namespace doczone::harness {

// Expectations that are neither satisfied nor the matter of a finding, by verdict; empty or ending with a blank line.
std::string verdict_text(const FindingsDocument& document, const TextOptions& options, const Painter& paint);

// One to three lines: what was looked at, what was found, and that nothing was compared when it was not.
std::string summary_text(const FindingsDocument& document, const TextOptions& options, const Painter& paint);

}  // namespace doczone::harness
