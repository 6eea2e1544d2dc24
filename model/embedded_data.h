// Data files that are built into the program (model/*.tsv), by stem.
#pragma once

#include <string_view>

namespace doczone {

std::string_view embedded_data(std::string_view stem);

}  // namespace doczone
