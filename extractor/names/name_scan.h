// Finds domain names inside running text, damaged ones included.
#pragma once

#include <string_view>
#include <vector>

#include "extractor/names/damaged_name.h"

namespace doczone::extractor {

struct NameHit {
  std::size_t from = 0;
  std::size_t length = 0;
  NameShape shape = NameShape::none;
  bool is_service = false;  // has a service label
};

// The hits stand in text order and do not overlap. A name begins with a service label, or ends in a well-known
// top-level domain or a placeholder; host parts of URLs and mail addresses are none. Blanks behind dots are bridged
// when what follows can only go on with the name; a service label and its protocol that words have driven apart are one
// hit.
std::vector<NameHit> find_names(std::string_view text);

}  // namespace doczone::extractor
