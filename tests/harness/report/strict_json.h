// Reads JSON as the strictest consumer would, and holds it against the schemas beside this file.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/model/json/schema_checker.h"

namespace doczone::harness {

using Json = nlohmann::json;

// Throws on anything that is not one JSON text, and on a key that an object has twice.
inline Json parse_strictly(const std::string& text) {
  std::vector<std::vector<std::string>> keys;
  return Json::parse(text, [&](int, Json::parse_event_t event, Json& value) {
    if (event == Json::parse_event_t::object_start) keys.emplace_back();
    if (event == Json::parse_event_t::object_end) keys.pop_back();
    if (event == Json::parse_event_t::key) {
      for (const std::string& key : keys.back()) {
        if (key == value) throw std::runtime_error("twice: " + key);
      }
      keys.back().push_back(value);
    }
    return true;
  });
}

// Empty when the document obeys tests/harness/report/schema/<name>.schema.json.
inline std::string schema_errors(const Json& document, const std::string& name) {
  const SchemaChecker checker("tests/harness/report/schema/" + name + ".schema.json");
  return checker.accepts(document) ? "" : "does not obey " + name + ".schema.json";
}

}  // namespace doczone::harness
