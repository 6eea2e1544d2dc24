#include "extractor/findings/evidence.h"

#include "model/name_template.h"

namespace doczone::extractor {
namespace {

Evidence value_on(const Page& page, const Atom& atom, bool agrees) {
  Evidence out;
  out.where = page.locate(atom.span);
  out.language = page.language;
  out.value = atom.value;
  out.agrees = agrees;
  return out;
}

Evidence row_on(const Page& page, const RecordRow& row) {
  Evidence out;
  out.where = page.locate(row.span);
  out.language = page.language;
  for (const Atom& atom : row.atoms) out.value += (out.value.empty() ? "" : " · ") + atom.value;
  out.agrees = true;
  return out;
}

// Bilingual pages quote the source itself; all quote the same, so that the first one is enough.
std::optional<Evidence> quotation(const ElectedAtom& elected, const TranslationSet& set, const LanguageTag& language,
                                  const std::string& suggestion) {
  for (std::size_t page = 0; page < set.pages.size(); ++page) {
    const Atom* const atom = elected.slot->atoms[page];
    if (atom == nullptr || !atom->source_value) continue;
    Evidence out;
    out.where = set.pages[page].locate(atom->span);
    out.language = language;
    out.value = *atom->source_value;
    out.agrees = is_same_name(out.value, suggestion) || out.value == suggestion;
    return out;
  }
  return std::nullopt;
}

std::vector<Evidence> evidence_of_changes(const OldPageFault& fault, const TranslationSet& set) {
  std::vector<Evidence> out;
  const Page& source = set.pages[fault.source];
  for (const auto* const list : {&fault.added, &fault.changed}) {
    for (const OldPageFault::Change& change : *list)
      out.push_back(row_on(source, *change.row->row->rows[fault.source]));
  }
  return out;
}

}  // namespace

std::vector<Evidence> evidence_for(const Fault& fault, const TranslationSet& set, const LanguageTag& quoted_language) {
  if (const auto* const old = std::get_if<OldPageFault>(&fault)) return evidence_of_changes(*old, set);
  std::vector<Evidence> out;
  const ElectedRow* const row = row_of(fault);
  if (row == nullptr) return out;
  const ElectedAtom* const elected = elected_of(fault);
  const std::size_t own = place_of(fault).page;
  out.reserve(set.pages.size());
  for (std::size_t page = 0; page < set.pages.size(); ++page) {
    const RecordRow* const there = row->row->rows[page];
    if (there == nullptr || page == own) continue;
    if (elected == nullptr) {
      out.push_back(row_on(set.pages[page], *there));
    } else if (const Atom* const atom = elected->slot->atoms[page]) {
      out.push_back(value_on(set.pages[page], *atom, elected->stances[page].agrees));
    }
  }
  if (elected == nullptr) return out;
  if (auto quoted = quotation(*elected, set, quoted_language, suggestion_of(fault))) out.push_back(*std::move(quoted));
  return out;
}

}  // namespace doczone::extractor
