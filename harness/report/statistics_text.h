// The findings of a run in numbers.
#pragma once

#include <string>

#include "harness/report/report.h"
#include "harness/report/terminal_text.h"

namespace doczone::harness {

// Counts by check, by language and by mechanism, notes among them; the most frequent first. Empty or ending with a
// blank line.
std::string statistics_text(const FindingsDocument& document, const Painter& paint);

}  // namespace doczone::harness
