// Lists of tags, `v=DMARC1; p=reject`: what the texts of DMARC, DKIM, MTA-STS, TLS-RPT and BIMI have in common.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractor/records/text_grammar.h"

namespace doczone::extractor {

struct TextTags {
  std::string version;                                    // in lower case: "dmarc1"
  std::vector<std::pair<std::string, std::string>> tags;  // in their order, the version first; without blanks around
  bool is_complete = true;                                // nothing stands between the signs but tags
};

// Of a plain text (text_tokens.h); empty when it does not begin with such a version.
std::optional<TextTags> read_text_tags(std::string_view plain);

// The same tags in the same order, whatever they have.
bool have_same_tags(const TextTags& own, const TextTags& other);
// One tag of those that can have few words has another of them, and nothing else differs.
bool differ_in_keywords(const TextTags& own, const TextTags& other);

TextMeaning meaning_of_tags(std::string_view raw, const TextTags& tags);

}  // namespace doczone::extractor
