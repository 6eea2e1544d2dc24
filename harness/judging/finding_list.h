// The findings of one run, in which a record that several requirements demand is told once.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "model/finding.h"

namespace doczone::harness {

class FindingList {
 public:
  // Its place in the list. Where a finding of the same check, place, value and suggestion is there already (a host of
  // two scenarios), that one takes over the rows, expectations and owners of both.
  std::size_t add(Finding finding);
  // One more expectation that fails for what was found. Precondition: `place` was returned by add().
  void add_expectation(std::size_t place, std::string name);

  std::vector<Finding> take() { return std::move(findings_); }

 private:
  using Key = std::tuple<std::string, std::string, std::size_t, std::size_t, std::optional<std::string>,
                         std::optional<std::string>>;
  std::vector<Finding> findings_;
  std::map<Key, std::size_t> places_;
};

// Where two findings of one check stand at one place, the graver one remains. Where an expectation fails at a place,
// what the rules say there is its consequence, unless it is graver.
void drop_repeated(std::vector<Finding>& findings);

}  // namespace doczone::harness
