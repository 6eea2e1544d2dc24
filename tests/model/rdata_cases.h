// The tables of good and bad RDATA beside this file, line by line.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace doczone {

struct RdataCase {
  std::string record;                // type and data
  std::vector<std::string> columns;  // what the table says of it
  std::string differences;           // "named: reason; knot: reason"
};

// `columns`: between the record and the differences, which may be left out.
inline std::vector<RdataCase> rdata_cases(const std::string& table, std::size_t columns) {
  std::vector<RdataCase> cases;
  std::ifstream file(std::filesystem::path(DOCZONE_ROOT) / "tests/model" / table);
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> fields(1);
    for (const char c : line) {
      if (c == '\t') {
        fields.emplace_back();
      } else {
        fields.back() += c;
      }
    }
    fields.resize(columns + 2);
    cases.push_back({fields[0], {fields.begin() + 1, fields.end() - 1}, fields.back()});
  }
  return cases;
}

inline std::string type_of(const RdataCase& one) {
  return one.record.substr(0, one.record.find(' '));
}

}  // namespace doczone
