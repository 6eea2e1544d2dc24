#include "extractor/faults/atom_faults.h"

#include <algorithm>

#include "extractor/faults/mention_faults.h"
#include "extractor/faults/missing_atom.h"
#include "extractor/names/name_soundness.h"

namespace doczone::extractor {
namespace {

// A service or protocol label that stands apart is no name.
bool is_part(const Atom* atom) {
  return atom != nullptr && atom->part != OwnerPart::whole;
}

bool is_broken(const ElectedAtom& elected, std::size_t page) {
  return !elected.stances[page].sound && !is_part(elected.slot->atoms[page]);
}

// The page has the row, and not what was elected.
bool differs(const ElectedRow& row, const ElectedAtom& elected, std::size_t page) {
  if (row.row->rows[page] == nullptr) return false;
  if (is_broken(elected, page)) return true;
  const bool has_anything = !elected.value.empty() || elected.slot->atoms[page] != nullptr;
  return !elected.stances[page].agrees && has_anything;
}

// In a line of a zone the final dot decides which name it is: it is written as the source has it, or the first page
// that agrees.
std::string spelled_by_witness(const ElectedAtom& elected, const Comparison& comparison) {
  const Atom* witness = nullptr;
  for (std::size_t page = 0; page < elected.slot->atoms.size(); ++page) {
    const bool may_tell = elected.slot->atoms[page] != nullptr && elected.stances[page].agrees;
    if (may_tell && (witness == nullptr || comparison.is_source(page))) witness = elected.slot->atoms[page];
  }
  const bool dotted = is_name_field(elected.field) && witness != nullptr && witness->value.ends_with('.');
  return elected.value + (dotted && !elected.value.empty() && !elected.value.ends_with('.') ? "." : "");
}

std::string suggestion_for(const ElectedAtom& elected, std::size_t page, const Comparison& comparison) {
  if (elected.field == Field::view)
    return elected.view ? comparison.elected().words_for(page, *elected.view) : std::string();
  if (elected.confidence != Confidence::low) return spelled_by_witness(elected, comparison);
  const bool sound =
      !is_name_field(elected.field) || soundness(elected.value, comparison.services()) == NameQuality::complete;
  return elected.has_rival || !sound ? std::string() : spelled_by_witness(elected, comparison);
}

void place(AtomFault& fault) {
  if (fault.atom != nullptr) {
    fault.span = fault.atom->span;
    fault.value = fault.atom->value;
  } else if (auto cell = cell_of_missing_atom(fault)) {
    fault.span = cell->span;
    fault.value = std::move(cell->text);
  } else {
    fault.span = fault.row->row->rows[fault.page]->span;
  }
}

}  // namespace

void find_atom_faults(const ElectedTable& table, const ElectedRow& row, const ElectedAtom& elected,
                      FaultCollector& out) {
  const Comparison& comparison = out.comparison();
  std::optional<bool> usual;
  for (std::size_t page = 0; page < comparison.pages().size(); ++page) {
    if (!differs(row, elected, page)) continue;
    AtomFault fault = out.start<AtomFault>(table, row, page);
    fault.elected = &elected;
    fault.atom = elected.slot->atoms[page];
    fault.broken = is_broken(elected, page);
    // That it is damaged is certain; what it should be need not be.
    fault.confidence = fault.broken ? std::max(elected.confidence, Confidence::medium) : elected.confidence;
    fault.suggestion = suggestion_for(elected, page, comparison);
    if (fault.atom == nullptr) {
      if (!usual) usual = is_usual(row, elected, comparison);
      fault.is_usual = *usual;
    }
    place(fault);
    fault.malformed_name = fault.atom != nullptr && is_name_field(elected.field) &&
                           soundness(fault.value, comparison.services()) == NameQuality::malformed;
    settle_mention(comparison, fault);
    out.add(std::move(fault));
  }
}

void find_behind_faults(const ElectedTable& table, const ElectedRow& row, const ElectedAtom& elected,
                        FaultCollector& out) {
  for (std::size_t page = 0; page < elected.slot->atoms.size(); ++page) {
    if (!out.comparison().is_source(page) || elected.slot->atoms[page] == nullptr) continue;
    BehindFault fault = out.start<BehindFault>(table, row, page);
    fault.elected = &elected;
    fault.atom = elected.slot->atoms[page];
    fault.confidence = Confidence::medium;
    fault.span = fault.atom->span;
    if (out.add(fault)) return;
  }
}

}  // namespace doczone::extractor
