// The names that stand in a text, in whatever form: whether it has one is asked more often than it is read.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace doczone::extractor {

class NamesInText {
 public:
  explicit NamesInText(std::string_view text);

  // As a whole, case and a final dot aside. Names with placeholders are never found.
  bool has(std::string_view name) const;

 private:
  std::unordered_set<std::string> names_;
};

}  // namespace doczone::extractor
