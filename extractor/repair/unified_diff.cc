#include "extractor/repair/unified_diff.h"

#include <algorithm>
#include <vector>

namespace doczone::extractor {
namespace {

constexpr std::size_t kContext = 3;

// 0-based lines of the old text that are replaced, and those of the new one that come instead; `last` is behind them.
struct Change {
  std::size_t first = 0, last = 0;
  std::size_t new_first = 0, new_last = 0;
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
  const auto is_special = [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\' || c == 0x7F;
  };
  if (std::none_of(name.begin(), name.end(), is_special))
    return name + (name.find(' ') == std::string::npos ? "" : "\t");
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

// Between the lines that both begin and end with, the longest common ones are looked for in this many pairs at most.
constexpr std::size_t kMaxPairs = 4'000'000;

class Differ {
 public:
  Differ(std::string_view before, std::string_view after) : lines_(lines_of(before)), new_lines_(lines_of(after)) {
    std::size_t begin = 0;
    std::size_t end = lines_.size();
    std::size_t new_end = new_lines_.size();
    while (begin < std::min(end, new_end) && lines_[begin] == new_lines_[begin]) ++begin;
    while (end > begin && new_end > begin && lines_[end - 1] == new_lines_[new_end - 1]) --end, --new_end;
    if (end == new_end) {
      pair_lines(begin, end);
    } else if ((end - begin) * (new_end - begin) <= kMaxPairs) {
      align_lines(begin, end, new_end);
    } else {
      changes_.push_back({begin, end, begin, new_end});
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
  void add_change(Change change) {
    if (change.first == change.last && change.new_first == change.new_last) return;
    if (!changes_.empty() && changes_.back().last == change.first && changes_.back().new_last == change.new_first) {
      changes_.back().last = change.last;
      changes_.back().new_last = change.new_last;
    } else {
      changes_.push_back(change);
    }
  }

  // The usual case: every line is still there.
  void pair_lines(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      if (lines_[i] != new_lines_[i]) add_change({i, i + 1, i, i + 1});
    }
  }

  void align_lines(std::size_t begin, std::size_t end, std::size_t new_end) {
    const std::size_t width = new_end - begin + 1;
    std::vector<std::size_t> common((end - begin + 1) * width, 0);  // lines that both have from here on
    const auto at = [&](std::size_t i, std::size_t j) -> std::size_t& {
      return common[(i - begin) * width + (j - begin)];
    };
    for (std::size_t i = end; i-- > begin;) {
      for (std::size_t j = new_end; j-- > begin;) {
        at(i, j) = lines_[i] == new_lines_[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
      }
    }
    std::size_t i = begin;
    std::size_t j = begin;
    while (i < end || j < new_end) {
      if (i < end && j < new_end && lines_[i] == new_lines_[j]) {
        ++i, ++j;
      } else if (j == new_end || (i < end && at(i + 1, j) >= at(i, j + 1))) {
        add_change({i, i + 1, j, j});
        ++i;
      } else {
        add_change({i, i, j, j + 1});
        ++j;
      }
    }
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
      for (; line < changes_[i].last; ++line) add('-', lines_[line]);
      for (std::size_t added = changes_[i].new_first; added < changes_[i].new_last; ++added)
        add('+', new_lines_[added]);
    }
    for (; line < last; ++line) add(' ', lines_[line]);
    const std::size_t new_first = changes_[from].new_first - (changes_[from].first - first);
    return "@@ -" + range(first, old_count_) + " +" + range(new_first, new_count_) + " @@\n" + body_;
  }

  static std::string range(std::size_t first, std::size_t count) {
    const std::string begin = std::to_string(count == 0 ? first : first + 1);
    return count == 1 ? begin : begin + "," + std::to_string(count);
  }

  std::vector<std::string_view> lines_, new_lines_;
  std::vector<Change> changes_;
  std::string body_;
  std::size_t old_count_ = 0, new_count_ = 0;
};

}  // namespace

std::string unified_diff(const std::string& path, std::string_view before, std::string_view after) {
  if (before == after) return {};
  return "--- " + name_in_header('a', path) + "\n+++ " + name_in_header('b', path) + "\n" + Differ(before, after).run();
}

}  // namespace doczone::extractor
