#include "harness/report/html/findings_index.h"

#include <algorithm>

#include "harness/report/html/markup.h"

namespace doczone::harness {

FindingsIndex::FindingsIndex(const FindingsDocument& document) : document_(document) {
  for (const Finding& finding : document.findings) {
    if (finding.language) by_place_[{finding.where.path, finding.where.span.offset}].push_back(&finding);
  }
  for (const CheckedPage& page : document.pages) pages_.emplace(page.page, pages_.size() + 1);
  for (const ComparedTable& table : document.compared) {
    pages_.emplace(table.page, pages_.size() + 1);
    show(table);
  }
}

void FindingsIndex::show(const ComparedTable& table) {
  const std::size_t before = in_table_.size();
  for (const auto& row : table.rows) {
    for (const ComparedAtom& atom : row) {
      for (const auto& cell : atom.cells) {
        if (!cell) continue;
        for (const Finding* finding : at(*cell, atom.field)) in_table_.insert(finding);
      }
    }
  }
  if (in_table_.size() == before) return;
  shown_.emplace(&table, shown_.size() + 1);
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    for (const ComparedAtom& atom : table.rows[i]) {
      for (const auto& cell : atom.cells) {
        if (cell) rows_.emplace(std::pair(cell->where.path, cell->where.begin.line), row_id(table, i));
      }
    }
  }
}

Findings FindingsIndex::at(const Location& where, Field field) const {
  Findings out;
  const auto found = by_place_.find({where.path, where.span.offset});
  if (found == by_place_.end()) return out;
  for (const Finding* finding : found->second) {
    if (!finding->field || *finding->field == field) out.push_back(finding);
  }
  return out;
}

Findings FindingsIndex::at(const ComparedCell& cell, Field field) const {
  return at(cell.where, field);
}

std::string FindingsIndex::attributes(const Finding& finding) const {
  // Findings lie in one vector.
  const auto number = static_cast<std::size_t>(&finding - document_.findings.data());
  return attribute("data-finding", std::to_string(number)) + attribute("data-check", finding.check) +
         attribute("data-severity", to_string(finding.severity)) +
         attribute("data-language", finding.language ? finding.language->to_string() : "");
}

std::string FindingsIndex::page_id(const std::string& page) const {
  const auto found = pages_.find(page);
  return found == pages_.end() ? std::string() : "page-" + std::to_string(found->second);
}

std::string FindingsIndex::row_id(const ComparedTable& table, std::size_t row) const {
  return "table-" + std::to_string(shown_.at(&table)) + "-row-" + std::to_string(row + 1);
}

std::string FindingsIndex::row_id_at(const Location& where) const {
  const auto found = rows_.find({where.path, where.begin.line});
  return found == rows_.end() ? std::string() : found->second;
}

std::string worst_of(const Findings& findings) {
  Severity worst = Severity::note;
  for (const Finding* finding : findings) worst = std::max(worst, finding->severity);
  return std::string(to_string(worst));
}

}  // namespace doczone::harness
