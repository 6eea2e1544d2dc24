#include "harness/cli/settings/catalogue.h"

#include <algorithm>

#include "extractor/checks/checks.h"
#include "harness/checks/checks.h"
#include "model/spelling.h"

namespace doczone::cli {

std::vector<CheckEntry> whole_catalogue() {
  std::vector<CheckEntry> out = extractor::documentation_catalogue();
  const std::vector<CheckEntry> zones = harness::zone_catalogue();
  out.insert(out.end(), zones.begin(), zones.end());
  return out;
}

std::string unknown_check(std::string_view id) {
  std::vector<std::string_view> ids;
  for (const CheckEntry& entry : whole_catalogue()) ids.push_back(entry.id);
  if (std::find(ids.begin(), ids.end(), id) != ids.end()) return {};
  const auto meant = closest_word(id, ids);
  return "there is no check '" + std::string(id) + "'" +
         (meant ? "; did you mean '" + *meant + "'?" : "; `doczone explain` lists them");
}

}  // namespace doczone::cli
