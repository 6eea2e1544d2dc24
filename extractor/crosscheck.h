// The whole way of the documentation: corpus → aligned sets → elected rows → faults → findings and the canonical model.
#pragma once

#include "extractor/findings/unsaid.h"
#include "extractor/pages/corpus.h"
#include "model/finding.h"
#include "model/requirement.h"

namespace doczone::extractor {

struct DocumentationResult {
  std::vector<Finding> findings;
  std::vector<ComparedTable> compared;  // of the sets with findings
  std::vector<Unsaid> unsaid;           // by set, page and place
  CanonicalModel model;
};

// The same pages, each by itself: nothing is compared, and no language is the source.
Corpus separated(const Corpus& corpus);

DocumentationResult crosscheck(const Corpus& corpus, const Docset* docset);

}  // namespace doczone::extractor
