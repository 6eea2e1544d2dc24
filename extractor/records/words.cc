#include "extractor/records/words.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "extractor/records/embedded_words.h"
#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

using Stems = std::map<std::string, std::vector<std::string>, std::less<>>;

const Stems& stems() {
  static const Stems all = [] {
    Stems read;
    std::string_view data = embedded_words("words");
    while (!data.empty()) {
      const std::size_t end = std::min(data.find('\n'), data.size());
      const std::string_view line = data.substr(0, end);
      data.remove_prefix(std::min(end + 1, data.size()));
      const std::size_t tab = line.find('\t');
      if (line.starts_with('#') || tab == std::string_view::npos) continue;
      const std::size_t second = std::min(line.find('\t', tab + 1), line.size());
      read[std::string(line.substr(0, tab))].push_back(fold_case(line.substr(tab + 1, second - tab - 1)));
    }
    return read;
  }();
  return all;
}

// A stem of Latin, Greek or Cyrillic letters must stand at the start of a word; other scripts write without blanks, or
// put articles in front of the word (Hebrew, Arabic).
bool holds(const std::string& text, const std::string& stem) {
  for (std::size_t at = text.find(stem); at != std::string::npos; at = text.find(stem, at + 1)) {
    const bool alphabetic = static_cast<unsigned char>(stem[0]) < 0xD7;
    if (!alphabetic || at == 0) return true;
    const auto before = static_cast<unsigned char>(text[at - 1]);
    if (before < 0x80 && !is_ascii_alpha(static_cast<char>(before))) return true;
  }
  return false;
}

}  // namespace

bool has_word(std::string_view text, std::string_view kind) {
  const auto found = stems().find(kind);
  if (found == stems().end()) return false;
  const std::string folded = fold_case(text);
  for (const std::string& stem : found->second) {
    if (holds(folded, stem)) return true;
  }
  return false;
}

bool is_word(std::string_view text, std::string_view kind) {
  const auto found = stems().find(kind);
  return found != stems().end() &&
         std::find(found->second.begin(), found->second.end(), fold_case(text)) != found->second.end();
}

std::optional<View> view_in(std::string_view text) {
  const bool internal = has_word(text, "internal");
  const bool external = has_word(text, "external");
  if (internal == external) return std::nullopt;
  return internal ? View::internal : View::external;
}

}  // namespace doczone::extractor
