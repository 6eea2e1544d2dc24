// JUnit XML: one test case for every page of documentation and for every expectation of a zone.
#pragma once

#include <string>

#include "harness/report/report.h"

namespace doczone::harness {

// A test fails where its findings or its verdict make the run fail. `junit_strict`: without the `file` attribute, which
// Jenkins' strict schema refuses. (classname, name) is unique.
std::string junit_report(const FindingsDocument& document, const ReportOptions& options);

}  // namespace doczone::harness
