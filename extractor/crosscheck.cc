#include "extractor/crosscheck.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "extractor/canonical_requirements.h"
#include "extractor/checks/checks.h"
#include "extractor/deviations.h"
#include "extractor/logical_cell.h"
#include "extractor/repair.h"
#include "extractor/suppression.h"
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
      evidence.agrees = deviation.elected->agrees[page];
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

std::optional<Finding> judge(const AlignedSet& set, const Deviation& deviation, const LanguageTag& source_language) {
  // A low confidence is a reason to keep quiet; a source page is convicted by checks of its own.
  if (deviation.confidence == Confidence::low || deviation.is_source) return std::nullopt;
  for (const DocumentationCheck& check : documentation_checks()) {
    const auto diagnosis = check.diagnose == nullptr ? std::nullopt : check.diagnose(deviation);
    if (!diagnosis) continue;
    const Page& page = set.set->pages[deviation.page];
    Finding finding;
    finding.check = check.entry->id;
    finding.severity = deviation.confidence == Confidence::high ? check.entry->severity
                                                                : std::min(check.entry->severity, Severity::warning);
    finding.confidence = deviation.confidence;
    finding.message = diagnosis->message;
    finding.mechanism = diagnosis->mechanism;
    finding.where = page.locate(deviation.span);
    finding.language = page.language;
    const bool about_atom = deviation.kind == Deviation::Kind::value || deviation.kind == Deviation::Kind::order;
    if (deviation.kind == Deviation::Kind::header) finding.value = deviation.value;
    if (about_atom) {
      finding.field = deviation.field;
      finding.value = deviation.value;
      finding.suggestion = deviation.suggestion;
    }
    if (deviation.atom != nullptr) {
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

DocumentationResult crosscheck(const Corpus& corpus, const Docset* docset) {
  DocumentationResult out;
  out.findings = corpus.findings;
  KnownNames known;
  for (const TranslationSet& set : corpus.sets) known.add(set);
  RequirementBuilder requirements(docset);
  for (const TranslationSet& set : corpus.sets) {
    const AlignedSet aligned = align_set(set);
    const std::vector<ElectedTable> elected = elect(aligned, corpus.source_language, known);
    const LogicalCells cells(elected);
    std::set<std::tuple<std::size_t, std::size_t, Field, std::string>> said;
    for (const Deviation& deviation : find_deviations(aligned, elected, corpus.source_language)) {
      // A cell that spans rows is in each of them, and one mistake.
      if (deviation.atom != nullptr &&
          !said.emplace(deviation.page, deviation.span.offset, deviation.field, deviation.suggestion).second)
        continue;
      if (std::optional<Finding> finding = judge(aligned, deviation, corpus.quoted_language)) {
        finding->cell = cells.of(deviation);
        out.findings.push_back(std::move(*finding));
      }
    }
    requirements.add(set, elected);
  }
  apply_suppressions(corpus, out.findings);
  out.model = requirements.finish();
  return out;
}

}  // namespace doczone::extractor
