// JSON as the reports write it. For the files of this folder that include a JSON library.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace doczone::harness {

using Json = nlohmann::ordered_json;

// Bytes that are not UTF-8 become U+FFFD; ends with a line end.
inline std::string json_text(const Json& json) {
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace doczone::harness
