#include "extractor/pages/po_page.h"

#include <algorithm>

namespace doczone::extractor {
namespace {

// What po4a takes from around an entry of Markdown, by the type that it notes: `Title ##`, `Bullet: '- '`,
// `Fenced code block (dns)`.
struct Surroundings {
  std::string before, behind;
};

// The beginning of a text, as far as it consists of these characters: a comment is free to say anything else.
std::string leading(std::string_view text, std::string_view characters) {
  return std::string(text.substr(0, text.find_first_not_of(characters)));
}

// The mark of an item, and nothing that a reader would take for a word of it: `- `, `  1. `.
std::string leading_mark(std::string_view text) {
  const std::size_t indent = std::min(text.find_first_not_of(' '), text.size());
  const std::size_t digits = std::min(text.find_first_not_of("0123456789", indent), text.size());
  const std::string_view signs = digits == indent ? "-*+" : ".)";
  if (digits == text.size() || signs.find(text[digits]) == std::string_view::npos) return {};
  return std::string(text.substr(0, digits + 1)) + " ";
}

Surroundings surroundings_of(const std::string& type) {
  static constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
  const std::string_view said = type;
  if (said.starts_with("Title #")) return {leading(said.substr(said.find('#')), "#") + " ", {}};
  if (said.starts_with("Bullet: '")) return {leading_mark(said.substr(9)), {}};
  if (said.starts_with("Fenced code block")) {
    const std::size_t open = said.find('(');
    const std::string name = open == std::string_view::npos ? std::string() : leading(said.substr(open + 1), kLetters);
    return {"```" + name + "\n", "\n```"};
  }
  return {};
}

}  // namespace

MappedText po_page_text(std::string_view file, PageSide side) {
  MappedText out;
  for (const PoEntry& entry : read_po_file(file).entries) {
    if (side == PageSide::translation && entry.is_fuzzy) continue;
    const Surroundings around = surroundings_of(entry.type);
    for (const PoString& string : side == PageSide::source ? entry.source : entry.translations) {
      if (is_empty(string)) continue;
      out.append_implied(around.before, string.front().offset);
      append_po_string(file, string, out);
      out.append_implied(around.behind + "\n\n", string.back().end());
    }
  }
  return out;
}

void read_po_identity(const PoFile& po, PageHead& head) {
  const std::string& language = head.side == PageSide::source ? po.source_language : po.language;
  if (const auto tag = LanguageTag::parse(language)) head.stated_language = *tag;
  if (const auto day = parse_day(po.created, false)) head.dates.emplace("POT-Creation-Date", *day);
  head.translated_entries =
      static_cast<std::size_t>(std::count_if(po.entries.begin(), po.entries.end(), [](const PoEntry& entry) {
        return !entry.is_fuzzy && !entry.translations.empty() && !is_empty(entry.translations.front());
      }));
}

}  // namespace doczone::extractor
