// rdjson, the diagnostic format of reviewdog. Columns in bytes.
#pragma once

#include <string>

#include "harness/report/report.h"

namespace doczone::harness {

std::string rdjson_report(const ReportInput& input);

}  // namespace doczone::harness
