#include "extractor/crosscheck.h"

#include <algorithm>
#include <set>
#include <span>
#include <tuple>

#include "extractor/checks/checks.h"
#include "extractor/election/view_meanings.h"
#include "extractor/faults/deviations.h"
#include "extractor/findings/compared_tables.h"
#include "extractor/findings/logical_cell.h"
#include "extractor/findings/suppression.h"
#include "extractor/repair/repair.h"
#include "extractor/requirements/canonical_requirements.h"
#include "model/name_template.h"

namespace doczone::extractor {
namespace {

std::vector<Evidence> evidence_for(const AlignedSet& set, const Deviation& deviation,
                                   const LanguageTag& source_language) {
  std::vector<Evidence> out;
  if (deviation.row == nullptr) return out;
  for (std::size_t page = 0; page < set.set->pages.size(); ++page) {
    if (page == deviation.page) continue;
    const Page& other = set.set->pages[page];
    const RecordRow* const row = deviation.row->row->rows[page];
    if (row == nullptr) continue;
    Evidence evidence;
    evidence.language = other.language;
    if (deviation.elected != nullptr) {
      const Atom* const atom = deviation.elected->slot->atoms[page];
      if (atom == nullptr) continue;
      evidence.where = other.locate(atom->span);
      evidence.value = atom->value;
      evidence.agrees = deviation.elected->stances[page].agrees;
    } else {
      evidence.where = other.locate(row->span);
      for (const Atom& atom : row->atoms) evidence.value += (evidence.value.empty() ? "" : " · ") + atom.value;
      evidence.agrees = true;
    }
    out.push_back(std::move(evidence));
  }
  // Bilingual pages quote the source itself; all quote the same.
  if (deviation.elected == nullptr) return out;
  for (std::size_t page = 0; page < set.set->pages.size(); ++page) {
    const Atom* const atom = deviation.elected->slot->atoms[page];
    if (atom == nullptr || !atom->source_value) continue;
    Evidence evidence;
    evidence.where = set.set->pages[page].locate(atom->span);
    evidence.language = source_language;
    evidence.value = *atom->source_value;
    evidence.agrees = is_same_name(evidence.value, deviation.suggestion) || evidence.value == deviation.suggestion;
    out.push_back(std::move(evidence));
    break;
  }
  return out;
}

bool is_about_atom(const Deviation& deviation) {
  switch (deviation.kind) {
    case Deviation::Kind::value:
    case Deviation::Kind::order:
    case Deviation::Kind::letter_case:
    case Deviation::Kind::placeholder:
    case Deviation::Kind::contradiction:
      return true;
    case Deviation::Kind::behind:
      return deviation.atom != nullptr;
    default:
      return false;
  }
}

std::optional<Finding> judge(const AlignedSet& set, const Deviation& deviation, const LanguageTag& source_language) {
  // A low confidence is a reason to keep quiet.
  if (deviation.confidence == Confidence::low) return std::nullopt;
  const Judges skipped = deviation.is_source ? Judges::translations : Judges::source;
  for (const DocumentationCheck& check : documentation_checks()) {
    if (check.diagnose == nullptr || check.judges == skipped) continue;
    const auto diagnosis = check.diagnose(deviation);
    if (!diagnosis) continue;
    const Page& page = set.set->pages[deviation.page];
    Finding finding;
    finding.check = check.entry->id;
    finding.severity = diagnosis->severity.value_or(check.entry->severity);
    if (deviation.confidence != Confidence::high) finding.severity = std::min(finding.severity, Severity::warning);
    finding.confidence = deviation.confidence;
    finding.message = diagnosis->message;
    finding.mechanism = diagnosis->mechanism;
    finding.where = page.locate(deviation.span);
    finding.language = page.language;
    if (deviation.kind == Deviation::Kind::header) finding.value = deviation.value;
    // What the translations say is no correction of their source, before somebody has looked.
    const bool corrects = !deviation.suggestion.empty() && deviation.kind != Deviation::Kind::behind;
    if (is_about_atom(deviation)) {
      finding.field = deviation.field;
      finding.value = deviation.value;
      if (corrects) finding.suggestion = deviation.suggestion;
    }
    if (deviation.atom != nullptr && corrects) {
      const RecordRow& row = *deviation.row->row->rows[deviation.page];
      Repair repair = repair_atom(page.text->bytes(), row, *deviation.atom, deviation.suggestion);
      if (repair.crosses_markup || (repair.edits.empty() && !deviation.atom->one_run))
        finding.confidence = std::min(finding.confidence, Confidence::medium);
      finding.edits = std::move(repair.edits);
    }
    finding.evidence = evidence_for(set, deviation, source_language);
    return finding;
  }
  return std::nullopt;
}

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
  DocumentationResult out;
  out.findings = corpus.findings;
  const ServiceRegistry& services = corpus.services;
  const KnownNames all(services, corpus.sets);
  RequirementBuilder requirements(docset, services);
  for (const TranslationSet& as_read : corpus.sets) {
    AlignedSet aligned = align_set(as_read);
    const std::optional<TranslationSet> with_views = with_inferred_views(aligned);
    if (with_views) aligned = align_set(*with_views);
    const TranslationSet& set = with_views ? *with_views : as_read;
    // A page by itself has no other pages.
    const bool alone = set.pages.size() == 1;
    const KnownNames own(services, std::span(&set, alone ? 1 : 0));
    const ElectedSet elected = elect(aligned, corpus.source_language, alone ? own : all);
    const std::size_t told = out.findings.size();
    const LogicalCells cells(elected.tables);
    std::set<std::tuple<std::size_t, std::size_t, Field>> said;
    for (const Deviation& deviation : find_deviations(aligned, elected.tables, corpus.source_language, services)) {
      std::optional<Finding> finding = judge(aligned, deviation, corpus.quoted_language);
      // A cell that spans rows is in each of them, and one mistake.
      if (!finding ||
          (deviation.atom != nullptr && !said.emplace(deviation.page, deviation.span.offset, deviation.field).second))
        continue;
      finding->cell = cells.of(deviation);
      out.findings.push_back(*std::move(finding));
    }
    if (out.findings.size() > told) {
      std::vector<ComparedTable> tables = compared_tables(set, elected.tables);
      std::move(tables.begin(), tables.end(), std::back_inserter(out.compared));
    }
    requirements.add(set, elected.tables);
  }
  apply_suppressions(corpus, out.findings);
  out.model = requirements.finish();
  return out;
}

}  // namespace doczone::extractor
