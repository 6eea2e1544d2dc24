// What a row says against itself, its owner demanding another type or port than it states, or its type an address where
// a name stands, or its pattern another service than its example, or against a row above it, which makes an alias of
// the same name. Found without any other language, so that errors which all languages share are found, too.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/faults/fault_collector.h"

namespace doczone::extractor {

// A and AAAA.
bool is_address_type(std::string_view type);

class ContradictionFinder {
 public:
  // Refers to both.
  ContradictionFinder(const ElectedTable& table, const Comparison& comparison);
  ~ContradictionFinder();
  ContradictionFinder(const ContradictionFinder&) = delete;
  ContradictionFinder& operator=(const ContradictionFinder&) = delete;

  // The table's rows, in order, each once; what follows is about the last one.
  void read(const ElectedRow& row);
  // The row's own cells rule out what stands there: where translations say something else, they are right.
  bool contradicts(const ElectedAtom& atom) const;
  // Faults are found on every page that has the row; where there is a source, on the source, which is the one to mend.
  void find(const ElectedRow& row, FaultCollector& out);

 private:
  struct Contradiction;
  struct RowService;

  void add_second_alias(const ElectedRow& row);
  void add_example(const ElectedRow& row);
  void add_name_for_address(const ElectedRow& row);
  void add_port(const ElectedRow& row, const RowService& owner);
  // What was elected; where all translations say something else than the source, what that says.
  const std::string& said(const ElectedAtom& atom) const;

  const ElectedTable& table_;
  const ServiceRegistry& services_;
  const std::optional<std::size_t> source_;
  std::vector<Contradiction> found_;  // in the last row
  // In which other rows have nothing but their port.
  std::optional<std::size_t> port_column_;
  using OwnerInView = std::pair<std::string, std::string>;
  std::map<OwnerInView, std::set<std::string>> targets_;  // of the aliases in the rows above
};

// Examples in running text that do not fit their patterns (Page::examples). They are about no row.
void find_contradictions_in_text(const TranslationSet& set, const LanguageTag& source_language, Faults& out);

}  // namespace doczone::extractor
