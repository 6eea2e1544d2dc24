// Characters that look like those of a DNS name and are others: dashes, full stops of other scripts, full-width forms,
// Cyrillic and Greek letters inside a Latin label, and characters that nobody sees.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace doczone::extractor {

struct Lookalike {
  char32_t value = 0;
  std::string_view name;     // "CYRILLIC SMALL LETTER A"
  std::string_view instead;  // what it stands for; empty when it stands for nothing
};

// Returns each that is in the text once, in the order in which they stand there. Letters of other scripts count only in
// labels that have ASCII letters or a leading underscore too: a label wholly in one script may be meant.
std::vector<Lookalike> find_lookalikes(std::string_view text);
// Replaces each of them by what it stands for. Other characters stay.
std::string without_lookalikes(std::string_view text);
// Says "U+0430 CYRILLIC SMALL LETTER A": that is safe to show, whatever the character would do.
std::string describe(const Lookalike& lookalike);

}  // namespace doczone::extractor
