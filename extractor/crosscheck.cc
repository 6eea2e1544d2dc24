#include "extractor/crosscheck.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <span>
#include <string_view>

#include "extractor/election/literal_election.h"
#include "extractor/election/view_meanings.h"
#include "extractor/faults/faults.h"
#include "extractor/faults/literal_faults.h"
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
    const std::size_t first = out_.findings.size();
    const AlignedSet aligned = align_set(set);
    if (const auto with_views = with_inferred_views(aligned)) {
      compare(*with_views, align_set(*with_views));
    } else {
      compare(set, aligned);
    }
    compare_mentions(set);
    compare_literals(set, first);
  }

  // What texts say in the same place, where nothing that was compared before has told it.
  void compare_literals(const TranslationSet& set, std::size_t first) {
    const AlignedSet aligned = align_literals(set);
    if (aligned.tables.empty()) return;
    const ElectedSet elected = elect_literals(aligned, corpus_.source_language, corpus_.services);
    const Faults faults = find_literal_faults(aligned, elected, corpus_.source_language, corpus_.services);
    std::vector<Finding> findings = findings_of(faults.found, set, elected.tables, corpus_.quoted_language);
    drop_told(first, findings);
    append(std::move(findings), out_.findings);
    append(unsaid_of(faults.silenced, set), out_.unsaid);
  }

  void drop_told(std::size_t first, std::vector<Finding>& findings) const {
    std::map<std::string_view, std::map<std::size_t, std::size_t>> told;  // by path: where each begins and ends
    for (std::size_t i = first; i < out_.findings.size(); ++i) {
      const Location& where = out_.findings[i].where;
      std::size_t& end = told[where.path][where.span.offset];
      end = std::max(end, where.span.end());
    }
    std::erase_if(findings, [&](const Finding& finding) {
      const ByteSpan span = finding.where.span;
      const auto& spans = told[finding.where.path];
      const auto behind = spans.lower_bound(span.end());
      return behind != spans.begin() && std::prev(behind)->second > span.offset;
    });
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
