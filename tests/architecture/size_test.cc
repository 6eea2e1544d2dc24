// No function of the product is longer than a screen, and no file longer than can be read in one go.
#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "tests/architecture/source_tree.h"

namespace doczone::architecture::size_test {
namespace {

constexpr std::size_t kLongestFunction = 60;  // lines, its signature among them
constexpr std::size_t kLongestFile = 400;

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

// The text with blanks for comments, literals and preprocessor lines, so that each bracket that is left is one of code.
class Bare {
 public:
  explicit Bare(std::string text) : text_(std::move(text)) {}

  std::string run() {
    while (at_ < text_.size()) {
      if (starts("//")) {
        blank_to(text_.find('\n', at_));
      } else if (starts("/*")) {
        blank_to(text_.find("*/", at_) + 2);
      } else if (starts("R\"")) {
        const std::size_t open = text_.find('(', at_);
        const std::string close = ")" + text_.substr(at_ + 2, open - at_ - 2) + "\"";
        blank_to(text_.find(close, open) + close.size());
      } else if (text_[at_] == '"' || (text_[at_] == '\'' && !is_digit_separator())) {
        blank_to(end_of_literal());
      } else if (text_[at_] == '#' && is_first_of_line()) {
        blank_to(end_of_directive());
      } else {
        ++at_;
      }
    }
    return std::move(text_);
  }

 private:
  bool starts(std::string_view what) const { return std::string_view(text_).substr(at_).starts_with(what); }
  bool is_digit_separator() const { return at_ > 0 && is_word(text_[at_ - 1]); }
  bool is_first_of_line() const {
    const std::size_t before = at_ == 0 ? std::string::npos : text_.find_last_not_of(" \t", at_ - 1);
    return before == std::string::npos || text_[before] == '\n';
  }
  std::size_t end_of_literal() const {
    std::size_t end = at_ + 1;
    while (end < text_.size() && text_[end] != text_[at_]) end += text_[end] == '\\' ? 2 : 1;
    return end + 1;
  }
  std::size_t end_of_directive() const {
    std::size_t end = text_.find('\n', at_);
    while (end != std::string::npos && text_[end - 1] == '\\') end = text_.find('\n', end + 1);
    return end;
  }
  void blank_to(std::size_t end) {
    for (end = std::min(end, text_.size()); at_ < end; ++at_) {
      if (text_[at_] != '\n') text_[at_] = ' ';
    }
  }

  std::string text_;
  std::size_t at_ = 0;
};

struct Function {
  std::string name;
  std::size_t line = 0;  // 1-based
  std::size_t lines = 0;
};

enum class Scope { open, function, block };  // open: a namespace or type, where functions may stand

bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const bool begins = at == 0 || !is_word(text[at - 1]);
    if (begins && (at + word.size() == text.size() || !is_word(text[at + word.size()]))) return true;
  }
  return false;
}

// What a brace behind `head` opens.
Scope scope_behind(std::string_view head, Scope around) {
  if (around != Scope::open) return Scope::block;
  if (has_word(head, "namespace")) return Scope::open;
  const std::size_t bracket = head.find('(');
  const std::string_view before = head.substr(0, bracket);
  const bool is_type =
      has_word(before, "class") || has_word(before, "struct") || has_word(before, "union") || has_word(before, "enum");
  if (is_type && bracket == std::string_view::npos) return Scope::open;
  const std::size_t assigned = head.find('=');
  const bool is_operator = has_word(before, "operator") || before.find("operator") != std::string_view::npos;
  if (bracket == std::string_view::npos || (assigned < bracket && !is_operator))
    return is_type ? Scope::open : Scope::block;
  return Scope::function;
}

std::string name_in(std::string_view head) {
  const std::size_t end = std::min(head.find('('), head.size());
  std::size_t begin = end;
  const auto is_of_name = [](char c) {
    return is_word(c) || std::string_view(":~=<>!+-*/%[]").find(c) != std::string_view::npos;
  };
  while (begin > 0 && is_of_name(head[begin - 1])) --begin;
  return std::string(head.substr(begin, end - begin));
}

