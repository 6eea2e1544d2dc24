// Where values stand by themselves in running text, and not as a part of a longer one, of an address or of a path.
#pragma once

#include <cstddef>
#include <string_view>

namespace doczone::extractor {

// Nothing in front of text[at, …) makes it a part of something longer.
bool begins_free(std::string_view text, std::size_t at);
// The same of what stands behind text[…, end). A full stop may end a sentence.
bool ends_free(std::string_view text, std::size_t end);
// Where the text first says the value, by itself; npos where it does not.
std::size_t find_free(std::string_view text, std::string_view value);
bool is_said_free(std::string_view text, std::string_view value);

}  // namespace doczone::extractor
