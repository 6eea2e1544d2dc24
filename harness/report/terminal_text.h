// Small pieces of text for a terminal: colour, widths, plurals. Pure functions; any bytes may come in, and no control
// character goes out.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace doczone::harness {

enum class Ink { bold, red, yellow, cyan, green };

// Wraps text in ANSI SGR sequences, or leaves it as it is.
class Painter {
 public:
  explicit Painter(bool color) : color_(color) {}
  std::string operator()(Ink ink, std::string_view text) const;

 private:
  bool color_;
};

// What a terminal may be given of `text`: escaped, and cut with "…" behind `columns` columns. The work is bounded by
// `columns`.
std::string fit(std::string_view text, std::size_t columns);

// Whole lines as they stand, but for what would control a terminal; line ends and tabs stay.
std::string escaped_lines(std::string_view text);

// As fit(), between backticks.
std::string quoted(std::string_view text, std::size_t columns);

// `text` (escaped already) with blanks behind it up to this display width.
std::string padded(std::string text, std::size_t columns);

}  // namespace doczone::harness
