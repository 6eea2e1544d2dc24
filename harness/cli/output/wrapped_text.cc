#include "harness/cli/output/wrapped_text.h"

#include <algorithm>

#include "model/unicode.h"

namespace doczone::cli {

std::string wrapped(std::string_view words, std::size_t columns, std::string_view first) {
  const std::size_t indent = display_width(first);
  std::string out;
  std::string line(first);
  std::size_t width = indent;
  while (true) {
    words.remove_prefix(std::min(words.find_first_not_of(" \n"), words.size()));
    if (words.empty()) break;
    const std::string_view word = words.substr(0, words.find_first_of(" \n"));
    words.remove_prefix(word.size());
    const std::size_t needed = display_width(word);
    if (width > indent && width + 1 + needed > columns) {
      out += line + "\n";
      line.assign(indent, ' ');
      width = indent;
    }
    if (width > indent) line += ' ', ++width;
    line += word;
    width += needed;
  }
  return width > indent ? out + line + "\n" : out;
}

std::size_t columns_to_read(std::size_t terminal) {
  constexpr std::size_t kLeast = 40, kMost = 100;
  return terminal == 0 ? kUsualColumns : std::clamp(terminal, kLeast, kMost);
}

}  // namespace doczone::cli
