// The forms in which pages state records outside of tables. A form is one file and a line in forms.def.
#pragma once

#include <vector>

#include "extractor/tables/block_outline.h"
#include "extractor/tables/grid.h"
#include "model/service_registry.h"

namespace doczone::extractor {

// By block: what it says as a paragraph may be a record (may_state_record).
std::vector<bool> blocks_that_may_state(const BlockOutline& outline);

// What a form reads: the blocks of a page that lie in no table.
struct FormInput {
  const SourceText& page;
  const BlockOutline& outline;
  const ServiceRegistry& services;
  std::vector<bool> stating = blocks_that_may_state(outline);  // by block; all forms ask for it

  bool may_state(const Block& block) const { return stating[static_cast<std::size_t>(&block - outline.blocks.data())]; }
};

// Returns the grids of all forms, by their place; none of a page that tells a program's history (`CHANGELOG.md`). Each
// row states one record, and each cell says what it is (GridCell::stated); a cell that says nothing is a remark. A
// grid's span is its first row's.
std::vector<Grid> read_forms(const FormInput& input);

}  // namespace doczone::extractor
