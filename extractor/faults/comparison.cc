#include "extractor/faults/comparison.h"

#include "extractor/faults/page_ages.h"
#include "extractor/pages/source_language.h"

namespace doczone::extractor {

Comparison::Comparison(const AlignedSet& aligned, const ElectedSet& elected, const LanguageTag& source_language,
                       const ServiceRegistry& services)
    : aligned_(aligned), elected_(elected), services_(services) {
  for (const Page& page : pages()) is_source_.push_back(is_in_source_language(page, source_language));
  source_ = source_page(pages(), source_language);
  reference_ = source_ ? source_ : newest_page(pages());
  behind_ = reasons_to_be_behind(aligned, source_);
}

bool Comparison::is_newest_alone(std::size_t page) const {
  if (source_ || reference_ != page) return false;
  for (std::size_t other = 0; other < pages().size(); ++other) {
    if (other != page && !is_behind(other)) return false;
  }
  return true;
}

bool Comparison::are_of_one_version(std::size_t a, std::size_t b) const {
  return !pages()[a].source_hash.empty() && pages()[a].source_hash == pages()[b].source_hash;
}

}  // namespace doczone::extractor
