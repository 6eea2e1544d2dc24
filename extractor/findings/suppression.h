// Findings that a page's author has judged and silenced, by comments in the page:
//
//   <!-- doczone-disable-next-line mangled-name: the name is broken on purpose -->
//   <!-- doczone-disable-line changed-port -->                in the line itself, where a table allows no line between
//   <!-- doczone-disable mangled-name, changed-port --> … <!-- doczone-enable mangled-name, changed-port -->
//
// and the same in MDX: {/* doczone-disable-next-line mangled-name: why */}. Without checks, all are meant; a block that
// is not closed reaches to the end of the page. Comments in code are examples.
#pragma once

#include <string>
#include <vector>

#include "extractor/pages/corpus.h"
#include "model/finding.h"

namespace doczone::extractor {

// One check (or all) in some lines.
struct Suppression {
  std::string check;           // empty: all
  std::size_t first_line = 0;  // 1-based
  std::size_t last_line = 0;   // the last one of them
  ByteSpan comment;
};

struct PageSuppressions {
  std::vector<Suppression> suppressions;
  std::vector<Finding> faults;  // comments that say nothing that could be done: an unknown check or word
};

PageSuppressions read_suppressions(const SourceText& page);

// Takes out the findings that pages of the corpus silence. Adds one for each comment that silences nothing, where there
// was anything to compare.
void apply_suppressions(const Corpus& corpus, std::vector<Finding>& findings);

}  // namespace doczone::extractor
