// What a row says against itself, its owner demanding another type or port than it states, or against a row above it,
// which makes an alias of the same name. Found without any other language, so that errors which all languages share are
// found, too.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "extractor/faults/fault_collector.h"

namespace doczone::extractor {

class ContradictionFinder {
 public:
  // Refers to both.
  ContradictionFinder(const ElectedTable& table, const ServiceRegistry& services);

  // The table's rows, in order, each once. Faults are found on every page that has the row; where there is a source, on
  // the source, which is the one to mend.
  void find(const ElectedRow& row, FaultCollector& out);

 private:
  struct Contradiction;
  struct RowService;

  std::vector<Contradiction> contradictions_in(const ElectedRow& row);
  void add_second_alias(const ElectedRow& row, std::vector<Contradiction>& out);
  void add_port(const ElectedRow& row, const RowService& owner, std::vector<Contradiction>& out) const;

  const ElectedTable& table_;
  const ServiceRegistry& services_;
  // In which other rows have nothing but their port.
  std::optional<std::size_t> port_column_;
  using OwnerInView = std::pair<std::string, std::string>;
  std::map<OwnerInView, std::set<std::string>> targets_;  // of the aliases in the rows above
};

}  // namespace doczone::extractor
