// A settings file as data, whatever it is written in. Data only: model/toml_document and model/json_document make it,
// model/settings_reader reads it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/source_text.h"

namespace doczone {

struct SettingsNode {
  enum class Kind { table, array, text, integer, real, boolean, date, other };
  Kind kind = Kind::other;
  std::string_view called;  // what messages call its kind: "a table", "an integer"
  Position where;
  std::string text;  // of a text, and of a date: "2027-01-31"
  std::int64_t integer = 0;
  bool boolean = false;
  std::vector<SettingsNode> members;   // of a table, in the file's order; each key once
  std::vector<SettingsNode> elements;  // of an array
  std::string key;                     // of a member of a table
  Position key_where;

  // The member of this key; null when there is none.
  const SettingsNode* find(std::string_view name) const;
};

}  // namespace doczone
