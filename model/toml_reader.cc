#include "model/toml_reader.h"

#include <algorithm>
#include <map>
#include <tuple>

#include <toml++/toml.h>

#include "model/ascii.h"
#include "model/date.h"
#include "model/spelling.h"
#include "model/unicode.h"

namespace doczone {
namespace {

const toml::node& node_of(const void* node) {
  return *static_cast<const toml::node*>(node);
}

Position position_of(const toml::source_region& region) {
  return {region.begin.line, region.begin.column};
}

std::string_view kind_of(const toml::node& node) {
  switch (node.type()) {
    case toml::node_type::table:
      return "a table";
    case toml::node_type::array:
      return "an array";
    case toml::node_type::string:
      return "a string";
    case toml::node_type::integer:
      return "an integer";
    case toml::node_type::floating_point:
      return "a float";
    case toml::node_type::boolean:
      return "a boolean";
    case toml::node_type::date:
      return "a date";
    case toml::node_type::time:
      return "a time";
    case toml::node_type::date_time:
      return "a date with a time";
    default:
      return "nothing";
  }
}

// A key as TOML wants it written.
std::string spell_key(std::string_view key) {
  const bool bare = !key.empty() && std::all_of(key.begin(), key.end(),
                                                [](char c) { return is_ascii_alnum(c) || c == '_' || c == '-'; });
  return bare ? std::string(key) : "\"" + std::string(key) + "\"";
}

std::string join_name(const std::string& table, std::string_view key) {
  return table.empty() ? spell_key(key) : table + "." + spell_key(key);
}

// The header above a table's keys, the same for all of an array: "[[zones]]" for "zones[1]"; empty for the file's own.
std::string header_of(std::string_view name) {
  std::string bare;
  bool inside = false;
  for (const char c : name) {
    if (c == '[') inside = true;
    if (!inside) bare += c;
    if (c == ']') inside = false;
  }
  if (bare.empty()) return bare;
  return name.back() == ']' ? "[[" + bare + "]]" : "[" + bare + "]";
}

std::string spell_date(const toml::date& date) {
  const auto digits = [](unsigned number, std::size_t width) {
    std::string out = std::to_string(number);
    return std::string(width - std::min(width, out.size()), '0') + out;
  };
  return digits(date.year, 4) + "-" + digits(date.month, 2) + "-" + digits(date.day, 2);
}

// The one key that a chain of tables with one member each was probably meant to be.
std::string dotted_key(std::string key, const toml::table& table) {
  for (const toml::table* at = &table; at != nullptr && at->size() == 1; at = at->begin()->second.as_table()) {
    key += "." + std::string(at->begin()->first.str());
  }
  return key;
}

struct Fault {
  int rank;  // what is missing comes last: it is often only the consequence of a misspelt key
  Position where;
  std::string message;

  friend bool operator<(const Fault& a, const Fault& b) {
    return std::tie(a.rank, a.where.line, a.where.column) < std::tie(b.rank, b.where.line, b.where.column);
  }
};

}  // namespace

struct TomlReader::State {
  std::string path;
  toml::table file;
  std::optional<Fault> first;
  bool broken = false;  // its syntax
  // Which keys each table knows, by the table's header, in the order in which they were asked for.
  std::map<std::string, std::vector<std::string>> known;
  std::map<const toml::table*, std::string> visited;

  void record(Fault fault) {
    if (!first || fault < *first) first = std::move(fault);
  }

  void know(const std::string& table, std::string_view key) {
    std::vector<std::string>& keys = known[header_of(table)];
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.emplace_back(key);
  }

  void report_unknown_keys() {
    for (const auto& [table, name] : visited) {
      const std::vector<std::string>& keys = known[header_of(name)];
      for (const auto& [key, value] : *table) {
        if (std::find(keys.begin(), keys.end(), key.str()) != keys.end()) continue;
        const bool is_header = value.is_table() || value.is_array_of_tables();
        record({0, position_of(key.source()), unknown_key(key.str(), name, keys, is_header)});
      }
    }
  }

