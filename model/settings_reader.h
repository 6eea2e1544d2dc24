// Reads a settings file into typed values, whatever it is written in. Whoever reads one asks for every key that he
// knows, one line a key; what nobody asked for is an unknown key. All faults are recorded and reported in the
// order of the file.
//
//   SettingsReader reader(toml, path);
//   const SettingsValue root = reader.root();
//   root["docs"].required("a folder").read(configuration.docs);
//   return reader.finish(std::move(configuration));
//
// Only model/*.cc includes this header.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/language_tag.h"
#include "model/result.h"
#include "model/settings_node.h"
#include "model/source_text.h"

namespace doczone {

class SettingsReader;

// A value, or the place where one might stand. A handle: copies are cheap, the reader must outlive them. The read
// functions store into `out` and return true; they leave it alone and return false when there is no value, or a wrong
// one, which is then a recorded fault.
class SettingsValue {
 public:
  bool exists() const { return node_ != nullptr; }
  // The key behind the last dot, and the whole way from the root: `zones[1].files`.
  const std::string& key() const { return key_; }
  const std::string& name() const { return name_; }
  // Of the value; of the table that lacks it when there is none.
  Position where() const;

  // A member of this table, which is hereby a known key. On something that is no table: a fault.
  SettingsValue operator[](std::string_view key) const;
  // All members of a table whose keys the file makes up itself, in the file's order.
  std::vector<SettingsValue> members() const;
  // The tables of `[[this]]`.
  std::vector<SettingsValue> tables() const;
  bool is_table() const;

  // A fault when nothing stands here, or an empty string or array; `expected` is a noun phrase ("a folder").
  const SettingsValue& required(std::string_view expected) const;

  bool read(std::string& out) const;
  bool read(bool& out, std::string_view expected = "true or false") const;
  bool read(std::size_t& out) const;
  // One string or an array of them, none of them empty.
  bool read(std::vector<std::string>& out) const;
  bool read_one_of(std::span<const std::string_view> choices, std::string& out) const;
  // A TOML date, or a string that is one; stored as YYYY-MM-DD.
  bool read_date(std::string& out) const;
  bool read(LanguageTag& out) const;
  template <class T>
  bool read(std::optional<T>& out) const;

  // The elements of an array, or the value itself.
  std::vector<SettingsValue> elements() const;
  // Records that this value is wrong. `message` says what is wrong and what was expected; it need not repeat the place.
  void fail(std::string message) const;
  // "'zones[1].files' is an integer; expected …"
  void fail_kind(std::string_view expected) const;

 private:
  friend class SettingsReader;
  SettingsValue(SettingsReader* reader, const SettingsNode* node, std::string key, std::string name, Position where)
      : reader_(reader), node_(node), key_(std::move(key)), name_(std::move(name)), where_(where) {}

  SettingsReader* reader_;
  const SettingsNode* node_;  // null: absent
  std::string key_;
  std::string name_;
  Position where_;  // the key's or the element's
};

class SettingsReader {
 public:
  SettingsReader(std::string_view toml, const std::string& path);
  // A document in whatever form, or why there is none: finish() tells.
  SettingsReader(Result<SettingsNode> document, const std::string& path);
  ~SettingsReader();
  SettingsReader(const SettingsReader&) = delete;
  SettingsReader& operator=(const SettingsReader&) = delete;

  // The table of the whole file; empty when its syntax is broken.
  SettingsValue root();

  // Call it last. The value, unless the file has faults: its syntax; else wrong values and unknown keys, the first one
  // with the others; else missing keys.
  template <class T>
  Result<T> finish(T value) {
    if (std::optional<Error> error = all_faults()) return *std::move(error);
    return value;
  }

 private:
  friend class SettingsValue;
  struct State;

  std::optional<Error> all_faults();

  std::unique_ptr<State> state_;
};

template <class T>
bool SettingsValue::read(std::optional<T>& out) const {
  T value;
  if (!read(value)) return false;
  out = std::move(value);
  return true;
}

}  // namespace doczone
