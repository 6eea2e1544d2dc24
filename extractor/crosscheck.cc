#include "extractor/crosscheck.h"

#include <iterator>
#include <span>

#include "extractor/election/view_meanings.h"
#include "extractor/faults/faults.h"
#include "extractor/findings/compared_tables.h"
#include "extractor/findings/fault_findings.h"
#include "extractor/findings/reading_findings.h"
#include "extractor/findings/suppression.h"
#include "extractor/requirements/canonical_requirements.h"

namespace doczone::extractor {
namespace {

template <class T>
void append(std::vector<T> from, std::vector<T>& to) {
  std::move(from.begin(), from.end(), std::back_inserter(to));
}

class Crosscheck {
 public:
  // Refers to both.
  Crosscheck(const Corpus& corpus, const Docset* docset)
      : corpus_(corpus), all_names_(corpus.services, corpus.sets), requirements_(docset, corpus.services) {}

  DocumentationResult run() {
    out_.findings = reading_findings(corpus_);
    for (const TranslationSet& set : corpus_.sets) align_and_compare(set);
    apply_suppressions(corpus_, out_.findings);
    out_.model = requirements_.finish();
    return std::move(out_);
  }

 private:
  void align_and_compare(const TranslationSet& set) {
    const AlignedSet aligned = align_set(set);
    if (const auto with_views = with_inferred_views(aligned)) {
      compare(*with_views, align_set(*with_views));
    } else {
      compare(set, aligned);
    }
    compare_mentions(set);
  }

  // Names beside the records are held against each other in the same way, and ask for nothing.
  void compare_mentions(const TranslationSet& set) {
    const AlignedSet aligned = align_mentions(set);
    if (aligned.tables.empty()) return;
    const ElectedSet elected = elect_from(set, aligned);
    Faults faults = find_faults(aligned, elected, corpus_.source_language, corpus_.services);
    // That a page is stale is told once, where its records differ.
    std::erase_if(faults.found, [](const Fault& fault) { return std::holds_alternative<PageFault>(fault); });
    append(findings_of(faults.found, set, elected.tables, corpus_.quoted_language), out_.findings);
    append(unsaid_of(faults.silenced, set), out_.unsaid);
  }

  void compare(const TranslationSet& set, const AlignedSet& aligned) {
    const ElectedSet elected = elect_from(set, aligned);
    const Faults faults = find_faults(aligned, elected, corpus_.source_language, corpus_.services);
    std::vector<Finding> findings = findings_of(faults.found, set, elected.tables, corpus_.quoted_language);
    if (!findings.empty()) append(compared_tables(set, elected.tables), out_.compared);
    append(std::move(findings), out_.findings);
    append(unsaid_of(faults.silenced, set), out_.unsaid);
    requirements_.add(set, elected.tables);
  }

  ElectedSet elect_from(const TranslationSet& set, const AlignedSet& aligned) const {
    if (set.pages.size() > 1) return elect(aligned, corpus_.source_language, all_names_);
    // A page by itself has no other pages.
    return elect(aligned, corpus_.source_language, KnownNames(corpus_.services, std::span(&set, 1)));
  }

  const Corpus& corpus_;
  const KnownNames all_names_;
  RequirementBuilder requirements_;
  DocumentationResult out_;
};

}  // namespace

Corpus separated(const Corpus& corpus) {
  Corpus out = corpus;
  out.sets.clear();
  out.source_language = {};
  for (const TranslationSet& set : corpus.sets) {
    for (const Page& page : set.pages) out.sets.push_back({set.page, {page}});
  }
  return out;
}

DocumentationResult crosscheck(const Corpus& corpus, const Docset* docset) {
  return Crosscheck(corpus, docset).run();
}

}  // namespace doczone::extractor
