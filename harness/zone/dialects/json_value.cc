#include "harness/zone/dialects/json_value.h"

#include <algorithm>

#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::harness {

const JsonValue* JsonValue::find(std::string_view key) const {
  const auto found = std::find(keys.begin(), keys.end(), key);
  return found == keys.end() ? nullptr : &items[static_cast<std::size_t>(found - keys.begin())];
}

JsonValue JsonReader::read() {
  JsonValue value = read_value(0);
  skip_space();
  if (error_.empty() && at_ < bytes_.size()) fail("something follows the end of the JSON");
  return value;
}

void JsonReader::fail(std::string message) {
  if (error_.empty()) error_ = std::move(message);
}

void JsonReader::skip_space() {
  while (at_ < bytes_.size() && is_ascii_space(bytes_[at_])) ++at_;
}

bool JsonReader::take(char c) {
  skip_space();
  if (at_ >= bytes_.size() || bytes_[at_] != c) return false;
  ++at_;
  return true;
}

JsonValue JsonReader::read_value(int depth) {
  JsonValue value;
  skip_space();
  const std::size_t begin = at_;
  if (depth > kMaxDepth) {
    fail("the JSON is nested too deeply");
  } else if (at_ >= bytes_.size()) {
    fail("the JSON ends too early");
  } else if (bytes_[at_] == '{' || bytes_[at_] == '[') {
    read_members(value, depth);
  } else if (bytes_[at_] == '"') {
    value.kind = JsonValue::Kind::string;
    value.text = read_string();
  } else {
    const auto in_word = [](char c) { return is_ascii_alnum(c) || c == '-' || c == '+' || c == '.'; };
    while (at_ < bytes_.size() && in_word(bytes_[at_])) value.text += bytes_[at_++];
    if (value.text.empty()) fail("a JSON value should stand here");
    const bool number = !value.text.empty() && (is_ascii_digit(value.text[0]) || value.text[0] == '-');
    value.kind = number ? JsonValue::Kind::number : JsonValue::Kind::word;
  }
  value.span = {begin, at_ - begin};
  return value;
}

void JsonReader::read_members(JsonValue& value, int depth) {
  const bool object = bytes_[at_++] == '{';
  value.kind = object ? JsonValue::Kind::object : JsonValue::Kind::array;
  const char close = object ? '}' : ']';
  if (take(close)) return;
  do {
    if (object) {
      skip_space();
      if (at_ >= bytes_.size() || bytes_[at_] != '"') return fail("the name of a JSON member should stand here");
      std::string key = read_string();
      if (!take(':')) return fail("':' is missing in the JSON");
      value.items.push_back(read_value(depth + 1));
      value.keys.push_back(std::move(key));
    } else {
      value.items.push_back(read_value(depth + 1));
    }
    if (!error_.empty()) return;
  } while (take(','));
  if (!take(close)) fail("',' or the closing bracket is missing in the JSON");
}

// The opening quote is at `at_`.
std::string JsonReader::read_string() {
  std::string out;
  for (++at_; at_ < bytes_.size(); ++at_) {
    const char c = bytes_[at_];
    if (c == '"') {
      ++at_;
      return out;
    }
    if (c == '\\') {
      ++at_;
      read_escape(out);
    } else {
      out += c;
    }
  }
  fail("a JSON string is not closed");
  return out;
}

// `at_` is behind the backslash and stays on the last character of the escape.
void JsonReader::read_escape(std::string& out) {
  if (at_ >= bytes_.size()) return;
  const char c = bytes_[at_];
  static constexpr std::string_view kLetters = "bfnrt";
  static constexpr std::string_view kMeanings = "\b\f\n\r\t";
  if (const std::size_t letter = kLetters.find(c); letter != std::string_view::npos) {
    out += kMeanings[letter];
    return;
  }
  if (c != 'u') {
    out += c;
    return;
  }
  char32_t value = read_hex();
  const bool pair = value >= 0xD800 && value < 0xDC00 && bytes_.substr(at_ + 1, 2) == "\\u";
  if (pair) {
    at_ += 2;
    value = 0x10000 + ((value - 0xD800) << 10) + ((read_hex() - 0xDC00) & 0x3FF);
  }
  append_code_point(out, value >= 0xD800 && value < 0xE000 ? char32_t{0xFFFD} : value);
}

// Four hexadecimal digits behind `at_`, which moves to the last.
unsigned JsonReader::read_hex() {
  unsigned value = 0;
  for (int i = 0; i < 4 && at_ + 1 < bytes_.size(); ++i) {
    const char c = ascii_lower(bytes_[at_ + 1]);
    const bool letter = c >= 'a' && c <= 'f';
    if (!is_ascii_digit(c) && !letter) break;
    value = value * 16 + static_cast<unsigned>(letter ? c - 'a' + 10 : c - '0');
    ++at_;
  }
  return value;
}

}  // namespace doczone::harness
