#include "model/settings_reader.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "model/ascii.h"
#include "model/date.h"
#include "model/spelling.h"
#include "model/toml_document.h"
#include "model/unicode.h"

namespace doczone {
namespace {

using Kind = SettingsNode::Kind;

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

// The one key that a chain of tables with one member each was probably meant to be.
std::string dotted_key(std::string key, const SettingsNode& table) {
  for (const SettingsNode* at = &table; at->members.size() == 1; at = &at->members.front()) {
    key += "." + at->members.front().key;
  }
  return key;
}

// Whether it is written below a header of its own.
bool has_header(const SettingsNode& value) {
  if (value.kind == Kind::table) return true;
  return !value.elements.empty() &&
         std::all_of(value.elements.begin(), value.elements.end(),
                     [](const SettingsNode& element) { return element.kind == Kind::table; });
}

// More of one file are only counted.
constexpr std::size_t kMostFaults = 20;

struct Fault {
  int rank;  // what is missing comes last: it is often only the consequence of a misspelt key
  Position where;
  std::string message;

  friend bool operator<(const Fault& a, const Fault& b) {
    return std::tie(a.rank, a.where.line, a.where.column) < std::tie(b.rank, b.where.line, b.where.column);
  }
};

}  // namespace

struct SettingsReader::State {
  std::string path;
  SettingsNode file;
  std::optional<Error> broken;  // its syntax
  std::vector<Fault> faults;
  std::string text;  // of the file, for the lines that faults are about; empty where it has none
  // Which keys each table knows, by the table's header, in the order in which they were asked for.
  std::map<std::string, std::vector<std::string>> known;
  std::map<const SettingsNode*, std::string> visited;

  void record(Fault fault) { faults.push_back(std::move(fault)); }

  // Without its line end.
  std::string line(std::size_t number) const {
    std::size_t begin = 0;
    for (std::size_t at = 1; at < number && begin != std::string::npos; ++at) {
      begin = text.find('\n', begin);
      if (begin != std::string::npos) ++begin;
    }
    if (begin == std::string::npos || begin >= text.size()) return {};
    return text.substr(begin, std::min(text.find_first_of("\r\n", begin), text.size()) - begin);
  }

  Error error_of(const Fault& fault) const {
    return {escape_controls(fault.message), path, fault.where.line, fault.where.column, line(fault.where.line)};
  }

  void know(const std::string& table, std::string_view key) {
    std::vector<std::string>& keys = known[header_of(table)];
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.emplace_back(key);
  }

