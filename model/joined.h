// Texts joined to one.
#pragma once

#include <cstddef>
#include <functional>
#include <iterator>
#include <string>
#include <string_view>

namespace doczone {

// The elements of a range, in its order, with `separator` between each and the next. `text_of` gives an element's text.
template <class Range, class TextOf = std::identity>
std::string joined(const Range& elements, std::string_view separator, TextOf text_of = {}) {
  std::string out;
  bool first = true;
  for (const auto& element : elements) {
    if (!first) out += separator;
    first = false;
    out += std::invoke(text_of, element);
  }
  return out;
}

// For people, with a word before the last: "priority, weight and port".
template <class Range, class TextOf = std::identity>
std::string enumerated(const Range& elements, std::string_view conjunction, TextOf text_of = {}) {
  std::string out;
  std::size_t left = std::size(elements);
  for (const auto& element : elements) {
    out += std::invoke(text_of, element);
    if (--left == 1) out += " " + std::string(conjunction) + " ";
    if (left > 1) out += ", ";
  }
  return out;
}

}  // namespace doczone
