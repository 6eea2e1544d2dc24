// What a finding rests on, in words.
#pragma once

#include <string>
#include <vector>

#include "model/finding.h"

namespace doczone::harness {

// One remark below an excerpt: a line, and lines that belong to it. Escaped, without indentation and line ends.
struct Remark {
  std::string text;
  std::vector<std::string> below;
};

// Of a finding on a page: who says the same as the suggestion, and who says something else. Of a finding on a zone: the
// rows of the documentation that demand the record, `all` or only those in the language that is cited first.
std::vector<Remark> evidence_remarks(const Finding& finding, bool all = true);

}  // namespace doczone::harness
