// SARIF 2.1.0, for code scanning.
#pragma once

#include <string>

#include "harness/report/report.h"

namespace doczone::harness {

// The platform keeps so many results of a run; beyond that the most severe are written, and a notification says how
// many are not.
inline constexpr std::size_t kMostSarifResults = 5000;

// Columns in UTF-16 code units, URIs relative. Other languages' cells are related locations, linked from the message.
std::string sarif_report(const ReportInput& input, const ReportOptions& options);

}  // namespace doczone::harness
