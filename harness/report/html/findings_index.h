// Which finding is told where in the HTML report, and what leads there.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "model/finding.h"

namespace doczone::harness {

using Findings = std::vector<const Finding*>;

// The document must outlive it.
class FindingsIndex {
 public:
  explicit FindingsIndex(const FindingsDocument& document);

  // What is told about a cell of a compared table.
  Findings at(const ComparedCell& cell, Field field) const;
  Findings at(const Location& where, Field field) const;
  bool is_in_table(const Finding& finding) const { return in_table_.contains(&finding); }
  bool is_shown(const ComparedTable& table) const { return shown_.contains(&table); }
  bool has_tables() const { return !shown_.empty(); }
  bool has_others() const { return in_table_.size() < document_.findings.size(); }

  // What filters go by, as attributes.
  std::string attributes(const Finding& finding) const;
  // The id of what is told about a page, and of a row of a compared table.
  std::string page_id(const std::string& page) const;
  std::string row_id(const ComparedTable& table, std::size_t row) const;
  // The id of the row that stands there; empty when no table of the report shows it.
  std::string row_id_at(const Location& where) const;

 private:
  void show(const ComparedTable& table);

  const FindingsDocument& document_;
  std::map<std::pair<std::string, std::size_t>, Findings> by_place_;  // by path and offset
  std::set<const Finding*> in_table_;
  std::map<const ComparedTable*, std::size_t> shown_;                // those with findings, numbered
  std::map<std::string, std::size_t> pages_;                         // numbered
  std::map<std::pair<std::string, std::size_t>, std::string> rows_;  // by path and line
};

// "error", "warning" or "note": the worst of them.
std::string worst_of(const Findings& findings);

}  // namespace doczone::harness
