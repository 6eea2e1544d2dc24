#include "extractor/faults/page_ages.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace doczone::extractor {
namespace {

using Reasons = std::vector<std::string>;  // by page

// What a translation takes over from its source.
constexpr std::array<std::string_view, 3> kDaysOfSource{"ms.date", "date", "POT-Creation-Date"};

bool is_of_source(std::string_view key) {
  return std::find(kDaysOfSource.begin(), kDaysOfSource.end(), key) != kDaysOfSource.end();
}

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

// Of another translation, whose days are not those of the source unless it was taken over from there.
void find_older_than(const std::vector<Page>& pages, std::size_t newest, Reasons& reasons) {
  for (std::size_t page = 0; page < pages.size(); ++page) {
    const bool is_same = !pages[page].source_hash.empty() && pages[page].source_hash == pages[newest].source_hash;
    const auto older = older_day(pages[page].dates, pages[newest].dates);
    if (older && !is_same && is_of_source(older->key))
      reasons[page] =
          older->key + " " + older->page + ", that of " + pages[newest].language.to_string() + " " + older->source;
  }
}

// As many numbers, of which one is another: both are about some version, and not about the same one.
void find_other_versions(const std::vector<Page>& pages, std::size_t source, Reasons& reasons) {
  const std::vector<std::string>& current = pages[source].versions;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    const std::vector<std::string>& own = pages[page].versions;
    if (own.size() != current.size()) continue;
    const auto [ours, theirs] = std::mismatch(own.begin(), own.end(), current.begin());
    if (ours != own.end()) reasons[page] = "its title is about version " + *ours + ", the source's about " + *theirs;
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

std::optional<std::size_t> newest_page(const std::vector<Page>& pages) {
  for (const std::string_view key : kDaysOfSource) {
    std::set<std::string> days;
    std::optional<std::size_t> newest;
    for (std::size_t page = 0; page < pages.size(); ++page) {
      const auto day = pages[page].dates.find(std::string(key));
      if (day == pages[page].dates.end()) continue;
      if (days.empty() || day->second > *days.rbegin()) newest = page;
      days.insert(day->second);
    }
    if (days.size() > 1) return newest;
  }
  return std::nullopt;
}

std::vector<std::string> reasons_to_be_behind(const AlignedSet& set, std::optional<std::size_t> source) {
  const std::vector<Page>& pages = set.set->pages;
  Reasons reasons(pages.size());
  if (set.tables.empty()) return reasons;
  if (!source) {
    if (const auto newest = newest_page(pages)) find_older_than(pages, *newest, reasons);
    return reasons;
  }
  find_shared_rows(set, *source, reasons);
  find_other_hashes(pages, *source, reasons);
  find_other_versions(pages, *source, reasons);
  find_older_days(pages, *source, reasons);  // tells most
  for (std::size_t page = 0; page < pages.size(); ++page) {
    if (pages[page].language == pages[*source].language) reasons[page].clear();
  }
  return reasons;
}

}  // namespace doczone::extractor
