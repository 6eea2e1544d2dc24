#include "model/requirement.h"

#include <array>

namespace doczone {

std::string_view to_string(View view) {
  return view == View::internal ? "internal" : "external";
}

std::optional<View> parse_view(std::string_view text) {
  if (text == "internal") return View::internal;
  if (text == "external") return View::external;
  return std::nullopt;
}

namespace {
constexpr std::array<std::string_view, 4> kLevels{"required", "optional", "conditional", "forbidden"};
}  // namespace

std::string_view to_string(Level level) {
  return kLevels[static_cast<std::size_t>(level)];
}

std::optional<Level> parse_level(std::string_view text) {
  for (std::size_t i = 0; i < kLevels.size(); ++i) {
    if (kLevels[i] == text) return static_cast<Level>(i);
  }
  return std::nullopt;
}

}  // namespace doczone
