// Who says something about a slot, and what it comes to.
#pragma once

#include <cstddef>
#include <string>

namespace doczone::extractor {

inline constexpr std::size_t kNoPage = static_cast<std::size_t>(-1);

// What a value means, by the rules of its field.
struct Reading {
  bool sound = true;      // it can be used as it stands
  std::string canonical;  // equal for all that means the same; empty: it says nothing of its kind
  std::string value;      // as it would be written down
};

// A page, or the source by what a bilingual page quotes.
struct Voice {
  std::size_t page = kNoPage;  // index in the set; kNoPage: quoted
  const std::string* raw = nullptr;
  double weight = 0.0;
  bool is_source = false;
  Reading reading = {};

  bool is_understood() const { return !reading.canonical.empty(); }
};

}  // namespace doczone::extractor
