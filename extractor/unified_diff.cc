#include "extractor/unified_diff.h"

#include <algorithm>
#include <array>

#include "extractor/page_repair.h"

namespace doczone::extractor {
namespace {

constexpr std::size_t kContext = 3;

// Lines of the old text that are replaced, and what comes instead.
struct Change {
  std::size_t first = 0;  // 0-based line
  std::size_t last = 0;   // behind the last
  std::string text;
};

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    out.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return out;
}

// Quotes, backslashes and control characters are escaped the way C does; a name with a blank ends in a tab, so that
// nobody takes what follows for a date.
std::string name_in_header(char side, std::string path) {
  path.erase(0, std::min(path.find_first_not_of('/'), path.size()));
  const std::string name = std::string(1, side) + "/" + path;
  const auto is_special = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\' || c == 0x7F; };
  if (std::none_of(name.begin(), name.end(), is_special)) return name + (name.find(' ') == std::string::npos ? "" : "\t");
  std::string out = "\"";
  for (const char c : name) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (is_special(c)) {
      const auto byte = static_cast<unsigned char>(c);
      out += {'\\', static_cast<char>('0' + (byte >> 6)), static_cast<char>('0' + ((byte >> 3) & 7)),
              static_cast<char>('0' + (byte & 7))};
    } else {
      out += c;
    }
  }
  return out + "\"";
}

class Differ {
 public:
  Differ(std::string_view bytes, const std::vector<Edit>& edits) : bytes_(bytes), lines_(lines_of(bytes)) {
    std::size_t at = 0;
    for (const std::string_view line : lines_) {
      starts_.push_back(at);
      at += line.size();
    }
    starts_.push_back(at);
    for (std::size_t i = 0; i < edits.size();) {
      Change change{line_of(edits[i].span.offset), 0, {}};
      std::vector<Edit> here;
      do {
        change.last = line_of(edits[i].span.end()) + 1;
        here.push_back(edits[i++]);
      } while (i < edits.size() && line_of(edits[i].span.offset) < change.last);
      const std::size_t from = starts_[change.first];
      for (Edit& edit : here) edit.span.offset -= from;
      const std::size_t to = change.last < starts_.size() ? starts_[change.last] : bytes_.size();
      change.text = apply_edits(bytes_.substr(from, to - from), std::move(here));
      changes_.push_back(std::move(change));
    }
  }

  std::string run() {
    std::string out;
    for (std::size_t i = 0; i < changes_.size();) {
      std::size_t next = i + 1;
      while (next < changes_.size() && changes_[next].first <= changes_[next - 1].last + 2 * kContext) ++next;
      out += hunk(i, next);
      i = next;
    }
    return out;
  }

 private:
  std::size_t line_of(std::size_t offset) const {
    const auto after = std::upper_bound(starts_.begin(), starts_.end() - 1, offset);
    return after == starts_.begin() ? 0 : static_cast<std::size_t>(after - starts_.begin()) - 1;
  }

  void add(char mark, std::string_view line) {
    body_ += mark;
    body_ += line;
    if (line.empty() || line.back() != '\n') body_ += "\n\\ No newline at end of file\n";
    if (mark != '+') ++old_count_;
    if (mark != '-') ++new_count_;
  }

  std::string hunk(std::size_t from, std::size_t to) {
    body_.clear();
    old_count_ = new_count_ = 0;
    const std::size_t first = changes_[from].first - std::min(changes_[from].first, kContext);
    const std::size_t last = std::min(lines_.size(), changes_[to - 1].last + kContext);
    std::size_t line = first;
    for (std::size_t i = from; i < to; ++i) {
      for (; line < changes_[i].first; ++line) add(' ', lines_[line]);
      for (; line < std::min(changes_[i].last, lines_.size()); ++line) add('-', lines_[line]);
      for (const std::string_view changed : lines_of(changes_[i].text)) add('+', changed);
    }
    for (; line < last; ++line) add(' ', lines_[line]);
    const std::size_t new_first = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(first) + shift_);
    shift_ += static_cast<std::ptrdiff_t>(new_count_) - static_cast<std::ptrdiff_t>(old_count_);
    return "@@ -" + range(first, old_count_) + " +" + range(new_first, new_count_) + " @@\n" + body_;
  }

  static std::string range(std::size_t first, std::size_t count) {
    const std::string begin = std::to_string(count == 0 ? first : first + 1);
    return count == 1 ? begin : begin + "," + std::to_string(count);
  }

  std::string_view bytes_;
  std::vector<std::string_view> lines_;
  std::vector<std::size_t> starts_;
  std::vector<Change> changes_;
  std::string body_;
  std::size_t old_count_ = 0, new_count_ = 0;
  std::ptrdiff_t shift_ = 0;  // lines that earlier hunks added
};

}  // namespace

std::string unified_diff(const std::string& path, std::string_view bytes, const std::vector<Edit>& edits) {
  if (edits.empty()) return {};
  return "--- " + name_in_header('a', path) + "\n+++ " + name_in_header('b', path) + "\n" + Differ(bytes, edits).run();
}

}  // namespace doczone::extractor
