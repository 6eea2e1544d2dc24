#include "model/toml_text.h"

#include <fmt/format.h>

#include "model/unicode.h"

namespace doczone {

std::string toml_string(std::string_view text) {
  std::string out = "\"";
  while (!text.empty()) {
    const CodePoint c = decode_code_point(text);
    const bool hidden = c.value < 0x20 || (c.value >= 0x7F && c.value < 0xA0) || c.value == 0xAD ||
                        (c.value >= 0x200B && c.value <= 0x200F) || (c.value >= 0x2028 && c.value <= 0x202E) ||
                        (c.value >= 0x2060 && c.value <= 0x2069) || c.value == 0xFEFF || c.value == 0xFFFD;
    if (c.value == '"' || c.value == '\\') {
      out += '\\';
      out += static_cast<char>(c.value);
    } else if (hidden) {
      out += fmt::format("\\u{:04X}", static_cast<unsigned>(c.value));
    } else {
      out += text.substr(0, c.length);
    }
    text.remove_prefix(c.length);
  }
  return out + "\"";
}

std::string toml_array(std::span<const std::string> texts) {
  std::string out;
  for (const std::string& text : texts) out += (out.empty() ? "" : ", ") + toml_string(text);
  return "[" + out + "]";
}

}  // namespace doczone