std::vector<Function> functions_of(const std::string& source) {
  struct Open {
    Scope scope;
    std::size_t head_begin;
    std::string name;
  };
  const std::string text = Bare(source).run();
  std::vector<Function> out;
  std::vector<Open> open;
  std::size_t head = 0;   // where the statement began
  std::size_t round = 0;  // depth of round brackets
  const auto line_of = [&](std::size_t at) {
    return 1 + static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '(') ++round;
    if (c == ')' && round > 0) --round;
    if (c == ';' && round == 0) head = at + 1;
    if (c == '{') {
      const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n", head), at);
      const std::string_view words = std::string_view(text).substr(begin, at - begin);
      const Scope scope = scope_behind(words, round > 0      ? Scope::block
                                              : open.empty() ? Scope::open
                                                             : open.back().scope);
      open.push_back({scope, begin, name_in(words)});
      if (scope != Scope::block) head = at + 1;
    } else if (c == '}' && !open.empty()) {
      const Open closed = open.back();
      open.pop_back();
      if (closed.scope == Scope::function) {
        const std::size_t line = line_of(closed.head_begin);
        out.push_back({closed.name, line, line_of(at) - line + 1});
      }
      if (closed.scope != Scope::block || (!open.empty() && open.back().scope != Scope::open)) head = at + 1;
    }
  }
  return out;
}

std::vector<std::string> long_ones(const Sources& sources) {
  std::vector<std::string> out;
  for (const auto& [path, text] : sources) {
    const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    if (lines > kLongestFile) out.push_back(path + " has " + std::to_string(lines) + " lines");
    for (const Function& function : functions_of(text)) {
      if (function.lines <= kLongestFunction) continue;
      out.push_back(path + ":" + std::to_string(function.line) + ": " + function.name + " has " +
                    std::to_string(function.lines) + " lines");
    }
  }
  return out;
}

std::string dump(const std::string& text) {
  std::string out;
  for (const Function& one : functions_of(text))
    out += one.name + "@" + std::to_string(one.line) + "+" + std::to_string(one.lines) + " ";
  return out;
}

TEST(Size, FunctionsAndFilesCanBeReadInOneGo) {
  EXPECT_EQ(joined(long_ones(read_project())), "");
}

TEST(Size, FunctionsAreFoundWithTheirLength) {
  EXPECT_EQ(dump("int f() { return 1; }\n"), "f@1+1 ");
  EXPECT_EQ(dump("namespace a {\nstruct B {\n  int m() const {\n    if (x) { y(); }\n    return 1;\n  }\n};\n}\n"),
            "m@3+4 ");
  EXPECT_EQ(dump("A::A(int x)\n    : x_(x) {\n}\nstd::optional<int> A::g(const B& b,\n  int c) {\n}\n"),
            "A::A@1+3 A::g@4+3 ");
  EXPECT_EQ(dump("const X kX{\"{\", f({1, 2}), '{'};\nint g() {\n}\n"), "g@2+2 ");
  EXPECT_EQ(dump("bool operator==(const A& a, const A& b) {\n}\n"), "operator==@1+2 ");
  EXPECT_EQ(dump("#define X(a) { \\\n  { a\nauto f = [] { return 1; };\ntemplate <class T>\nvoid g(T t) {\n}\n"),
            "g@4+3 ");
  EXPECT_EQ(dump("enum class E { a, b };\nstd::span<const int> list() {\n  static const std::array<int, 2> k{{{1}, "
                 "{2}}};\n  return k;\n}\n"),
            "list@2+4 ");
  std::string text = "void f() {\n";
  for (int i = 0; i < 59; ++i) text += "  x();\n";
  EXPECT_EQ(joined(long_ones({{"a.cc", text + "}\n"}})), "a.cc:1: f has 61 lines\n");
  EXPECT_EQ(joined(long_ones({{"a.cc", std::string(401, '\n')}})), "a.cc has 401 lines\n");
}

}  // namespace
}  // namespace doczone::architecture::size_test
