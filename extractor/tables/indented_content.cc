#include "extractor/tables/indented_content.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace doczone::extractor {
namespace {

constexpr std::size_t kStep = 4;

std::size_t indent_of(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

bool is_blank_line(std::string_view line) {
  return line.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// `line` begins behind its indentation.
bool opens_content(std::string_view line) {
  static constexpr std::array<std::string_view, 6> kTabs{"=== \"", "===! \"", "===+ \"", "=== '", "===! '", "===+ '"};
  static constexpr std::array<std::string_view, 4> kAdmonitions{"!!! ", "!!!+ ", "??? ", "???+ "};
  const auto begins = [&](std::string_view mark) { return line.starts_with(mark); };
  return std::any_of(kTabs.begin(), kTabs.end(), begins) ||
         std::any_of(kAdmonitions.begin(), kAdmonitions.end(), begins);
}

bool is_fence(std::string_view line) {
  return line.starts_with("```") || line.starts_with("~~~");
}

class ContentReader {
 public:
  explicit ContentReader(std::string_view page) : page_(page) {}

  std::optional<MappedText> read() {
    for (std::size_t at = 0; at < page_.size();) {
      const std::size_t end = std::min(page_.find('\n', at), page_.size() - 1) + 1;
      read_line(at, end);
      at = end;
    }
    return found_ ? std::optional(std::move(out_)) : std::nullopt;
  }

 private:
  void read_line(std::size_t at, std::size_t end) {
    const std::string_view line = page_.substr(at, end - at);
    if (is_blank_line(line)) return out_.append_copy(page_, {at, end - at});
    const std::size_t indent = indent_of(line);
    while (!columns_.empty() && indent < columns_.back()) {
      columns_.pop_back();
      in_fence_ = false;
    }
    const std::size_t cut = std::min(indent, columns_.size() * kStep);
    out_.append_copy(page_, {at + cut, end - at - cut});
    const std::string_view text = line.substr(indent);
    if (is_fence(text)) in_fence_ = !in_fence_;
    if (in_fence_ || !opens_content(text)) return;
    found_ = true;
    columns_.push_back(indent + kStep);
    out_.append_implied("\n", end);
  }

  std::string_view page_;
  MappedText out_;
  std::vector<std::size_t> columns_;  // at which the content of what is open begins
  bool in_fence_ = false;
  bool found_ = false;
};

}  // namespace

std::optional<MappedText> without_content_indent(std::string_view page) {
  // Most pages have no such line.
  const bool may = page.find("=== ") != std::string_view::npos || page.find("!!!") != std::string_view::npos ||
                   page.find("???") != std::string_view::npos || page.find("===!") != std::string_view::npos ||
                   page.find("===+") != std::string_view::npos;
  return may ? ContentReader(page).read() : std::nullopt;
}

}  // namespace doczone::extractor
