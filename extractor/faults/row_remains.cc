#include "extractor/faults/row_remains.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "extractor/faults/fault.h"
#include "model/ascii.h"

namespace doczone::extractor {
namespace {

// In one place no more rows are looked for, and in no more lines: it keeps the search linear.
constexpr std::size_t kMostInOnePlace = 16;
// Half of what the row says: less may be another record of the same zone.
constexpr double kTellingShare = 0.5;
// In a line from which a record was read, it is another record unless nearly all is there.
constexpr double kShareInReadLine = 0.9;

bool is_inside_word(char c) {
  return is_ascii_alnum(c) || static_cast<unsigned char>(c) >= 0x80;
}

// Where `word` stands in `text` as a word of its own; both in lower case.
std::size_t find_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || !is_inside_word(text[at - 1])) && (end == text.size() || !is_inside_word(text[end]))) return at;
  }
  return std::string_view::npos;
}

// The labels of names, and other values whole, in lower case. A view is told in each language's words.
std::vector<std::string> words_of(const ElectedRow& row) {
  std::vector<std::string> out;
  for (const ElectedAtom& atom : row.atoms) {
    if (atom.value.empty() || atom.field == Field::view) continue;
    const std::string value = ascii_lower(atom.value);
    if (!is_name_field(atom.field)) {
      out.push_back(value);
      continue;
    }
    std::string label;
    for (const char c : value + ".") {
      if (is_inside_word(c) || c == '-') {
        label += c;
      } else if (!label.empty()) {
        out.push_back(std::exchange(label, {}));
      }
    }
  }
  return out;
}

// Of a zone, or of a program's configuration.
bool is_comment(std::string_view text) {
  return text.starts_with(';') || text.starts_with('#') || text.starts_with("//");
}

// What separates an owner from what follows it.
std::string_view without_separators(std::string_view text) {
  static constexpr std::string_view kSeparators[] = {" ", "\t", "|", "`", ":", ",", "-", "–", "—"};
  const auto ends_text = [&](std::string_view one) { return text.ends_with(one); };
  for (auto one = std::find_if(std::begin(kSeparators), std::end(kSeparators), ends_text); one != std::end(kSeparators);
       one = std::find_if(std::begin(kSeparators), std::end(kSeparators), ends_text))
    text.remove_suffix(one->size());
  return text;
}

struct Line {
  std::size_t begin = 0, end = 0;
  bool taken = false;
};

class RemainsFinder {
 public:
  RemainsFinder(const ElectedTable& table, std::size_t page_index, const Page& page)
      : table_(table), page_(page_index), bytes_(page.text->bytes()), tables_(page.tables), out_(table.rows.size()) {}

  std::vector<std::optional<RowRemains>> run() {
    std::vector<std::size_t> missing;
    const RecordRow* above = nullptr;
    for (std::size_t i = 0; i < table_.rows.size(); ++i) {
      const RecordRow* const row = table_.rows[i].row->rows[page_];
      if (row == nullptr) {
        missing.push_back(i);
        continue;
      }
      look_between(above, row, missing);
      missing.clear();
      above = row;
    }
    look_between(above, nullptr, missing);
    return std::move(out_);
  }

 private:
  std::size_t line_begin(std::size_t at) const {
    const std::size_t before = at == 0 ? std::string_view::npos : bytes_.rfind('\n', at - 1);
    return before == std::string_view::npos ? 0 : before + 1;
  }
  std::size_t line_end(std::size_t at) const { return std::min(bytes_.find('\n', at), bytes_.size()); }

  // Lines in front of `end`, or behind `begin`, until as many were seen as rows are missing, or the paragraph ends.
  std::vector<Line> lines_before(std::size_t end, std::size_t most) const {
    std::vector<Line> out;
    while (end > 0 && out.size() < most) {
      const std::size_t begin = line_begin(end - 1);
      if (trim_ascii(bytes_.substr(begin, end - 1 - begin)).empty()) break;
      out.push_back({begin, end - 1});
      end = begin;
    }
    std::reverse(out.begin(), out.end());
    return out;
  }
  std::vector<Line> lines_between(std::size_t begin, std::size_t end, std::size_t most) const {
    std::vector<Line> out;
    while (begin < end && out.size() < most) {
      const std::size_t stop = line_end(begin);
      const std::string_view text = trim_ascii(bytes_.substr(begin, stop - begin));
      if (text.empty() && end == bytes_.size()) break;
      if (!text.empty() && !is_comment(text)) out.push_back({begin, stop});
      begin = stop + 1;
    }
    return out;
  }

