// Elected rows become record requirements; the same record on several pages becomes one requirement with much evidence.
#pragma once

#include <vector>

#include "extractor/election/election.h"
#include "model/docset.h"
#include "model/requirement.h"
#include "model/service_registry.h"

namespace doczone::extractor {

class RequirementBuilder {
 public:
  // Both must outlive this.
  RequirementBuilder(const Docset* docset, const ServiceRegistry& services) : docset_(docset), services_(services) {}

  void add(const TranslationSet& set, const std::vector<ElectedTable>& tables);
  // Merges, names the scenarios that the docset leaves open, and gives ids.
  CanonicalModel finish();

 private:
  std::vector<RecordRequirement> requirements_;
  const Docset* docset_;
  const ServiceRegistry& services_;
};

}  // namespace doczone::extractor
