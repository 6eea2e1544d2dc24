// From which severity on a run fails.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace doczone {

enum class FailOn { error, warning, never };

// In the order of the enumerators.
inline constexpr std::array<std::string_view, 3> kFailOnNames{"error", "warning", "never"};

std::string_view to_string(FailOn fail_on);
// Nothing for any other word.
std::optional<FailOn> parse_fail_on(std::string_view text);

}  // namespace doczone
