#include "model/toml_text.h"

#include "model/joined.h"
#include "model/numbers.h"
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
      out += "\\u" + hexadecimal(c.value, 4);
    } else {
      out += text.substr(0, c.length);
    }
    text.remove_prefix(c.length);
  }
  return out + "\"";
}

std::string toml_array(std::span<const std::string> texts) {
  return "[" + joined(texts, ", ", toml_string) + "]";
}

}  // namespace doczone