  std::string unknown_key(std::string_view key, const std::string& table, const std::vector<std::string>& keys,
                          bool is_header) const {
    std::string message = "unknown key '" + std::string(key) + "'";
    if (!table.empty()) message += " in " + header_of(table);
    // TOML's classic slip: a key below the wrong header.
    for (const auto& [other, its_keys] : known) {
      if (std::find(its_keys.begin(), its_keys.end(), key) == its_keys.end()) continue;
      if (!other.empty()) return message + ": it belongs in " + other;
      return message + (is_header ? ": it is a table of its own" : ": it belongs above the first table");
    }
    const std::vector<std::string_view> candidates(keys.begin(), keys.end());
    return message + ": " + expected_one_of(key, candidates);
  }
};

Position TomlValue::where() const {
  return exists() ? position_of(node_of(node_).source()) : where_;
}

bool TomlValue::is_table() const {
  return exists() && node_of(node_).is_table();
}

TomlValue TomlValue::operator[](std::string_view key) const {
  reader_->state_->know(name_, key);
  const toml::node* found = nullptr;
  if (exists()) {
    if (const toml::table* table = node_of(node_).as_table()) {
      reader_->state_->visited.try_emplace(table, name_);
      found = table->get(key);
    } else {
      fail_kind("a table");
    }
  }
  return {reader_, found, std::string(key), join_name(name_, key), where()};
}

std::vector<TomlValue> TomlValue::members() const {
  std::vector<TomlValue> out;
  if (!exists()) return out;
  const toml::table* table = node_of(node_).as_table();
  if (table == nullptr) return fail_kind("a table"), out;
  for (const auto& [key, value] : *table) {
    out.push_back(
        TomlValue(reader_, &value, std::string(key.str()), join_name(name_, key.str()), position_of(key.source())));
  }
  // The library sorts by key; the file's order is the author's.
  std::sort(out.begin(), out.end(), [](const TomlValue& a, const TomlValue& b) {
    return std::tie(a.where_.line, a.where_.column) < std::tie(b.where_.line, b.where_.column);
  });
  return out;
}

std::vector<TomlValue> TomlValue::elements() const {
  if (!exists()) return {};
  const toml::array* array = node_of(node_).as_array();
  if (array == nullptr) return {*this};
  std::vector<TomlValue> out;
  for (const toml::node& element : *array) {
    out.push_back(TomlValue(reader_, &element, key_, name_ + "[" + std::to_string(out.size()) + "]",
                            position_of(element.source())));
  }
  return out;
}

std::vector<TomlValue> TomlValue::tables() const {
  if (!exists()) return {};
  if (!node_of(node_).is_array()) return fail_kind("an array of tables: [[" + name_ + "]]"), std::vector<TomlValue>();
  return elements();
}

const TomlValue& TomlValue::required(std::string_view expected) const {
  if (!exists()) {
    reader_->state_->record({1, where_, "missing key '" + name_ + "': expected " + std::string(expected)});
    return *this;
  }
  const toml::node& node = node_of(node_);
  const bool empty = node.is_array()    ? node.as_array()->empty()
                     : node.is_string() ? node.as_string()->get().empty()
                                        : false;
  if (empty) fail("'" + name_ + "' is empty: expected " + std::string(expected));
  return *this;
}

bool TomlValue::read(std::string& out) const {
  if (!exists()) return false;
  const auto* text = node_of(node_).as_string();
  if (text == nullptr) return fail_kind("a string"), false;
  out = text->get();
  return true;
}

bool TomlValue::read(bool& out, std::string_view expected) const {
  if (!exists()) return false;
  const auto* value = node_of(node_).as_boolean();
  if (value == nullptr) return fail_kind(expected), false;
  out = value->get();
  return true;
}

bool TomlValue::read(std::size_t& out) const {
  if (!exists()) return false;
  const auto* value = node_of(node_).as_integer();
  if (value == nullptr) return fail_kind("an integer"), false;
  if (value->get() < 0) return fail("'" + name_ + "' is negative: expected 0 or more"), false;
  out = static_cast<std::size_t>(value->get());
  return true;
}

bool TomlValue::read(std::vector<std::string>& out) const {
  if (!exists()) return false;
  if (!node_of(node_).is_string() && !node_of(node_).is_array()) {
    return fail_kind("a string or an array of strings"), false;
  }
  std::vector<std::string> texts;
  for (const TomlValue& element : elements()) {
    std::string text;
    if (!element.required("some text").read(text) || text.empty()) return false;
    texts.push_back(std::move(text));
  }
  out = std::move(texts);
  return true;
}

bool TomlValue::read(LanguageTag& out) const {
  std::string text;
  if (!read(text)) return false;
  Result<LanguageTag> tag = LanguageTag::parse(text);
  if (!tag) return fail("'" + name_ + "' is " + tag.error().message), false;
  out = std::move(*tag);
  return true;
}

bool TomlValue::read_one_of(std::span<const std::string_view> choices, std::string& out) const {
  std::string text;
  if (!read(text)) return false;
  if (std::find(choices.begin(), choices.end(), text) == choices.end()) {
    return fail("'" + name_ + "' is '" + text + "': " + expected_one_of(text, choices)), false;
  }
  out = std::move(text);
  return true;
}

bool TomlValue::read_date(std::string& out) const {
  if (!exists()) return false;
  if (const auto* date = node_of(node_).as_date()) return out = spell_date(date->get()), true;
  const auto* text = node_of(node_).as_string();
  if (text == nullptr) return fail_kind("a date: YYYY-MM-DD"), false;
  if (!is_date(text->get())) {
    return fail("'" + name_ + "' is '" + text->get() + "': expected a date: YYYY-MM-DD"), false;
  }
  out = text->get();
  return true;
}

void TomlValue::fail(std::string message) const {
  reader_->state_->record({0, where(), std::move(message)});
}

void TomlValue::fail_kind(std::string_view expected) const {
  const toml::node& node = node_of(node_);
  std::string message = "'" + name_ + "' is " + std::string(kind_of(node)) + ": expected " + std::string(expected);
  // `contoso.com = "…"` without quotes is a table `contoso` with a key `com`.
  if (expected.substr(0, 8) == "a string" && node.is_table()) {
    message += "; a key with dots is written in quotes: \"" + dotted_key(key_, *node.as_table()) + "\"";
  }
  fail(std::move(message));
}

TomlReader::TomlReader(std::string_view toml, const std::string& path) : state_(std::make_unique<State>()) {
  state_->path = path;
  try {
    state_->file = toml::parse(toml);
  } catch (const toml::parse_error& error) {
    constexpr std::string_view kPreamble = "Error while parsing ";
    std::string reason(error.description());
    if (reason.rfind(kPreamble, 0) == 0) reason.erase(0, kPreamble.size());
    if (!reason.empty()) reason[0] = ascii_lower(reason[0]);
    state_->broken = true;
    state_->record({0, position_of(error.source()), "not valid TOML: " + reason});
  }
}

TomlReader::~TomlReader() = default;

TomlValue TomlReader::root() {
  return {this, &state_->file, {}, {}, {}};
}

std::optional<Error> TomlReader::first_fault() {
  if (!state_->broken) state_->report_unknown_keys();
  if (!state_->first) return std::nullopt;
  Fault& fault = *state_->first;
  return Error{escape_controls(fault.message), state_->path, fault.where.line, fault.where.column};
}

}  // namespace doczone
