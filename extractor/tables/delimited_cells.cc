#include "extractor/tables/delimited_cells.h"

#include <algorithm>
#include <utility>

#include "extractor/tables/markup_lines.h"

namespace doczone::extractor {
namespace {

class CellReader {
 public:
  CellReader(std::string_view page, const std::vector<ByteSpan>& lines, char delimiter)
      : page_(page), lines_(lines), delimiter_(delimiter) {}

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
    if (begin < line_end() && page_[begin] == '"') {
      at_ = begin + 1;
      DelimitedCell cell = read_quoted();
      at_ = std::min(page_.substr(0, line_end()).find(delimiter_, at_), line_end());
      return cell;
    }
    at_ = std::min(page_.substr(0, line_end()).find(delimiter_, begin), line_end());
    return {trimmed_span(page_, {begin, at_ - begin})};
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
  std::size_t line_ = 0;
  std::size_t at_ = 0;
  std::vector<std::vector<DelimitedCell>> rows_;
};

}  // namespace

std::vector<std::vector<DelimitedCell>> read_delimited_cells(std::string_view page, const std::vector<ByteSpan>& lines,
                                                             char delimiter) {
  return CellReader(page, lines, delimiter).read();
}

}  // namespace doczone::extractor
