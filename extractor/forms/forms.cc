#include "extractor/forms/forms.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace doczone::extractor {

#define DOCZONE_FORM(reader) std::vector<Grid> reader(const FormInput& input);
#include "extractor/forms/forms.def"
#undef DOCZONE_FORM

std::vector<Grid> read_forms(const FormInput& input) {
  std::vector<Grid> grids;
#define DOCZONE_FORM(reader)                                        \
  {                                                                 \
    std::vector<Grid> read = reader(input);                         \
    std::move(read.begin(), read.end(), std::back_inserter(grids)); \
  }
#include "extractor/forms/forms.def"
#undef DOCZONE_FORM
  std::stable_sort(grids.begin(), grids.end(),
                   [](const Grid& a, const Grid& b) { return a.span.offset < b.span.offset; });
  return grids;
}

}  // namespace doczone::extractor
