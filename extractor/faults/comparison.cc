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
  reference_ = has_source_ ? source() : newest_page(pages());
  behind_ = reasons_to_be_behind(aligned, source());
}

bool Comparison::is_newest_alone(std::size_t page) const {
  if (has_source_ || reference_ != page) return false;
  for (std::size_t other = 0; other < pages().size(); ++other) {
    if (other != page && !is_behind(other)) return false;
  }
  return true;
}

bool Comparison::are_of_one_version(std::size_t a, std::size_t b) const {
  return !pages()[a].source_hash.empty() && pages()[a].source_hash == pages()[b].source_hash;
}

std::optional<std::size_t> Comparison::source() const {
  for (std::size_t page = is_source_.size(); page-- > 0;) {
    if (is_source_[page]) return page;
  }
  return std::nullopt;
}

}  // namespace doczone::extractor
