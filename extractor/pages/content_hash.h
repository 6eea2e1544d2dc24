// What tells one version of a page from another.
#pragma once

#include <string>
#include <string_view>

namespace doczone::extractor {

// SHA-1 of the bytes in lower-case hexadecimal digits: by it, a translation names the source page it was made from, and
// a model the pages that it was made from. No protection against forgery.
std::string content_hash(std::string_view bytes);

}  // namespace doczone::extractor
