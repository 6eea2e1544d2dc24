#include "extractor/pages/po_page.h"

#include <algorithm>

#include "extractor/pages/po_file.h"

namespace doczone::extractor {
namespace {

// What po4a takes from around an entry of Markdown, by the type that it notes: `Title ##`, `Bullet: '- '`,
// `Fenced code block (dns)`.
struct Surroundings {
  std::string before, behind;
};

Surroundings surroundings_of(const std::string& type) {
  if (type.starts_with("Title #")) return {type.substr(type.find('#')) + " ", {}};
  if (type.starts_with("Bullet: '")) return {type.substr(9, type.rfind('\'') - 9), {}};
  if (type.starts_with("Fenced code block")) {
    const std::size_t open = type.find('(');
    const std::size_t close = type.rfind(')');
    const bool is_named = open != std::string::npos && close != std::string::npos && close > open;
    return {"```" + (is_named ? type.substr(open + 1, close - open - 1) : std::string()) + "\n", "\n```"};
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

void read_po_identity(std::string_view file, PageHead& head) {
  const PoFile po = read_po_file(file);
  const std::string& language = head.side == PageSide::source ? po.source_language : po.language;
  if (const auto tag = LanguageTag::parse(language)) head.stated_language = *tag;
  if (const auto day = parse_day(po.created, false)) head.dates.emplace("POT-Creation-Date", *day);
  head.translated_entries =
      static_cast<std::size_t>(std::count_if(po.entries.begin(), po.entries.end(), [](const PoEntry& entry) {
        return !entry.is_fuzzy && !entry.translations.empty() && !is_empty(entry.translations.front());
      }));
}

}  // namespace doczone::extractor
