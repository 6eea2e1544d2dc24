// One line for each finding, for people who know the checks and for editors that read lists of places.
#pragma once

#include <string>

#include "harness/report/report.h"

namespace doczone::harness {

// "docs/de-DE/a.md:3:7: error[changed-port] the port is 433 here; the others say 443; write `443`". Notes only where
// they are asked for.
std::string concise_report(const FindingsDocument& document, const TextOptions& options);

}  // namespace doczone::harness
