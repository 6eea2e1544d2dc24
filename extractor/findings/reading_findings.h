// Pages that could not be read, or not as they stand.
#pragma once

#include <vector>

#include "extractor/pages/corpus.h"
#include "model/finding.h"

namespace doczone::extractor {

std::vector<Finding> reading_findings(const Corpus& corpus);

}  // namespace doczone::extractor
