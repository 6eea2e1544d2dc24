#include "extractor/tables/delimited_cells.h"

#include <algorithm>
#include <utility>

#include "extractor/tables/markup_lines.h"

namespace doczone::extractor {
namespace {

class CellReader {
 public:
  CellReader(std::string_view page, const std::vector<ByteSpan>& lines, char delimiter, DelimiterEscape escape)
      : page_(page), lines_(lines), delimiter_(delimiter), escape_(escape) {}

  std::vector<std::vector<DelimitedCell>> read() {
    for (; line_ < lines_.size(); ++line_) {
      at_ = lines_[line_].offset;
      if (trimmed_span(page_, lines_[line_]).length == 0) continue;
      std::vector<DelimitedCell>& row = rows_.emplace_back();
      do {
        row.push_back(read_cell());
      } while (takes_delimiter());
    }
    return std::move(rows_);
  }

 private:
  std::size_t line_end() const { return lines_[line_].end(); }

  bool takes_delimiter() {
    if (at_ >= line_end() || page_[at_] != delimiter_) return false;
    ++at_;
    return true;
  }

  DelimitedCell read_cell() {
    std::size_t begin = at_;
    while (begin < line_end() && page_[begin] == ' ' && delimiter_ != ' ') ++begin;
    if (escape_ == DelimiterEscape::backslash) return read_escaped(begin);
    if (begin < line_end() && page_[begin] == '"') {
      at_ = begin + 1;
      DelimitedCell cell = read_quoted();
      at_ = std::min(page_.substr(0, line_end()).find(delimiter_, at_), line_end());
      return cell;
    }
    at_ = std::min(page_.substr(0, line_end()).find(delimiter_, begin), line_end());
    return {trimmed_span(page_, {begin, at_ - begin})};
  }

  DelimitedCell read_escaped(std::size_t begin) {
    DelimitedCell cell;
    for (at_ = begin;; ++at_) {
      at_ = std::min(page_.substr(0, line_end()).find(delimiter_, at_), line_end());
      if (at_ == line_end() || at_ == begin || page_[at_ - 1] != '\\') break;
      cell.push_back({begin, at_ - 1 - begin});
      begin = at_;
    }
    const std::string_view last = page_.substr(begin, at_ - begin);
    const std::size_t blanks = last.size() - std::min(last.find_last_not_of(" \t") + 1, last.size());
    cell.push_back({begin, last.size() - blanks});
    return cell;
  }

  DelimitedCell read_quoted() {
    DelimitedCell cell;
    for (std::size_t begin = at_;;) {
      const std::size_t quote = page_.substr(0, line_end()).find('"', at_);
      if (quote == std::string_view::npos) {
        cell.push_back({begin, line_end() - begin});
        at_ = line_end();
        if (line_ + 1 == lines_.size()) return cell;
        begin = at_ = lines_[++line_].offset;
      } else if (quote + 1 < line_end() && page_[quote + 1] == '"') {
        cell.push_back({begin, quote + 1 - begin});
        begin = at_ = quote + 2;
      } else {
        cell.push_back({begin, quote - begin});
        at_ = quote + 1;
        return cell;
      }
    }
  }

  std::string_view page_;
  const std::vector<ByteSpan>& lines_;
  char delimiter_;
  DelimiterEscape escape_;
  std::size_t line_ = 0;
  std::size_t at_ = 0;
  std::vector<std::vector<DelimitedCell>> rows_;
};

}  // namespace

std::vector<std::vector<DelimitedCell>> read_delimited_cells(std::string_view page, const std::vector<ByteSpan>& lines,
                                                             char delimiter, DelimiterEscape escape) {
  return CellReader(page, lines, delimiter, escape).read();
}

}  // namespace doczone::extractor