  void look_between(const RecordRow* above, const RecordRow* below, const std::vector<std::size_t>& missing) {
    if (missing.empty() || (above == nullptr && below == nullptr)) return;
    std::vector<Line> lines;
    if (above == nullptr) {
      lines = lines_before(line_begin(below->span.offset), std::min(missing.size(), kMostInOnePlace));
    } else if (below == nullptr) {
      lines = lines_between(line_end(above->span.end()) + 1, bytes_.size(), std::min(missing.size(), kMostInOnePlace));
    } else {
      lines = lines_between(line_end(above->span.end()) + 1, line_begin(below->span.offset), kMostInOnePlace);
    }
    for (std::size_t i = 0; i < std::min(missing.size(), kMostInOnePlace); ++i) assign(missing[i], lines);
  }

  void assign(std::size_t row, std::vector<Line>& lines) {
    const std::vector<std::string> words = words_of(table_.rows[row]);
    Line* best = nullptr;
    double best_share = kTellingShare;
    for (Line& line : lines) {
      if (line.taken) continue;
      const double share = share_in(words, lower(line));
      if (share < best_share || (best != nullptr && share == best_share)) continue;
      if (share < kShareInReadLine && is_read(line)) continue;
      best = &line;
      best_share = share;
    }
    if (best == nullptr) return;
    best->taken = true;
    out_[row] = remains_in(*best, table_.rows[row]);
  }

  // A row of any table begins in the line.
  bool is_read(const Line& line) {
    if (read_.empty()) {
      for (const RecordTable& table : tables_) {
        for (const RecordRow& row : table.rows) read_.push_back(row.span.offset);
      }
      std::sort(read_.begin(), read_.end());
    }
    const auto next = std::lower_bound(read_.begin(), read_.end(), line.begin);
    return next != read_.end() && *next < line.end;
  }

  std::string lower(const Line& line) const { return ascii_lower(bytes_.substr(line.begin, line.end - line.begin)); }

  static double share_in(const std::vector<std::string>& words, const std::string& line) {
    const auto kept = std::count_if(words.begin(), words.end(), [&](const std::string& word) {
      return find_word(line, word) != std::string::npos;
    });
    return words.empty() ? 0.0 : static_cast<double>(kept) / static_cast<double>(words.size());
  }

  static bool has_all_data(const ElectedRow& row, const std::string& line) {
    return std::all_of(row.atoms.begin(), row.atoms.end(), [&](const ElectedAtom& atom) {
      const bool is_data = atom.field == Field::address || atom.field == Field::target || atom.field == Field::port;
      return !is_data || atom.value.empty() || find_word(line, ascii_lower(atom.value)) != std::string::npos;
    });
  }

  // The owner stands before what else is left of the row, where it stands first.
  RowRemains remains_in(const Line& line, const ElectedRow& row) const {
    const std::string text = lower(line);
    const std::size_t begin = std::min(text.find_first_not_of(" \t-*+|`>"), text.size());
    std::size_t end = text.size();
    for (const ElectedAtom& atom : row.atoms) {
      if (atom.field == Field::owner || atom.field == Field::view || atom.value.empty()) continue;
      const std::size_t at = find_word(text, ascii_lower(atom.value));
      if (at != std::string::npos && at > begin) end = std::min(end, at);
    }
    const std::string* const owner = first_owner_of(row);
    const bool owner_stands = owner != nullptr && find_word(text, ascii_lower(*owner)) != std::string::npos;
    // Something behind the owner is damaged.
    if (owner_stands) end = text.size();
    end = begin + without_separators(std::string_view(text).substr(begin, end - begin)).size();
    RowRemains out;
    out.span = {line.begin + begin, end - begin};
    out.text = bytes_.substr(out.span.offset, out.span.length);
    out.is_whole = owner_stands && has_all_data(row, text);
    return out;
  }

  const ElectedTable& table_;
  std::size_t page_;
  std::string_view bytes_;
  const std::vector<RecordTable>& tables_;
  std::vector<std::size_t> read_;               // where rows begin, ascending; filled when it is first asked for
  std::vector<std::optional<RowRemains>> out_;  // by row
};

}  // namespace

std::vector<std::optional<RowRemains>> remains_of_rows(const ElectedTable& table, std::size_t page_index,
                                                       const Page& page) {
  return RemainsFinder(table, page_index, page).run();
}

}  // namespace doczone::extractor
