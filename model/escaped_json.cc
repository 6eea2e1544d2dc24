#include "model/escaped_json.h"

#include "model/numbers.h"
#include "model/unicode.h"

namespace doczone {
namespace {

constexpr char kDelete = '\x7F';

// Most text is ASCII, of which JSON escapes the controls itself but for one.
std::size_t end_of_plain(std::string_view json, std::size_t at) {
  while (at < json.size() && static_cast<unsigned char>(json[at]) < static_cast<unsigned char>(kDelete)) ++at;
  return at;
}

std::string escape_in_json(char32_t value) {
  constexpr char32_t kFirstPair = 0x10000;
  if (value < kFirstPair) return "\\u" + hexadecimal(value, 4);
  return "\\u" + hexadecimal(0xD800 + ((value - kFirstPair) >> 10U), 4) + "\\u" +
         hexadecimal(0xDC00 + (value & 0x3FFU), 4);
}

}  // namespace

std::string escape_controls_in_json(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  for (std::size_t at = 0; at < json.size();) {
    const std::size_t end = end_of_plain(json, at);
    out.append(json.substr(at, end - at));
    if (end == json.size()) break;
    const CodePoint c = decode_code_point(json.substr(end));
    const std::string_view written = json.substr(end, c.length);
    out += escape_controls(written) == written ? std::string(written) : escape_in_json(c.value);
    at = end + c.length;
  }
  return out;
}

}  // namespace doczone
