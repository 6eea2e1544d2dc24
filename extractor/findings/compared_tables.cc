#include "extractor/findings/compared_tables.h"

namespace doczone::extractor {
namespace {

ComparedAtom compared_atom(const TranslationSet& set, const ElectedAtom& elected) {
  ComparedAtom out;
  out.field = elected.field;
  out.elected = elected.value;
  for (std::size_t page = 0; page < set.pages.size(); ++page) {
    const Atom* const atom = elected.slot->atoms[page];
    if (atom == nullptr) {
      out.cells.emplace_back();
    } else {
      out.cells.push_back(ComparedCell{atom->value, set.pages[page].locate(atom->span), elected.stances[page].agrees});
    }
  }
  return out;
}

}  // namespace

std::vector<ComparedTable> compared_tables(const TranslationSet& set, const std::vector<ElectedTable>& tables) {
  std::vector<ComparedTable> out;
  for (const ElectedTable& table : tables) {
    ComparedTable compared;
    compared.page = set.page;
    for (const Page& page : set.pages) {
      compared.languages.push_back(page.language);
      compared.paths.push_back(page.path());
    }
    for (const RecordTable* on_page : table.table->tables) {
      if (on_page != nullptr && compared.section.empty()) compared.section = on_page->section;
    }
    for (const ElectedRow& row : table.rows) {
      std::vector<ComparedAtom> atoms;
      for (const ElectedAtom& atom : row.atoms) atoms.push_back(compared_atom(set, atom));
      compared.rows.push_back(std::move(atoms));
    }
    out.push_back(std::move(compared));
  }
  return out;
}

}  // namespace doczone::extractor
