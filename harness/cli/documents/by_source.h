// Findings grouped by the cell of the source language whose translation they are about, and what keeps translation away
// from that cell: a code span.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "harness/cli/documents/crosscheck_run.h"
#include "harness/cli/documents/fixing.h"

namespace doczone::cli {

struct SourceCell {
  Location where;
  Field field = Field::owner;
  std::string value;
  std::vector<const Finding*> findings;  // that its protection would have prevented, in their order
  bool is_protected = false;             // it stands in a code span already
  std::vector<Edit> edits;               // that protect it; empty when markup is in the way
};

// Those that cause most come first. Notes do not count; nor do findings about whole rows, and words such as views,
// which have to be translated. Pages and findings must outlive the result.
std::vector<SourceCell> group_by_source(const Documentation& documentation, const std::vector<Finding>& findings);

// The source pages with every cell protected.
Fixes protect(const Documentation& documentation, const std::vector<SourceCell>& cells);

// For people; the patch stands at the end, where `patch` and `git apply` find it.
std::string by_source_text(const Judgement& judgement, const std::vector<SourceCell>& cells);

// The same as data for a report; the document has its findings in their final order. Nothing where there is no source.
void describe_source_cells(const Documentation& documentation, FindingsDocument& document);

}  // namespace doczone::cli
