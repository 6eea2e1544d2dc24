#include "extractor/faults/comparison.h"

namespace doczone::extractor {

Comparison::Comparison(const AlignedSet& aligned, const ElectedSet& elected, const LanguageTag& source_language,
                       const ServiceRegistry& services)
    : aligned_(aligned), elected_(elected), services_(services) {
  for (const Page& page : pages()) {
    is_source_.push_back(!source_language.is_undetermined() && page.language == source_language);
    has_source_ = has_source_ || is_source_.back();
  }
}

}  // namespace doczone::extractor