  void report_unknown_keys() {
    for (const auto& [table, name] : visited) {
      const std::vector<std::string>& keys = known[header_of(name)];
      for (const SettingsNode& member : table->members) {
        if (std::find(keys.begin(), keys.end(), member.key) != keys.end()) continue;
        record({0, member.key_where, unknown_key(member.key, name, keys, has_header(member))});
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

Position SettingsValue::where() const {
  return exists() ? node_->where : where_;
}

bool SettingsValue::is_table() const {
  return exists() && node_->kind == Kind::table;
}

SettingsValue SettingsValue::operator[](std::string_view key) const {
  reader_->state_->know(name_, key);
  const SettingsNode* found = nullptr;
  if (is_table()) {
    reader_->state_->visited.try_emplace(node_, name_);
    found = node_->find(key);
  } else if (exists()) {
    fail_kind("a table");
  }
  return {reader_, found, std::string(key), join_name(name_, key), where()};
}

std::vector<SettingsValue> SettingsValue::members() const {
  std::vector<SettingsValue> out;
  if (!exists()) return out;
  if (!is_table()) return fail_kind("a table"), out;
  for (const SettingsNode& member : node_->members)
    out.push_back(SettingsValue(reader_, &member, member.key, join_name(name_, member.key), member.key_where));
  return out;
}

std::vector<SettingsValue> SettingsValue::elements() const {
  if (!exists()) return {};
  if (node_->kind != Kind::array) return {*this};
  std::vector<SettingsValue> out;
  for (const SettingsNode& element : node_->elements) {
    out.push_back(
        SettingsValue(reader_, &element, key_, name_ + "[" + std::to_string(out.size()) + "]", element.where));
  }
  return out;
}

std::vector<SettingsValue> SettingsValue::tables() const {
  if (!exists()) return {};
  if (node_->kind != Kind::array)
    return fail_kind("an array of tables: [[" + name_ + "]]"), std::vector<SettingsValue>();
  return elements();
}

const SettingsValue& SettingsValue::required(std::string_view expected) const {
  if (!exists()) {
    reader_->state_->record({1, where_, "missing key '" + name_ + "': expected " + std::string(expected)});
    return *this;
  }
  const bool is_empty =
      (node_->kind == Kind::array && node_->elements.empty()) || (node_->kind == Kind::text && node_->text.empty());
  if (is_empty) fail("'" + name_ + "' is empty: expected " + std::string(expected));
  return *this;
}

bool SettingsValue::read(std::string& out) const {
  if (!exists()) return false;
  if (node_->kind != Kind::text) return fail_kind("a string"), false;
  out = node_->text;
  return true;
}

bool SettingsValue::read(bool& out, std::string_view expected) const {
  if (!exists()) return false;
  if (node_->kind != Kind::boolean) return fail_kind(expected), false;
  out = node_->boolean;
  return true;
}

bool SettingsValue::read(std::size_t& out) const {
  if (!exists()) return false;
  if (node_->kind != Kind::integer) return fail_kind("an integer"), false;
  if (node_->integer < 0) return fail("'" + name_ + "' is negative: expected 0 or more"), false;
  out = static_cast<std::size_t>(node_->integer);
  return true;
}

bool SettingsValue::read(std::vector<std::string>& out) const {
  if (!exists()) return false;
  if (node_->kind != Kind::text && node_->kind != Kind::array) {
    return fail_kind("a string or an array of strings"), false;
  }
  std::vector<std::string> texts;
  for (const SettingsValue& element : elements()) {
    std::string text;
    if (!element.required("some text").read(text) || text.empty()) return false;
    texts.push_back(std::move(text));
  }
  out = std::move(texts);
  return true;
}

bool SettingsValue::read(LanguageTag& out) const {
  std::string text;
  if (!read(text)) return false;
  Result<LanguageTag> tag = LanguageTag::parse(text);
  if (!tag) return fail("'" + name_ + "' is " + tag.error().message), false;
  out = std::move(*tag);
  return true;
}

bool SettingsValue::read_one_of(std::span<const std::string_view> choices, std::string& out) const {
  std::string text;
  if (!read(text)) return false;
  if (std::find(choices.begin(), choices.end(), text) == choices.end()) {
    return fail("'" + name_ + "' is '" + text + "': " + expected_one_of(text, choices)), false;
  }
  out = std::move(text);
  return true;
}

bool SettingsValue::read_date(std::string& out) const {
  if (!exists()) return false;
  if (node_->kind != Kind::date && node_->kind != Kind::text) return fail_kind("a date: YYYY-MM-DD"), false;
  if (node_->kind == Kind::text && !is_date(node_->text)) {
    return fail("'" + name_ + "' is '" + node_->text + "': expected a date: YYYY-MM-DD"), false;
  }
  out = node_->text;
  return true;
}

void SettingsValue::fail(std::string message) const {
  reader_->state_->record({0, where(), std::move(message)});
}

void SettingsValue::fail_kind(std::string_view expected) const {
  std::string message = "'" + name_ + "' is " + std::string(node_->called) + ": expected " + std::string(expected);
  // `contoso.com = "…"` without quotes is a table `contoso` with a key `com`.
  if (expected.substr(0, 8) == "a string" && is_table()) {
    message += "; a key with dots is written in quotes: \"" + dotted_key(key_, *node_) + "\"";
  }
  fail(std::move(message));
}

SettingsReader::SettingsReader(Result<SettingsNode> document, const std::string& path)
    : state_(std::make_unique<State>()) {
  state_->path = path;
  if (document) {
    state_->file = *std::move(document);
  } else {
    state_->broken = document.error();
    state_->file.kind = Kind::table;  // without any key
  }
}

SettingsReader::SettingsReader(std::string_view toml, const std::string& path)
    : SettingsReader(parse_toml(toml, path), path) {
  state_->text = toml;
}

SettingsReader::~SettingsReader() = default;

SettingsValue SettingsReader::root() {
  return {this, &state_->file, {}, {}, {}};
}

std::optional<Error> SettingsReader::all_faults() {
  if (state_->broken) {
    Error error = *state_->broken;
    error.source = state_->line(error.line);
    return error;
  }
  state_->report_unknown_keys();
  std::vector<Fault>& faults = state_->faults;
  if (faults.empty()) return std::nullopt;
  std::stable_sort(faults.begin(), faults.end());
  // One place is told once, and what is missing only where nothing is wrong.
  faults.erase(std::unique(faults.begin(), faults.end(),
                           [](const Fault& a, const Fault& b) { return a.rank == b.rank && a.where == b.where; }),
               faults.end());
  if (faults.front().rank == 0) std::erase_if(faults, [](const Fault& fault) { return fault.rank != 0; });
  Error first = state_->error_of(faults.front());
  for (std::size_t i = 1; i < std::min(faults.size(), kMostFaults); ++i)
    first.others.push_back(state_->error_of(faults[i]));
  if (faults.size() > kMostFaults)
    first.others.push_back({"… and " + std::to_string(faults.size() - kMostFaults) + " more", state_->path});
  return first;
}

}  // namespace doczone
