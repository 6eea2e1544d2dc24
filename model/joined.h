// Texts joined to one.
#pragma once

#include <functional>
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

}  // namespace doczone
