// Tells one version of a page from another.
#pragma once

#include <string>
#include <string_view>

namespace doczone::extractor {

// Returns the SHA-1 of the bytes in lower-case hexadecimal digits: by it, a translation names the source page it was
// made from, and a model the pages that it was made from. It does not protect against forgery.
std::string content_hash(std::string_view bytes);

}  // namespace doczone::extractor
