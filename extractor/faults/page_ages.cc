#include "extractor/faults/page_ages.h"

#include <algorithm>
#include <map>

namespace doczone::extractor {
namespace {

using Reasons = std::vector<std::string>;  // by page

void find_older_days(const std::vector<Page>& pages, std::size_t source, Reasons& reasons) {
  for (std::size_t page = 0; page < pages.size(); ++page) {
    if (const auto older = older_day(pages[page].dates, pages[source].dates))
      reasons[page] = older->key + " " + older->page + ", the source " + older->source;
  }
}

// A hash that no page has may be that of other line ends.
void find_other_hashes(const std::vector<Page>& pages, std::size_t source, Reasons& reasons) {
  if (std::all_of(pages.begin(), pages.end(), [](const Page& page) { return page.source_hash.empty(); })) return;
  const std::string current = pages[source].content_hash();
  if (std::none_of(pages.begin(), pages.end(), [&](const Page& page) { return page.source_hash == current; })) return;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    const std::string& from = pages[page].source_hash;
    if (page != source && !from.empty() && from != current)
      reasons[page] = "made from another version of the source than the translations that are up to date";
  }
}

bool has(const RecordRow* row) {
  return row != nullptr;
}

// Pages of `row` that have it where the source lacks it, or lack it where the source has it. A table that is as long
// as the other one has the row, too, in a form that could not be read.
std::vector<std::size_t> pages_with_other_rows(const AlignedTable& table, const AlignedRow& row, std::size_t source) {
  std::vector<std::size_t> out;
  const std::size_t rows_of_source = table.tables[source]->grid_rows;
  for (std::size_t page = 0; page < row.rows.size(); ++page) {
    const RecordTable* const on_page = table.tables[page];
    if (on_page == nullptr || has(row.rows[page]) == has(row.rows[source])) continue;
    const bool is_told =
        has(row.rows[page]) ? on_page->grid_rows > rows_of_source : on_page->grid_rows < rows_of_source;
    if (is_told) out.push_back(page);
  }
  return out;
}

void find_shared_rows(const AlignedSet& set, std::size_t source, Reasons& reasons) {
  static constexpr std::size_t kSeveral = 2;
  std::map<std::vector<std::size_t>, std::size_t> rows;  // by the pages that differ in them
  for (const AlignedTable& table : set.tables) {
    if (table.tables[source] == nullptr || is_in_form(table, Form::sentence)) continue;
    for (const AlignedRow& row : table.rows) ++rows[pages_with_other_rows(table, row, source)];
  }
  for (const auto& [pages, count] : rows) {
    if (pages.size() < kSeveral || count < kSeveral) continue;
    for (const std::size_t page : pages)
      reasons[page] = "its rows are those that other translations have, too, and not the source's";
  }
}

}  // namespace

std::vector<std::string> reasons_to_be_behind(const AlignedSet& set, std::optional<std::size_t> source) {
  const std::vector<Page>& pages = set.set->pages;
  Reasons reasons(pages.size());
  if (!source || set.tables.empty()) return reasons;
  find_shared_rows(set, *source, reasons);
  find_other_hashes(pages, *source, reasons);
  find_older_days(pages, *source, reasons);  // tells most
  for (std::size_t page = 0; page < pages.size(); ++page) {
    if (pages[page].language == pages[*source].language) reasons[page].clear();
  }
  return reasons;
}

}  // namespace doczone::extractor
