// The YAML block at the head of a page, as far as doczone needs it: top-level scalars, and those one level below. It
// takes no YAML library: anchors, aliases and deeper nesting have no meaning here and cost nothing.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace doczone::extractor {

struct FrontMatter {
  // Without quotes; the last of two equal keys counts. `date` below `last_update` is `last_update.date`.
  std::map<std::string, std::string, std::less<>> scalars;
  std::size_t end = 0;  // byte behind the block; 0 when there is none

  // The result is empty when the key is missing.
  std::string_view get(std::string_view key) const;
};

// At most 64 KiB are looked at; a block that is not closed within them is none.
FrontMatter read_front_matter(std::string_view page);

}  // namespace doczone::extractor
