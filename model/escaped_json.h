// JSON that controls neither a terminal nor a log.
#pragma once

#include <string>
#include <string_view>

namespace doczone {

// Of JSON that was written: the same values, in which escapes of JSON stand for the characters that it would let
// through and that escape_controls does not.
std::string escape_controls_in_json(std::string_view json);

// A document as it is written, with a line end; bytes that are no text are replaced. `indent`: blanks for each level,
// or -1 for one line.
template <class Json>
std::string json_text(const Json& document, int indent) {
  return escape_controls_in_json(document.dump(indent, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace doczone
