#include "harness/zone/type_index.h"

#include <algorithm>

namespace doczone::harness {

void TypeIndex::finish() {
  // A file goes on behind what it includes, at lower places.
  for (auto& [type, places] : by_type_) {
    if (!std::is_sorted(places.begin(), places.end())) std::sort(places.begin(), places.end());
  }
}

const std::vector<Place>& TypeIndex::places(RrType type) const {
  static const std::vector<Place> kNone;
  const auto known = by_type_.find(type);
  return known == by_type_.end() ? kNone : known->second;
}

}  // namespace doczone::harness
