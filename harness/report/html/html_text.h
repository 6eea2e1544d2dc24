// HTML as text: everything that comes from a page or a zone goes through here, and stays text.
#pragma once

#include <string>
#include <string_view>

namespace doczone::harness {

// For element content and double-quoted attributes. Control characters and direction marks become visible escapes.
std::string html_escaped(std::string_view text);

// A value, which lines may break behind its dots.
std::string html_value(std::string_view text);

// The same with its white space made visible; the characters that `other` lacks are inside <del> or <ins>.
enum class DiffSide { removed, added };
std::string html_difference(std::string_view text, std::string_view other, DiffSide side);

}  // namespace doczone::harness
