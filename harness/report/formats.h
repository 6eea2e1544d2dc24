// The forms that a report can take, by name.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "harness/report/report.h"

namespace doczone::harness {

// "text", "json", "sarif", …: in the order in which help lists them.
std::span<const std::string_view> report_formats();
// Nothing when there is no such format.
std::optional<std::string> make_report(std::string_view format, const ReportInput& input, const ReportOptions& options);

}  // namespace doczone::harness
