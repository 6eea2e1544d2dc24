// Tells what tools print from what a page asks for.
#pragma once

#include <span>
#include <string_view>

#include "model/source_text.h"

namespace doczone::extractor {

// True when the text calls a program that looks up names: `dig`, `nslookup` …
bool calls_lookup(std::string_view text);
// True when a line calls one, or is what one prints.
bool is_lookup(std::string_view page, std::span<const ByteSpan> lines);
// True for lookups, and for lines behind the prompt of a shell.
bool is_session(std::string_view page, std::span<const ByteSpan> lines);

}  // namespace doczone::extractor
