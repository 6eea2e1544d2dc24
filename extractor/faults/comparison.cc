#include "extractor/faults/comparison.h"

#include "extractor/faults/page_ages.h"

namespace doczone::extractor {

Comparison::Comparison(const AlignedSet& aligned, const ElectedSet& elected, const LanguageTag& source_language,
                       const ServiceRegistry& services)
    : aligned_(aligned), elected_(elected), services_(services) {
  for (const Page& page : pages()) {
    is_source_.push_back(!source_language.is_undetermined() && page.language == source_language);
    has_source_ = has_source_ || is_source_.back();
  }
  behind_ = reasons_to_be_behind(aligned, source());
}

std::optional<std::size_t> Comparison::source() const {
  for (std::size_t page = is_source_.size(); page-- > 0;) {
    if (is_source_[page]) return page;
  }
  return std::nullopt;
}

}  // namespace doczone::extractor
