// JSON that controls neither a terminal nor a log.
#pragma once

#include <string>
#include <string_view>

namespace doczone {

// Of JSON that was written: the same values, in which escapes of JSON stand for the characters that it would let
// through and that escape_controls does not.
std::string escape_controls_in_json(std::string_view json);

}  // namespace doczone
