// Which column of one page's table answers which of the pages before it.
#pragma once

#include <cstddef>
#include <map>

namespace doczone::extractor {

// Pages of other years have other columns. The values that stand in both tell which is which, row by row; where they
// tell nothing, or once only, columns answer each other by their number.
class CommonColumns {
 public:
  // A value stands in column `own` here, and in the column `common` of the pages before.
  void add(std::size_t own, std::size_t common) { ++votes_[own][common]; }
  // To be called when all are added.
  void settle();
  // The column of the pages before; one that they have not when another column of the page answers it.
  std::size_t common(std::size_t own) const;

 private:
  std::map<std::size_t, std::map<std::size_t, std::size_t>> votes_;  // by own column and common column
  std::map<std::size_t, std::size_t> moved_;                         // own to common
};

}  // namespace doczone::extractor
