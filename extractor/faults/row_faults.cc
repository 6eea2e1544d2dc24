#include "extractor/faults/row_faults.h"

#include <algorithm>

#include "extractor/election/confidence.h"

namespace doczone::extractor {
namespace {

// A line of a zone may take over its owner from a line above.
ByteSpan first_own_atom(const RecordRow& row) {
  const auto own = std::find_if(row.atoms.begin(), row.atoms.end(),
                                [&](const Atom& atom) { return atom.span.offset >= row.span.offset; });
  return own == row.atoms.end() ? row.span : own->span;
}

struct Census {
  Presence presence;               // of the row, on the pages that have the table
  std::size_t longest_having = 0;  // rows of the longest table that has the row
  std::size_t longest_lacking = 0;
  bool source_lacks = false;
};

Census census_of(const ElectedTable& table, const ElectedRow& row, const Comparison& comparison) {
  Census out;
  for (std::size_t page = 0; page < comparison.pages().size(); ++page) {
    const RecordTable* const on_page = table.table->tables[page];
    if (on_page == nullptr) continue;
    const bool has_row = row.row->rows[page] != nullptr;
    ++(has_row ? out.presence.have : out.presence.lack);
    std::size_t& longest = has_row ? out.longest_having : out.longest_lacking;
    longest = std::max(longest, on_page->grid_rows);
    if (comparison.is_source(page)) (has_row ? out.presence.source_has : out.source_lacks) = true;
  }
  return out;
}

// What is left of a table's rows on each page that lacks some.
class RemainsOnPages {
 public:
  RemainsOnPages(const ElectedTable& table, const std::vector<Page>& pages)
      : table_(table), pages_(pages), by_page_(pages.size()) {}

  const std::optional<RowRemains>& of(const ElectedRow& row, std::size_t page) {
    auto& rows = by_page_[page];
    if (rows.empty()) rows = remains_of_rows(table_, page, pages_[page]);
    return rows[static_cast<std::size_t>(&row - table_.rows.data())];
  }

 private:
  const ElectedTable& table_;
  const std::vector<Page>& pages_;
  std::vector<std::vector<std::optional<RowRemains>>> by_page_;
};

// `before`: by page, where the row above stands.
void find_missing(const ElectedTable& table, const ElectedRow& row, const Census& census,
                  const std::vector<ByteSpan>& before, RemainsOnPages& remains, FaultCollector& out) {
  const Confidence confidence = confidence_in(census.presence, Question::row);
  for (std::size_t page = 0; page < before.size(); ++page) {
    if (table.table->tables[page] == nullptr || row.row->rows[page] != nullptr) continue;
    RowFault fault = out.start<RowFault>(table, row, page);
    fault.longest_other = census.longest_having;
    fault.confidence = confidence;
    fault.remains = remains.of(row, page);
    fault.span = fault.remains ? fault.remains->span : before[page];
    out.add(fault);
  }
}

void find_extra(const ElectedTable& table, const ElectedRow& row, const Census& census, FaultCollector& out) {
  const auto owner = std::find_if(row.row->rows.begin(), row.row->rows.end(),
                                  [](const RecordRow* on_page) { return on_page != nullptr; });
  RowFault fault = out.start<RowFault>(table, row, static_cast<std::size_t>(owner - row.row->rows.begin()));
  // That all others lack it speaks against it.
  const Presence against{census.presence.lack, 1, census.source_lacks && !fault.is_source};
  fault.longest_other = census.longest_lacking;
  fault.confidence = confidence_in(against, fault.is_source ? Question::news : Question::foreign_row);
  fault.span = (*owner)->atoms.front().span;
  out.add(fault);
}

}  // namespace

void find_row_faults(const ElectedTable& table, FaultCollector& out) {
  // A missing row is shown at the row behind which it belongs; at the table's opening tag when it would be the first.
  std::vector<ByteSpan> before;
  for (const RecordTable* on_page : table.table->tables)
    before.push_back(on_page == nullptr ? ByteSpan{} : on_page->span);
  RemainsOnPages remains(table, out.comparison().pages());
  for (const ElectedRow& row : table.rows) {
    const Census census = census_of(table, row, out.comparison());
    if (census.presence.lack > 0) {
      // Rows that only one page has are its own; the others need not miss them.
      if (census.presence.have == 1) {
        find_extra(table, row, census, out);
      } else {
        find_missing(table, row, census, before, remains, out);
      }
    }
    for (std::size_t page = 0; page < before.size(); ++page) {
      if (const RecordRow* const on_page = row.row->rows[page]) before[page] = first_own_atom(*on_page);
    }
  }
}

}  // namespace doczone::extractor
