// The forms that a report can take.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "harness/report/report.h"

namespace doczone::harness {

enum class ReportFormat {
#define DOCZONE_REPORT_FORMAT(name) name,
#include "model/report_formats.def"
#undef DOCZONE_REPORT_FORMAT
};

// "text", "json", "sarif", …: in the order of the enumerators, in which help lists them, too.
std::span<const std::string_view> report_formats();
std::string_view to_string(ReportFormat format);
// Nothing when there is no such format.
std::optional<ReportFormat> parse_report_format(std::string_view name);

std::string make_report(ReportFormat format, const ReportInput& input, const ReportOptions& options);

}  // namespace doczone::harness
