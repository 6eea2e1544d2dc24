#include "tests/growth/families.h"

namespace doczone::growth {

std::vector<Family> families() {
  std::vector<Family> out;
  for (const auto& some : {table_families(), set_families(), comment_families(), zone_families(), demand_families()})
    out.insert(out.end(), some.begin(), some.end());
  return out;
}

}  // namespace doczone::growth
