// Which cell of a translation set something stands in, said so that it stays the same when lines, rows and tables move
// and when the page is translated anew: what baselines remember.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "extractor/faults/fault.h"

namespace doczone::extractor {

class LogicalCells {
 public:
  // Refers to `tables`.
  explicit LogicalCells(const std::vector<ElectedTable>& tables);

  // "dns-summary/_sip._tls.contoso.com/port": the anchor of the section (or the table's number), the owner that the row
  // is about, the field; "#2" behind what would otherwise be there twice. A missing table is its section, a header
  // "dns-summary/header/FQDN".
  std::string of(const Fault& fault) const;

 private:
  struct Row {
    std::string name;
    std::vector<std::size_t> numbers;  // of its atoms among those of the same field, from 1
  };
  std::map<const ElectedRow*, Row> rows_;
  std::map<const ElectedTable*, std::string> tables_;
};

}  // namespace doczone::extractor
