#include "extractor/forms/forms.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

#include "extractor/forms/taken_spans.h"
#include "extractor/forms/type_words.h"
#include "model/ascii.h"

namespace doczone::extractor {

#define DOCZONE_FORM(reader) std::vector<Grid> reader(const FormInput& input);
#include "extractor/forms/forms.def"
#undef DOCZONE_FORM

namespace {

ByteSpan extent_of(const Grid& grid) {
  ByteSpan extent = grid.span;
  for (const GridRow& row : grid.rows) extent = hull(extent, row.span);
  return extent;
}

// What has changed from one version to the next was asked for by other pages, or no longer is.
bool is_history(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  std::string stem = ascii_lower(slash == std::string_view::npos ? path : path.substr(slash + 1));
  stem = stem.substr(0, stem.find('.'));
  static constexpr std::array<std::string_view, 8> kStems{
      "changelog", "changes", "history", "news", "releases", "release-notes", "releasenotes", "release_notes"};
  return std::find(kStems.begin(), kStems.end(), stem) != kStems.end();
}

}  // namespace

std::vector<bool> blocks_that_may_state(const BlockOutline& outline) {
  std::vector<bool> out;
  out.reserve(outline.blocks.size());
  for (const Block& block : outline.blocks) out.push_back(may_state_record(block.text.text()));
  return out;
}

std::vector<Grid> read_forms(const FormInput& input) {
  std::vector<Grid> grids;
  if (is_history(input.page.path())) return grids;
  TakenSpans taken;
  // What one form has read is not read again by the next.
#define DOCZONE_FORM(reader)                                                               \
  {                                                                                        \
    std::vector<Grid> read = reader(input);                                                \
    std::erase_if(read, [&](const Grid& grid) { return taken.overlap(extent_of(grid)); }); \
    for (const Grid& grid : read) taken.add(extent_of(grid));                              \
    std::move(read.begin(), read.end(), std::back_inserter(grids));                        \
  }
#include "extractor/forms/forms.def"
#undef DOCZONE_FORM
  std::stable_sort(grids.begin(), grids.end(),
                   [](const Grid& a, const Grid& b) { return a.span.offset < b.span.offset; });
  return grids;
}

}  // namespace doczone::extractor
