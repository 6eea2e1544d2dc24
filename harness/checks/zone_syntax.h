// What the zone reader could not understand, as findings.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "harness/zone/zone.h"

namespace doczone::harness {

// Findings of zone-syntax, and of aaaa-in-a where an error is just that.
std::vector<Finding> zone_syntax(const Zone& zone);

// The address at an error is of the other family, and the type that it is the data of.
struct WrongFamily {
  std::string_view family, type;
};
std::optional<WrongFamily> aaaa_in_a(const Zone& zone, const ZoneError& error);

}  // namespace doczone::harness
