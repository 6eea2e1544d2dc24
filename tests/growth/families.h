// Families of input that grow, for time, memory and counted work: what a stranger's branch may hold as many of as he
// likes. A new family is one entry of one of the tables.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace doczone::growth {

using Files = std::map<std::string, std::string>;

// Twice `n` is twice the bytes; the program runs inside the folder that holds the files.
struct Family {
  std::string name;
  std::size_t n = 0;
  std::vector<std::string> arguments;
  std::function<Files(std::size_t n)> files;
};

// Of all tables.
std::vector<Family> families();

std::vector<Family> table_families();    // rows and cells of record tables
std::vector<Family> set_families();      // pages, languages, folders, settings of documents
std::vector<Family> comment_families();  // what pages say to the program, and repairs
std::vector<Family> zone_families();     // zone files alone
std::vector<Family> demand_families();   // profiles, demands and models

// As many digits for every number that is asked for, so that twice the rows are twice the bytes.
inline std::string digits(std::size_t number) {
  return std::to_string(100'000 + number);
}

// `part` for each number from 0 on, in a row.
inline std::string repeated(std::size_t n, const std::function<std::string(std::size_t)>& part) {
  std::string out;
  for (std::size_t i = 0; i < n; ++i) out += part(i);
  return out;
}

}  // namespace doczone::growth
