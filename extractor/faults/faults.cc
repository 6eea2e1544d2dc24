#include "extractor/faults/faults.h"

#include <algorithm>

#include "extractor/faults/atom_faults.h"
#include "extractor/faults/contradictions.h"
#include "extractor/faults/fault_collector.h"
#include "extractor/faults/final_dots.h"
#include "extractor/faults/header_faults.h"
#include "extractor/faults/localised_domains.h"
#include "extractor/faults/mention_faults.h"
#include "extractor/faults/old_pages.h"
#include "extractor/faults/order_faults.h"
#include "extractor/faults/own_addresses.h"
#include "extractor/faults/own_hosts.h"
#include "extractor/faults/own_regions.h"
#include "extractor/faults/row_faults.h"
#include "extractor/faults/spelling_faults.h"
#include "extractor/faults/stale_pages.h"
#include "extractor/faults/table_faults.h"

namespace doczone::extractor {
namespace {

// By page, where a table belongs that comes next and that the page lacks: behind the one before it, or where the page's
// first one stands.
class TablesBefore {
 public:
  TablesBefore(const std::vector<Page>& pages, const std::vector<ElectedTable>& tables) {
    for (const Page& page : pages) spans_.push_back({0, std::min<std::size_t>(1, page.text->bytes().size())});
    for (auto table = tables.rbegin(); table != tables.rend(); ++table) pass(*table);
  }

  const std::vector<ByteSpan>& spans() const { return spans_; }
  void pass(const ElectedTable& table) {
    for (std::size_t page = 0; page < spans_.size(); ++page) {
      if (const RecordTable* const on_page = table.table->tables[page]) spans_[page] = on_page->span;
    }
  }

 private:
  std::vector<ByteSpan> spans_;
};

void find_faults_of_table(const ElectedTable& table, const std::vector<ByteSpan>& before, FaultCollector& out) {
  ContradictionFinder contradictions(table, out.comparison());
  LostFinalDots lost_dots(table, out);
  for (const ElectedRow& row : table.rows) {
    contradictions.read(row);
    for (const ElectedAtom& atom : row.atoms) {
      const bool is_news = !atom.shared_by_translations.empty() && out.comparison().has_source();
      if (is_news && contradictions.contradicts(atom)) continue;
      if (is_news) {
        find_behind_faults(table, row, atom, out);
      } else {
        find_atom_faults(table, row, atom, out);
        lost_dots.find(row, atom);
        find_spelling_faults(table, row, atom, out);
      }
    }
    contradictions.find(row, out);
    find_order_faults(table, row, out);
  }
  // Texts are no records that a page could lack.
  if (!is_of_mentions(&table)) {
    find_row_faults(table, out);
    find_table_faults(table, before, out);
  }
  find_header_faults(table, out);
}

}  // namespace

void silence_faults_at_last(Faults& faults) {
  std::vector<Fault> said;
  for (Fault& fault : faults.found) {
    if (const Silence* const silence = extractor::silence_at_last(fault)) {
      faults.silenced.push_back({std::move(fault), silence});
    } else {
      said.push_back(std::move(fault));
    }
  }
  faults.found = std::move(said);
}

Faults find_faults(const AlignedSet& aligned, const ElectedSet& elected, const LanguageTag& source_language,
                   const ServiceRegistry& services) {
  const Comparison comparison(aligned, elected, source_language, services);
  Faults out;
  FaultCollector collector(comparison, out);
  TablesBefore before(comparison.pages(), elected.tables);
  for (const ElectedTable& table : elected.tables) {
    find_faults_of_table(table, before.spans(), collector);
    before.pass(table);
  }
  mark_localised_domains(aligned, out.found);
  mark_own_hosts(aligned, out.found);
  mark_own_addresses(out.found);
  mark_own_regions(aligned, out.found);
  find_dots_lost_in_own_domains(comparison.pages(), out.found);
  silence_faults_at_last(out);
  find_old_pages(comparison, out);
  find_stale_pages(comparison, out.found);
  return out;
}

}  // namespace doczone::extractor
