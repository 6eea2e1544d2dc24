// Texts in which documentation leaves a place to its reader: `MS=ms########`, `p=<your key>`, `p=MIGf...`.
#pragma once

#include <string>
#include <string_view>

namespace doczone::harness {

// Bytes of the placeholder that `text` begins with: in brackets of any kind, or a run of `#`, `x`, `X` or full stops;
// 0 when it begins with none. A macro of SPF (`%{d}`) is none.
std::size_t blank_length(std::string_view text);
bool has_blank(std::string_view text);
// Nothing but placeholders and what separates them: it says nothing about the text.
bool is_all_blank(std::string_view text);
// The text is the pattern with something, however long, in each placeholder; the pattern itself is not.
bool fills(std::string_view text, std::string_view pattern);

}  // namespace doczone::harness
