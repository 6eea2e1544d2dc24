#include "model/toml_document.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include <toml++/toml.h>

#include "model/ascii.h"
#include "model/source_text.h"
#include "model/unicode.h"

namespace doczone {
namespace {

using Kind = SettingsNode::Kind;

Position position_of(const toml::source_region& region) {
  return {region.begin.line, region.begin.column};
}

std::string spell_date(const toml::date& date) {
  const auto digits = [](unsigned number, std::size_t width) {
    std::string out = std::to_string(number);
    return std::string(width - std::min(width, out.size()), '0') + out;
  };
  return digits(date.year, 4) + "-" + digits(date.month, 2) + "-" + digits(date.day, 2);
}

SettingsNode node_of(const toml::node& value);

void add_members(const toml::table& table, SettingsNode& out) {
  for (const auto& [key, value] : table) {
    SettingsNode& member = out.members.emplace_back(node_of(value));
    member.key = key.str();
    member.key_where = position_of(key.source());
  }
  // The library sorts by key; the file's order is the author's.
  std::sort(out.members.begin(), out.members.end(), [](const SettingsNode& a, const SettingsNode& b) {
    return std::tie(a.key_where.line, a.key_where.column) < std::tie(b.key_where.line, b.key_where.column);
  });
}

void add_elements(const toml::array& array, SettingsNode& out) {
  for (const toml::node& element : array) out.elements.push_back(node_of(element));
}

SettingsNode node_of(const toml::node& value) {
  SettingsNode out;
  out.where = position_of(value.source());
  const auto is = [&](Kind kind, std::string_view called) {
    out.kind = kind;
    out.called = called;
  };
  switch (value.type()) {
    case toml::node_type::table:
      is(Kind::table, "a table");
      add_members(*value.as_table(), out);
      break;
    case toml::node_type::array:
      is(Kind::array, "an array");
      add_elements(*value.as_array(), out);
      break;
    case toml::node_type::string:
      is(Kind::text, "a string");
      out.text = value.as_string()->get();
      break;
    case toml::node_type::integer:
      is(Kind::integer, "an integer");
      out.integer = value.as_integer()->get();
      break;
    case toml::node_type::floating_point:
      is(Kind::real, "a float");
      break;
    case toml::node_type::boolean:
      is(Kind::boolean, "a boolean");
      out.boolean = value.as_boolean()->get();
      break;
    case toml::node_type::date:
      is(Kind::date, "a date");
      out.text = spell_date(value.as_date()->get());
      break;
    case toml::node_type::time:
      is(Kind::other, "a time");
      break;
    case toml::node_type::date_time:
      is(Kind::other, "a date with a time");
      break;
    default:
      is(Kind::other, "nothing");
  }
  return out;
}

// Goes over a document once, and over strings and comments in it as a whole, to tell how deep its keys and brackets
// go: each part of a key is a table in a table, and the library follows them by recursion.
class DepthScan {
 public:
  explicit DepthScan(std::string_view toml) : toml_(toml) {}

  // Where it goes too deep.
  std::optional<std::size_t> too_deep() {
    while (at_ < toml_.size()) {
      const char c = toml_[at_];
      if (c == '#') {
        at_ = std::min(toml_.find('\n', at_), toml_.size());
      } else if (c == '"' || c == '\'') {
        pass_string(c);
        add_part();
      } else if (is_ascii_alnum(c) || c == '_' || c == '-') {
        while (at_ < toml_.size() && (is_ascii_alnum(toml_[at_]) || toml_[at_] == '_' || toml_[at_] == '-')) ++at_;
        add_part();
      } else {
        pass_sign(c);
      }
      if (parts_ > kMostParts || brackets_ > kMostBrackets) return at_ - 1;
    }
    return std::nullopt;
  }

 private:
  static constexpr std::size_t kMostParts = 16, kMostBrackets = 64;

  void add_part() {
    parts_ = after_dot_ ? parts_ + 1 : 1;
    after_dot_ = false;
  }

  void pass_sign(char c) {
    ++at_;
    if (c == '[' || c == '{') ++brackets_;
    if ((c == ']' || c == '}') && brackets_ > 0) --brackets_;
    if (c == ' ' || c == '\t') return;
    after_dot_ = c == '.';
    if (!after_dot_) parts_ = 0;
  }

  // To behind its end; three quotes begin one that may go over lines, in double quotes a backslash hides one.
  void pass_string(char quote) {
    const std::string three(3, quote);
    const bool is_long = toml_.substr(at_).starts_with(three);
    at_ += is_long ? 3 : 1;
    while (at_ < toml_.size()) {
      if (is_long ? toml_.substr(at_).starts_with(three) : toml_[at_] == quote) {
        at_ += is_long ? 3 : 1;
        return;
      }
      if (!is_long && toml_[at_] == '\n') return;
      at_ += toml_[at_] == '\\' && quote == '"' ? 2 : 1;
    }
    at_ = toml_.size();
  }

  std::string_view toml_;
  std::size_t at_ = 0, parts_ = 0, brackets_ = 0;
  bool after_dot_ = false;
};

}  // namespace

Result<SettingsNode> parse_toml(std::string_view toml, const std::string& path) {
  if (const auto deep = DepthScan(toml).too_deep()) {
    const Position where = SourceText(path, std::string(toml)).position(*deep);
    return Error{"not valid here: a key has more than 16 parts, or brackets stand in each other more than 64 times",
                 path, where.line, where.column};
  }
  try {
    return node_of(toml::parse(toml));
  } catch (const toml::parse_error& error) {
    constexpr std::string_view kPreamble = "Error while parsing ";
    std::string reason(error.description());
    if (reason.rfind(kPreamble, 0) == 0) reason.erase(0, kPreamble.size());
    if (!reason.empty()) reason[0] = ascii_lower(reason[0]);
    const Position where = position_of(error.source());
    return Error{escape_controls("not valid TOML: " + reason), path, where.line, where.column};
  }
}

}  // namespace doczone
