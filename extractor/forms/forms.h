// The forms in which pages state records outside of tables. A form is one file and a line in forms.def.
#pragma once

#include <vector>

#include "extractor/tables/block_outline.h"
#include "extractor/tables/grid.h"
#include "model/service_registry.h"

namespace doczone::extractor {

// What a form reads: the blocks of a page that lie in no table.
struct FormInput {
  const SourceText& page;
  const BlockOutline& outline;
  const ServiceRegistry& services;
};

// Returns the grids of all forms, by their place; none of a page that tells a program's history (`CHANGELOG.md`). Each
// row states one record, and each cell says what it is (GridCell::stated); a cell that says nothing is a remark. A
// grid's span is its first row's.
std::vector<Grid> read_forms(const FormInput& input);

}  // namespace doczone::extractor
