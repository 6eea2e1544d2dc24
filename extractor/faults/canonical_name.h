// What two spellings of one name have in common: equal just where is_same_name() holds.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/name_template.h"

namespace doczone::extractor {

// Nothing for what is no name.
inline std::optional<std::string> canonical_name(std::string_view text) {
  const auto name = NameTemplate::parse(text);
  return name ? std::optional(name->canonical()) : std::nullopt;
}

}  // namespace doczone::extractor
