// Words that help where values cannot tell: data in extractor/records/words.tsv. A language that is not in there works
// without them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/requirement.h"

namespace doczone::extractor {

// A text of which several kinds are asked.
class AskedWords {
 public:
  explicit AskedWords(std::string_view text);

  // As has_word() and is_word().
  bool have(std::string_view kind) const;
  bool are(std::string_view kind) const;
  // True for a word of this kind that is none of the other kind.
  bool have_beside(std::string_view kind, std::string_view other) const;

 private:
  std::string folded_;
};

// True when some word of the text begins with a stem of this kind ("port", "priority", …).
bool has_word(std::string_view text, std::string_view kind);
// True when the text is a stem of this kind and no more than it.
bool is_word(std::string_view text, std::string_view kind);
// The same of any of these kinds.
bool is_word_of_any(std::string_view text, std::span<const std::string_view> kinds);
// Returns the view that the words tell; empty when they say nothing or both.
std::optional<View> view_in(std::string_view text);

}  // namespace doczone::extractor
