// Texts as they are searched for values that translation has spelled otherwise: without blanks, with the punctuation
// and digits of other scripts in ASCII, in small letters, nothing said about what a placeholder stands for.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/source_text.h"

namespace doczone::extractor {

class FoldedText {
 public:
  // Without blanks; with `has_stops` false, without full stops and commas, too. Lines stay apart.
  explicit FoldedText(std::string_view text, bool has_stops = true);

  const std::string& text() const { return text_; }
  // Returns the bytes of the original that text()[from, from + length) stands for. Precondition: length > 0 and it lies
  // inside.
  ByteSpan original(std::size_t from, std::size_t length) const;

 private:
  std::string text_;
  std::vector<ByteSpan> spans_;  // by byte of text_
};

// The text alone, for those who ask for no place in the original.
std::string fully_folded(std::string_view text, bool has_stops = true);
// The same with blanks and the punctuation of ASCII: what is equal in it is spelled in the same way.
std::string lightly_folded(std::string_view text);
// The same with a full stop for each run of blanks, commas and full stops: `192.0.2,77`, `_dmarc example.org`.
std::string dotted(std::string_view text);

}  // namespace doczone::extractor
