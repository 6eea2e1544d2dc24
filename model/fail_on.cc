#include "model/fail_on.h"

#include <algorithm>

namespace doczone {

std::string_view to_string(FailOn fail_on) {
  return kFailOnNames[static_cast<std::size_t>(fail_on)];
}

std::optional<FailOn> parse_fail_on(std::string_view text) {
  const auto found = std::find(kFailOnNames.begin(), kFailOnNames.end(), text);
  if (found == kFailOnNames.end()) return std::nullopt;
  return static_cast<FailOn>(found - kFailOnNames.begin());
}

}  // namespace doczone
