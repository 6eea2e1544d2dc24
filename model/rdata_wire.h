// RDATA in wire format, as the generic form of RFC 3597 §5 states it.
#pragma once

#include <optional>
#include <string_view>

#include "model/rr_type_table.h"

namespace doczone {

// `octets`: without compression. Empty when they do not fit the type, or when its fields are not known.
std::optional<Rdata> rdata_from_wire(const RrTypeRow& row, std::string_view octets);

}  // namespace doczone
