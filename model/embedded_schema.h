// The JSON Schemas of settings files, built into the program.
#pragma once

#include <string_view>

namespace doczone {

// "configuration", "docset", "profile"; empty when there is none.
std::string_view embedded_schema(std::string_view stem);

}  // namespace doczone
