// Labels of internationalized names as they are registered: `xn--` and Punycode (RFC 3492, RFC 5890 §2.3.2.1).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace doczone {

// `xn--` in front, in any case.
bool has_ace_prefix(std::string_view label);

// What a label with the prefix stands for, in UTF-8; empty: it stands for nothing. Precondition: has_ace_prefix(label).
std::optional<std::string> decode_a_label(std::string_view label);

}  // namespace doczone
