// The pages of this room's checks, built into the program; by stem ("mangled_name"), empty when there is none.
#pragma once

#include <string_view>

namespace doczone {

std::string_view zone_check_page(std::string_view stem);

}  // namespace doczone
