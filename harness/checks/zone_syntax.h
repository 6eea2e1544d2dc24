// What the zone reader could not understand, as findings.
#pragma once

#include <vector>

#include "harness/zone/zone.h"

namespace doczone::harness {

std::vector<Finding> zone_syntax(const Zone& zone);

}  // namespace doczone::harness
