#include "extractor/records/words.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "extractor/records/embedded_words.h"
#include "model/ascii.h"
#include "model/unicode.h"

namespace doczone::extractor {
namespace {

// Of one kind, sorted.
struct Stems {
  std::vector<std::string> all;
  std::array<std::size_t, 257> first{};  // by byte: the number of the first that begins with it, or with a later one

  void sort() {
    std::sort(all.begin(), all.end());
    for (std::size_t byte = 0, i = 0; byte < first.size(); ++byte) {
      while (i < all.size() && static_cast<unsigned char>(all[i][0]) < byte) ++i;
      first[byte] = i;
    }
  }
};

// Asked for many times a cell, by a view of the kind's name.
struct KindHash : std::hash<std::string_view> {
  using is_transparent = void;
};

using Kinds = std::unordered_map<std::string, Stems, KindHash, std::equal_to<>>;

// The kinds of each whole word.
using KindsByWord = std::unordered_map<std::string, std::vector<std::string_view>>;

const Kinds& kinds() {
  static const Kinds read_once = [] {
    Kinds read;
    std::string_view data = embedded_words("words");
    while (!data.empty()) {
      const std::size_t end = std::min(data.find('\n'), data.size());
      const std::string_view line = data.substr(0, end);
      data.remove_prefix(std::min(end + 1, data.size()));
      const std::size_t tab = line.find('\t');
      if (line.starts_with('#') || tab == std::string_view::npos) continue;
      const std::size_t second = std::min(line.find('\t', tab + 1), line.size());
      read[std::string(line.substr(0, tab))].all.push_back(fold_case(line.substr(tab + 1, second - tab - 1)));
    }
    for (auto& [kind, stems] : read) stems.sort();
    return read;
  }();
  return read_once;
}

const KindsByWord& kinds_by_word() {
  static const KindsByWord made_once = [] {
    KindsByWord made;
    for (const auto& [kind, stems] : kinds()) {
      for (const std::string& word : stems.all) made[word].push_back(kind);
    }
    return made;
  }();
  return made_once;
}

// Bytes of letters.
constexpr std::array<bool, 256> kIsLetter = [] {
  std::array<bool, 256> out{};
  for (std::size_t byte = 0; byte < out.size(); ++byte)
    out[byte] = byte >= 0x80 || is_ascii_alpha(static_cast<char>(byte));
  return out;
}();

// Where the next word may begin: behind a letter of any script, none does that is written in an alphabet.
std::size_t behind_word(std::string_view text, std::size_t at) {
  static constexpr unsigned char kFirstBeyondAlphabets = 0xD7;
  while (at < text.size() && kIsLetter[static_cast<unsigned char>(text[at])]) {
    ++at;
    if (at < text.size() && static_cast<unsigned char>(text[at]) >= kFirstBeyondAlphabets) return at;
  }
  return at + 1;
}

// A stem of Latin, Greek or Cyrillic letters must stand at the start of a word; other scripts write without blanks, or
// put articles in front of the word (Hebrew, Arabic). Returns the length of the longest one at a place where a word may
// begin; 0 for none.
std::size_t stem_at(std::string_view text, std::size_t at, const Stems& stems) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (stems.first[byte] == stems.first[byte + 1U]) return 0;
  const std::string_view rest = text.substr(at);
  const auto second = static_cast<unsigned char>(rest.size() > 1 ? rest[1] : '\0');
  std::size_t longest = 0;
  for (std::size_t i = stems.first[byte]; i < stems.first[byte + 1U]; ++i) {
    const std::string& stem = stems.all[i];
    if (stem.size() > 1 && static_cast<unsigned char>(stem[1]) > second) break;  // they are sorted
    if ((stem.size() == 1 || static_cast<unsigned char>(stem[1]) == second) && rest.starts_with(stem))
      longest = std::max(longest, stem.size());
  }
  return longest;
}

// One pass over the text, which holds few words, for stems that are many.
bool holds(std::string_view text, const Stems& stems) {
  for (std::size_t at = 0; at < text.size(); at = behind_word(text, at)) {
    if (stem_at(text, at, stems) > 0) return true;
  }
  return false;
}

}  // namespace

AskedWords::AskedWords(std::string_view text) : folded_(fold_case(text)) {}

bool AskedWords::have(std::string_view kind) const {
  const auto found = kinds().find(kind);
  return found != kinds().end() && holds(folded_, found->second);
}

bool AskedWords::have_beside(std::string_view kind, std::string_view other) const {
  const auto found = kinds().find(kind);
  const auto without = kinds().find(other);
  if (found == kinds().end() || without == kinds().end()) return have(kind);
  std::string rest = folded_;
  for (std::size_t at = 0; at < rest.size();) {
    const std::size_t length = stem_at(rest, at, without->second);
    std::fill_n(rest.begin() + static_cast<std::ptrdiff_t>(at), length, ' ');
    at = length > 0 ? at + length : behind_word(rest, at);
  }
  return holds(rest, found->second);
}

bool AskedWords::are(std::string_view kind) const {
  const auto found = kinds_by_word().find(folded_);
  return found != kinds_by_word().end() &&
         std::find(found->second.begin(), found->second.end(), kind) != found->second.end();
}

bool has_word(std::string_view text, std::string_view kind) {
  return AskedWords(text).have(kind);
}

bool is_word(std::string_view text, std::string_view kind) {
  return AskedWords(text).are(kind);
}

bool is_word_of_any(std::string_view text, std::span<const std::string_view> of_kinds) {
  const auto found = kinds_by_word().find(fold_case(text));
  return found != kinds_by_word().end() &&
         std::any_of(found->second.begin(), found->second.end(), [&](std::string_view kind) {
           return std::find(of_kinds.begin(), of_kinds.end(), kind) != of_kinds.end();
         });
}

std::optional<View> view_in(std::string_view text) {
  const bool internal = has_word(text, "internal");
  const bool external = has_word(text, "external");
  if (internal == external) return std::nullopt;
  return internal ? View::internal : View::external;
}

}  // namespace doczone::extractor
