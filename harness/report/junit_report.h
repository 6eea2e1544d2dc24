// JUnit XML: one test case for every page of documentation and for every expectation of a zone.
#pragma once

#include <string>

#include "model/finding.h"

namespace doczone::harness {

// `strict`: without the `file` attribute, which Jenkins' strict schema refuses. (classname, name) is unique.
std::string junit_report(const FindingsDocument& document, bool strict);

}  // namespace doczone::harness
