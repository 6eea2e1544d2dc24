// What a master file tells about its encoding and its own name, before it is read.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "model/domain_name.h"

namespace doczone::harness {

bool is_utf16(std::string_view bytes);

// Written with the final dot.
bool is_absolute_name(std::string_view text);

// The first absolute name in an $ORIGIN or in front of a SOA; empty when there is none. Most files tell in their first
// entries. `begin`: where the first line begins.
std::optional<DomainName> find_origin(std::string_view bytes, std::size_t begin);

}  // namespace doczone::harness
