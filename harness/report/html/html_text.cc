#include "harness/report/html/html_text.h"

#include <algorithm>
#include <vector>

#include "model/unicode.h"

namespace doczone::harness {
namespace {

// Longer values are shown without their differences: the work grows with the square.
constexpr std::size_t kMostCompared = 400;

std::vector<std::string> characters(std::string_view text) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const std::size_t length = decode_code_point(text).length;
    out.emplace_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return out;
}

// What stands for a character that could not be seen otherwise; empty: it can.
std::string_view mark_of(std::string_view character) {
  if (character == " ") return "·";
  if (character == "\u00A0") return "⍽";
  if (character == "\t") return "→";
  if (character == "\n" || character == "\r") return "↵";
  return {};
}

std::string shown(std::string_view character) {
  const std::string_view mark = mark_of(character);
  if (mark.empty()) return html_value(character);
  return "<span class=\"space\">" + std::string(mark) + "</span>";
}

// For each character of `a`, whether it belongs to the longest common subsequence of both.
std::vector<bool> common(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::vector<unsigned>> length(a.size() + 1, std::vector<unsigned>(b.size() + 1, 0));
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      length[i][j] = a[i] == b[j] ? length[i + 1][j + 1] + 1 : std::max(length[i + 1][j], length[i][j + 1]);
    }
  }
  std::vector<bool> out(a.size(), false);
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) {
      out[i++] = true;
      ++j;
    } else if (length[i + 1][j] >= length[i][j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
  return out;
}

}  // namespace

std::string html_escaped(std::string_view text) {
  std::string out;
  for (const char c : escape_controls(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string html_value(std::string_view text) {
  std::string out = html_escaped(text);
  for (std::size_t at = out.find('.'); at != std::string::npos; at = out.find('.', at + 1)) out.insert(at + 1, "<wbr>");
  return out;
}

std::string html_difference(std::string_view text, std::string_view other, DiffSide side) {
  const std::vector<std::string> stated = characters(text);
  std::vector<bool> same(stated.size(), true);
  if (text.size() <= kMostCompared && other.size() <= kMostCompared && !other.empty())
    same = common(stated, characters(other));
  const std::string tag = side == DiffSide::removed ? "del" : "ins";
  std::string out;
  bool open = false;
  for (std::size_t i = 0; i < stated.size(); ++i) {
    if (same[i] == open) {
      out += open ? "</" + tag + ">" : "<" + tag + ">";
      open = !open;
    }
    out += shown(stated[i]);
  }
  return open ? out + "</" + tag + ">" : out;
}

}  // namespace doczone::harness
