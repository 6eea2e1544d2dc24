// Elected rows become record requirements; the same record on several pages becomes one requirement with much evidence.
#pragma once

#include <vector>

#include "extractor/election.h"
#include "model/docset.h"
#include "model/requirement.h"

namespace doczone::extractor {

class RequirementBuilder {
 public:
  explicit RequirementBuilder(const Docset* docset) : docset_(docset) {}

  void add(const TranslationSet& set, const std::vector<ElectedTable>& tables);
  // Merges, names the scenarios that the docset leaves open, and gives ids.
  CanonicalModel finish();

 private:
  std::vector<RecordRequirement> requirements_;
  const Docset* docset_;
};

}  // namespace doczone::extractor
