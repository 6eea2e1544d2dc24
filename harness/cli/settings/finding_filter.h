// Which findings somebody wants to see, when not all of them.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/finding.h"
#include "model/language_tag.h"
#include "model/result.h"

namespace CLI {
class App;
}

namespace doczone::cli {

struct FindingFilter {
  std::vector<std::string> checks;     // empty: all
  std::vector<std::string> languages;  // of pages; `de` is de-DE, too. Empty: all, and zones
  std::string min_confidence;          // empty: all

  bool wants_all() const { return checks.empty() && languages.empty() && min_confidence.empty(); }
  bool wants(const Finding& finding) const;
  // Why nothing could ever be found: no such check, or what is no language.
  std::optional<Error> fault() const;
  // The same for a language that no page is in.
  std::optional<Error> fault_among(const std::set<LanguageTag>& languages_of_pages) const;
  void apply(std::vector<Finding>& findings) const;
};

// `filter` must outlive the verb.
void add_filter_options(CLI::App& verb, FindingFilter& filter);

}  // namespace doczone::cli
