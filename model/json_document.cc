#include "model/json_document.h"

#include <algorithm>
#include <limits>
#include <optional>

#include <nlohmann/json.hpp>

#include "model/source_text.h"
#include "model/unicode.h"

namespace doczone {
namespace {

using Json = nlohmann::json;
using Kind = SettingsNode::Kind;

constexpr std::size_t kMostDepth = 10;  // a profile has five: the whole, zones, one zone, its files, one file

// Where the values stand, which the library does not tell: each token is looked for behind the one before. What is
// handed in was found to be valid by the library up to the token that is asked for.
class TokenPlaces {
 public:
  explicit TokenPlaces(std::string_view json) : json_(json) {}

  // The offset of the next token.
  std::size_t next() {
    while (at_ < json_.size() && is_between(json_[at_])) ++at_;
    const std::size_t begin = at_;
    skip_token();
    return begin;
  }

 private:
  // A byte order mark is passed over, too.
  static bool is_between(char c) { return std::string_view(" \t\r\n,:\xEF\xBB\xBF").find(c) != std::string_view::npos; }
  void skip_token() {
    if (at_ >= json_.size()) return;
    const char first = json_[at_++];
    if (first == '"') {
      while (at_ < json_.size() && json_[at_] != '"') at_ += json_[at_] == '\\' ? 2 : 1;
      ++at_;
    } else if (std::string_view("{}[]").find(first) == std::string_view::npos) {
      at_ = std::min(json_.find_first_of(" \t\r\n,:{}[]\"", at_), json_.size());
    }
  }

  std::string_view json_;
  std::size_t at_ = 0;
};

// Takes what the library reads, one token after the other.
class NodeBuilder : public nlohmann::json_sax<Json> {
 public:
  NodeBuilder(std::string_view json, const std::string& path)
      : text_(path, std::string(json)), places_(text_.bytes()) {}

  Result<SettingsNode> finish() && {
    if (error_) return *std::move(error_);
    return std::move(root_);
  }

  bool null() override {
    const Position where = next();
    return fail("'" + name() + "' is null; leave out what is not said", where);
  }
  bool boolean(bool value) override {
    SettingsNode& node = add(Kind::boolean, "a boolean");
    node.boolean = value;
    return true;
  }
  bool number_integer(number_integer_t value) override {
    SettingsNode& node = add(Kind::integer, "an integer");
    node.integer = value;
    return true;
  }
  bool number_unsigned(number_unsigned_t value) override {
    if (value > static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max()))
      return fail("not valid JSON: a number is out of range", next());
    return number_integer(static_cast<number_integer_t>(value));
  }
  bool number_float(number_float_t, const string_t&) override {
    add(Kind::real, "a float");
    return true;
  }
  bool string(string_t& value) override {
    SettingsNode& node = add(Kind::text, "a string");
    node.text = std::move(value);
    return true;
  }
  bool binary(binary_t&) override { return false; }  // JSON has none
  bool start_object(std::size_t) override { return open(Kind::table, "a table"); }
  bool start_array(std::size_t) override { return open(Kind::array, "an array"); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& value) override {
    key_ = std::move(value);
    key_where_ = next();
    return true;
  }
  bool parse_error(std::size_t position, const std::string&, const Json::exception& error) override {
    constexpr int kOutOfRange = 406;  // https://json.nlohmann.me/home/exceptions/#jsonexceptionout_of_range406
    if (error.id == kOutOfRange) return fail("not valid JSON: a number is out of range", next());
    const std::size_t size = text_.bytes().size();
    return fail("not valid JSON", text_.position(std::min(position > 0 ? position - 1 : 0, size)));
  }

 private:
  Position next() { return text_.position(places_.next()); }
  bool fail(const std::string& message, Position where) {
    error_ = Error{escape_controls(message), text_.path(), where.line, where.column};
    return false;
  }
  // The way from the root to the value that is being read: `zones[1].files`.
  std::string name() const {
    std::string out;
    for (const SettingsNode* node : open_) {
      if (node->kind == Kind::array) {
        out += "[" + std::to_string(node->elements.size() - (node == open_.back() ? 0 : 1)) + "]";
      } else {
        const std::string& key = node == open_.back() ? key_ : node->members.back().key;
        out += (out.empty() ? "" : ".") + key;
      }
    }
    return out;
  }
  SettingsNode& place_for_next() {
    if (open_.empty()) return root_;
    SettingsNode& parent = *open_.back();
    if (parent.kind == Kind::array) return parent.elements.emplace_back();
    std::erase_if(parent.members, [&](const SettingsNode& member) { return member.key == key_; });
    SettingsNode& member = parent.members.emplace_back();
    member.key = key_;
    member.key_where = key_where_;
    return member;
  }
  SettingsNode& add(Kind kind, std::string_view called) {
    const Position where = next();
    SettingsNode& node = place_for_next();
    node.kind = kind;
    node.called = called;
    node.where = where;
    return node;
  }
  // A pointer to what is open stays good: nothing is added beside it before it is closed.
  bool open(Kind kind, std::string_view called) {
    if (open_.size() == kMostDepth) {
      const std::string outermost = root_.members.empty() ? name() : root_.members.back().key;
      return fail("'" + outermost + "' is nested too deeply", next());
    }
    open_.push_back(&add(kind, called));
    return true;
  }
  bool close() {
    places_.next();
    open_.pop_back();
    return true;
  }

  SourceText text_;
  TokenPlaces places_;
  SettingsNode root_;
  std::vector<SettingsNode*> open_;
  std::string key_;
  Position key_where_;
  std::optional<Error> error_;
};

}  // namespace

Result<SettingsNode> parse_json(std::string_view json, const std::string& path) {
  NodeBuilder builder(json, path);
  Json::sax_parse(json, &builder);
  return std::move(builder).finish();
}

}  // namespace doczone
