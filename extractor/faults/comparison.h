// The pages of one set beside what was elected from them: what all who look for faults ask.
#pragma once

#include <optional>
#include <string>
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
  bool has_source() const { return source_.has_value(); }
  // The last page in the source language; nothing when there is none.
  std::optional<std::size_t> source() const { return source_; }
  // What the ages of pages are held against: the source, or without one the newest page; nothing when none is known to
  // be newer than another.
  std::optional<std::size_t> reference() const { return reference_; }
  // No other page was made of a source as new: what it says alone may be news.
  bool is_newest_alone(std::size_t page) const;
  // Made of the same bytes of the source.
  bool are_of_one_version(std::size_t a, std::size_t b) const;
  // The page was made from an older version of the source, and how that is known; empty: nothing speaks for it.
  const std::string& why_behind(std::size_t page) const { return behind_[page]; }
  bool is_behind(std::size_t page) const { return !behind_[page].empty(); }

 private:
  const AlignedSet& aligned_;
  const ElectedSet& elected_;
  const ServiceRegistry& services_;
  std::vector<bool> is_source_;      // by page
  std::vector<std::string> behind_;  // likewise
  std::optional<std::size_t> source_;
  std::optional<std::size_t> reference_;
};

}  // namespace doczone::extractor
