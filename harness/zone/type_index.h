// Where the records of each type stand, but for addresses, which are most of a zone and which nobody asks for by type.
// Four bytes a record.
#pragma once

#include <map>
#include <vector>

#include "harness/zone/owner_index.h"
#include "model/rr_type.h"

namespace doczone::harness {

class TypeIndex {
 public:
  static bool holds(RrType type) { return type != RrType::A && type != RrType::AAAA; }
  void add(RrType type, Place place) {
    if (holds(type)) by_type_[type].push_back(place);
  }
  // To be called once, before any question.
  void finish();

  // Ascending. Precondition: the type is neither A nor AAAA.
  const std::vector<Place>& places(RrType type) const;

 private:
  std::map<RrType, std::vector<Place>> by_type_;
};

}  // namespace doczone::harness
