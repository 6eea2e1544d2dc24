// One self-contained page for people: what is wrong across all languages and zones, at a glance.
#pragma once

#include <string>

#include "harness/report/report.h"

namespace doczone::harness {

// `link_template`: "https://…/{path}#L{line}"; empty: places are text. Readable without script and without a network.
std::string html_report(const ReportInput& input, const std::string& link_template);

}  // namespace doczone::harness
