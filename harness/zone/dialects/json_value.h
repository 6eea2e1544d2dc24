// Just enough JSON (RFC 8259) to read a provider's export, with the place of every value: libraries do not tell places.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/source_text.h"

namespace doczone::harness {

struct JsonValue {
  enum class Kind { null, word, number, string, array, object };
  Kind kind = Kind::null;
  std::string text;  // of a string, decoded; of a number or a word, as written
  ByteSpan span;
  std::vector<JsonValue> items;  // of an array; of an object, beside `keys`
  std::vector<std::string> keys;

  // An object's value; null when there is none.
  const JsonValue* find(std::string_view key) const;
};

class JsonReader {
 public:
  explicit JsonReader(std::string_view bytes) : bytes_(bytes) {}
  // What could be read up to the first error.
  JsonValue read();
  const std::string& error() const { return error_; }  // empty: none
  std::size_t at() const { return at_; }

 private:
  static constexpr int kMaxDepth = 32;
  JsonValue read_value(int depth);
  void read_members(JsonValue& value, int depth);
  std::string read_string();
  void read_escape(std::string& out);
  unsigned read_hex();
  void skip_space();
  bool take(char c);
  void fail(std::string message);

  std::string_view bytes_;
  std::size_t at_ = 0;
  std::string error_;
};

}  // namespace doczone::harness
