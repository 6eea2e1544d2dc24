// Tells what tools print from what a page asks for.
#pragma once

#include <span>
#include <string_view>

#include "model/source_text.h"

namespace doczone::extractor {

// True when the text calls a program that looks up names: `dig`, `nslookup` …
bool calls_lookup(std::string_view text);
// True for lines of a shell session, and for what lookups print.
bool is_session(std::string_view page, std::span<const ByteSpan> lines);

}  // namespace doczone::extractor
