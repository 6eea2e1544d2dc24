#include "model/mechanism.h"

#include <array>
#include <cstddef>

namespace doczone {

std::string_view to_string(Mechanism mechanism) {
  static constexpr std::array<std::string_view, 10> kNames{
      "space-around-dot", "full-stop-variant", "doubled-label",   "dropped-label", "reordered-labels",
      "translated-label", "truncated",         "lost-underscore", "lost-dot",      "lookalike"};
  return kNames[static_cast<std::size_t>(mechanism)];
}

}  // namespace doczone
