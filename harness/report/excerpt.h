// The part of one source line that a report shows below a finding's headline.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "model/finding.h"
#include "model/source_text.h"

namespace doczone::harness {

// Columns of a source line that are shown; the signs for what was cut come on top.
inline constexpr std::size_t kExcerptColumns = 100;

struct Excerpt {
  std::size_t line = 1;  // 1-based
  std::string text;      // ready for a terminal: escaped, tabs as blanks, without indentation, cut parts as "…"
  std::size_t underline_column = 0;  // display columns of `text` left of the underline
  std::size_t underline_width = 0;   // display columns; 0 when there is nothing to underline
};

// Empty when the place does not lie in `source`, or on a line that has nothing to show. Work and result are bounded,
// however long the line. A span over several lines ends with the first; one that begins behind the line's last
// character is shown as one column there.
std::optional<Excerpt> make_excerpt(const SourceText& source, const Location& where);

// The excerpt behind a margin in which its line's number stands, and `underline`, unless that is empty, below. Width of
// the margin: at least that of the number and one blank.
std::string excerpt_lines(const Excerpt& excerpt, std::size_t margin, std::string_view underline);

}  // namespace doczone::harness
