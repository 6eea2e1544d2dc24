// What a row says against itself, its owner demanding another type or port than it states, or against a row above it,
// which makes an alias of the same name. Found without any other
// language, so that errors which all languages share are found, too.
#pragma once

#include <string>
#include <vector>

#include "extractor/election/elected.h"
#include "model/service_registry.h"

namespace doczone::extractor {

struct Contradiction {
  Field field = Field::type;             // type, port, or the target of a second alias
  const ElectedAtom* elected = nullptr;  // null: something else stands in the port's column
  std::size_t column = 0;                // then, which one
  std::string demanded;                  // empty: nobody can tell
};

std::vector<Contradiction> contradictions_in(const ElectedTable& table, const ElectedRow& row,
                                             const ServiceRegistry& services);

}  // namespace doczone::extractor
