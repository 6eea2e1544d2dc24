// A cell of the source language whose translations were damaged, and what would have kept translation away from it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/atom.h"
#include "model/location.h"

namespace doczone {

struct SourceCause {
  Location where;
  Field field = Field::owner;
  std::string value;
  std::vector<std::size_t> findings;  // that its protection would have prevented: their places in the document's list
  bool is_protected = false;          // it stands in a code span already
  std::string before, after;          // the bytes to protect, and protected; empty when markup is in the way
};

}  // namespace doczone
