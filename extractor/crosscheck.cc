#include "extractor/crosscheck.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <span>
#include <string>

#include "extractor/election/literal_election.h"
#include "extractor/election/view_meanings.h"
#include "extractor/faults/contradictions.h"
#include "extractor/faults/faults.h"
#include "extractor/faults/literal_faults.h"
#include "extractor/findings/compared_tables.h"
#include "extractor/findings/fault_findings.h"
#include "extractor/findings/reading_findings.h"
#include "extractor/findings/suppression.h"
#include "extractor/forms/taken_spans.h"
#include "extractor/requirements/canonical_requirements.h"

namespace doczone::extractor {
namespace {

template <class T>
void append(std::vector<T> from, std::vector<T>& to) {
  std::move(from.begin(), from.end(), std::back_inserter(to));
}

// Bytes of which something was told, or kept back.
class SettledPlaces {
 public:
  void add(const Location& where) { spans_[where.path].add(where.span); }
  bool has(const Location& where) const {
    const auto found = spans_.find(where.path);
    return found != spans_.end() && found->second.overlap(where.span);
  }

 private:
  std::map<std::string, TakenSpans> spans_;  // by path
};

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
  // How much was told and kept back of the sets before.
  struct Counts {
    std::size_t findings = 0, unsaid = 0;
  };

  void align_and_compare(const TranslationSet& set) {
    const Counts before{out_.findings.size(), out_.unsaid.size()};
    const AlignedSet aligned = align_set(set);
    if (const auto with_views = with_inferred_views(aligned)) {
      compare(*with_views, align_set(*with_views));
    } else {
      compare(set, aligned);
    }
    compare_mentions(set);
    compare_literals(set, before);
    find_text_contradictions(set, before);
  }

  // What texts say in the same place, where nothing that was compared before has settled it.
  void compare_literals(const TranslationSet& set, const Counts& before) {
    const AlignedSet aligned = align_literals(set);
    if (aligned.tables.empty()) return;
    const ElectedSet elected = elect_literals(aligned, corpus_.source_language, corpus_.services);
    const Faults faults = find_literal_faults(aligned, elected, corpus_.source_language, corpus_.services);
    std::vector<Finding> findings = findings_of(faults.found, set, elected.tables, corpus_.quoted_language);
    std::vector<Unsaid> unsaid = unsaid_of(faults.silenced, set);
    settle_once(before, findings, unsaid);
    append(std::move(findings), out_.findings);
    append(std::move(unsaid), out_.unsaid);
  }

  // What a list or a line of code says of a record may have been told of that record.
  void find_text_contradictions(const TranslationSet& set, const Counts& before) {
    Faults faults;
    find_contradictions_in_text(set, corpus_.source_language, faults);
    if (faults.found.empty()) return;
    std::vector<Finding> findings = findings_of(faults.found, set, {}, corpus_.quoted_language);
    std::vector<Unsaid> unsaid;
    settle_once(before, findings, unsaid);
    append(std::move(findings), out_.findings);
  }

  // A value is told once or unsaid once: what was told before is settled, then what is told now, then what was unsaid
  // before.
  void settle_once(const Counts& before, std::vector<Finding>& findings, std::vector<Unsaid>& unsaid) {
    SettledPlaces settled;
    for (std::size_t i = before.findings; i < out_.findings.size(); ++i) settled.add(out_.findings[i].where);
    std::erase_if(findings, [&](const Finding& one) { return settled.has(one.where); });
    SettledPlaces told;
    for (const Finding& one : findings) {
      told.add(one.where);
      settled.add(one.where);
    }
    const auto first = out_.unsaid.begin() + static_cast<std::ptrdiff_t>(before.unsaid);
    const auto is_told = [&](const Unsaid& one) { return one.field && told.has(one.where); };
    out_.unsaid.erase(std::remove_if(first, out_.unsaid.end(), is_told), out_.unsaid.end());
    for (std::size_t i = before.unsaid; i < out_.unsaid.size(); ++i) {
      if (out_.unsaid[i].field) settled.add(out_.unsaid[i].where);
    }
    std::erase_if(unsaid, [&](const Unsaid& one) { return settled.has(one.where); });
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
