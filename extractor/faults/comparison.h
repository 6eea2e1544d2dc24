// The pages of one set beside what was elected from them: what all who look for faults ask.
#pragma once

#include <vector>

#include "extractor/election/elected.h"
#include "model/language_tag.h"
#include "model/service_registry.h"

namespace doczone::extractor {

class Comparison {
 public:
  // Refers to all but the language.
  Comparison(const AlignedSet& aligned, const ElectedSet& elected, const LanguageTag& source_language,
             const ServiceRegistry& services);

  const AlignedSet& aligned() const { return aligned_; }
  const ElectedSet& elected() const { return elected_; }
  const std::vector<Page>& pages() const { return aligned_.set->pages; }
  const ServiceRegistry& services() const { return services_; }

  bool is_source(std::size_t page) const { return is_source_[page]; }
  bool has_source() const { return has_source_; }

 private:
  const AlignedSet& aligned_;
  const ElectedSet& elected_;
  const ServiceRegistry& services_;
  std::vector<bool> is_source_;  // by page
  bool has_source_ = false;
};

}  // namespace doczone::extractor
