// How often a page's text says each value: names, addresses and terms, wherever they stand.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace doczone::extractor {

class SaidValues {
 public:
  // Of a page's bytes; backslashes escape and say nothing.
  explicit SaidValues(std::string_view text);

  // Case is ignored. Of a value with a placeholder, 0.
  std::size_t count(std::string_view value) const;
  // Some name ends in the last two labels of this one.
  bool has_domain_of(std::string_view name) const;

 private:
  std::unordered_map<std::string, std::size_t> values_;  // in lower case
  std::unordered_set<std::string> domains_;
};

}  // namespace doczone::extractor
