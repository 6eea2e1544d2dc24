// What a damaged value still has in common with the literal that it was: the labels, keys and values around what
// changed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/records/literals.h"

namespace doczone::extractor {

// Labels, keys and values; signs that part them are gone. A word for an example is `example` in every language.
std::vector<std::string> parts_of_value(std::string_view value);

// How much a candidate has in common with a literal.
struct Frame {
  std::size_t front = 0, back = 0;  // parts that are equal
  std::size_t own = 0, other = 0;   // parts of the literal and of the candidate that are not
  std::size_t parts = 0;            // of the literal
  std::size_t telling = 0;          // of the equal parts, those that are no placeholders
  std::size_t bytes = 0;            // of the equal parts
  bool changes_placeholder = false;
};

Frame frame_of(const std::vector<std::string>& literal, const std::vector<std::string>& other);

// A candidate that has the frame of the literal: enough of it, and one part, or two of many, in the place of as many.
bool fits(const Literal& literal, std::string_view candidate, const Frame& frame);
// In the same place of the same sentence: another name with the same last label, or a term that has lost its keyword to
// words of another script (`spf.example.org を含む`).
bool fits_loosely(const Literal& literal, std::string_view candidate, const Frame& frame);
// `sip.example.orgdefine`, `Pool-sip.example.org`: the literal stands there, and words were glued to it.
bool holds_at_edge(std::string_view candidate, std::string_view literal);
// Nothing stands in it that parts values.
bool may_stand_in_value(std::string_view candidate);

}  // namespace doczone::extractor
