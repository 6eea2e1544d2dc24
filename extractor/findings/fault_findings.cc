#include "extractor/findings/fault_findings.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "extractor/checks/checks.h"
#include "extractor/faults/names_in_text.h"
#include "extractor/findings/changed_rows.h"
#include "extractor/findings/evidence.h"
#include "extractor/findings/logical_cell.h"
#include "extractor/repair/repair.h"

namespace doczone::extractor {
namespace {

struct Judgement {
  const CheckEntry* entry;
  Diagnosis diagnosis;
};

std::optional<Judgement> judge(const Fault& fault) {
  const Judges others = place_of(fault).is_source ? Judges::translations : Judges::source;
  for (const DocumentationCheck& check : documentation_checks()) {
    if (check.judges == others) continue;
    if (auto diagnosis = check.diagnose(fault)) return Judgement{check.entry, *std::move(diagnosis)};
  }
  return std::nullopt;
}

// What is not sure is a warning at most.
Severity severity_of(const Judgement& judgement, Confidence confidence) {
  const Severity severity = judgement.diagnosis.severity.value_or(judgement.entry->severity);
  return confidence == Confidence::high ? severity : std::min(severity, Severity::warning);
}

// The owner stands in what is left of its row: it is something else that is damaged.
bool has_its_owner(const RowFault& fault) {
  const std::string* const owner = first_owner_of(*fault.row);
  return owner != nullptr && fault.remains && NamesInText(fault.remains->text).has(*owner);
}

// What the translations say is no correction of their source, before somebody has looked; and a page's own example
// domain needs none.
bool is_correction(const Fault& fault) {
  const auto* const row = std::get_if<RowFault>(&fault);
  if (row != nullptr && has_its_owner(*row)) return false;
  const auto* const atom = std::get_if<AtomFault>(&fault);
  if (atom != nullptr && atom->localised) return false;
  return field_of(fault) && !std::holds_alternative<BehindFault>(fault) && !suggestion_of(fault).empty();
}

void describe_value(const Fault& fault, Finding& finding) {
  finding.field = field_of(fault);
  if (finding.field || std::holds_alternative<HeaderFault>(fault)) finding.value = value_of(fault);
  if (is_correction(fault)) finding.suggestion = suggestion_of(fault);
}

void add_edits(const Fault& fault, const Page& page, Finding& finding) {
  const Atom* const atom = atom_of(fault);
  const auto* const damage = std::get_if<AtomFault>(&fault);
  if (atom == nullptr || !is_correction(fault) || (damage != nullptr && damage->is_torn)) return;
  // A stop of another script stands where the dot belongs.
  const auto* const spelling = std::get_if<SpellingFault>(&fault);
  if (spelling != nullptr && spelling->lost_final_dot && spelling->span.end() > atom->span.end()) {
    finding.edits = {{{atom->span.end(), spelling->span.end() - atom->span.end()}, "."}};
    return;
  }
  const RecordRow& row = *row_of(fault)->row->rows[place_of(fault).page];
  Repair repair = repair_atom(page.text->bytes(), row, *atom, suggestion_of(fault));
  if (repair.crosses_markup || (repair.edits.empty() && !atom->one_run))
    finding.confidence = std::min(finding.confidence, Confidence::medium);
  finding.edits = std::move(repair.edits);
}

std::optional<Finding> finding_of(const Fault& fault, const TranslationSet& set, const LanguageTag& quoted_language) {
  const auto judgement = judge(fault);
  if (!judgement) return std::nullopt;
  const PlaceOnPage& place = place_of(fault);
  const Page& page = set.pages[place.page];
  Finding finding;
  finding.check = judgement->entry->id;
  finding.severity = severity_of(*judgement, place.confidence);
  finding.confidence = place.confidence;
  finding.message = judgement->diagnosis.message;
  finding.mechanism = judgement->diagnosis.mechanism;
  finding.where = page.locate(place.span);
  finding.language = page.language;
  describe_value(fault, finding);
  add_edits(fault, page, finding);
  finding.evidence = evidence_for(fault, set, quoted_language);
  if (const auto* const old = std::get_if<OldPageFault>(&fault)) finding.notes = changed_rows(*old, set);
  return finding;
}

}  // namespace

std::vector<Finding> findings_of(const std::vector<Fault>& faults, const TranslationSet& set,
                                 const std::vector<ElectedTable>& tables, const LanguageTag& quoted_language) {
  std::vector<Finding> out;
  const LogicalCells cells(tables);
  std::set<std::tuple<std::size_t, std::size_t, Field>> said;  // page, offset
  for (const Fault& fault : faults) {
    std::optional<Finding> finding = finding_of(fault, set, quoted_language);
    if (!finding) continue;
    const PlaceOnPage& place = place_of(fault);
    const bool stands_there = atom_of(fault) != nullptr;
    if (stands_there && !said.emplace(place.page, place.span.offset, *field_of(fault)).second) continue;
    finding->cell = cells.of(fault);
    out.push_back(*std::move(finding));
  }
  return out;
}

}  // namespace doczone::extractor
