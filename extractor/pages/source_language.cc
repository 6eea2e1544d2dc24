#include "extractor/pages/source_language.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace doczone::extractor {
namespace {

// The language itself, or the same in another region or script.
LanguageTag find_language(const std::set<LanguageTag>& languages, const LanguageTag& wanted) {
  if (languages.count(wanted) > 0) return wanted;
  const auto found = std::find_if(languages.begin(), languages.end(),
                                  [&](const LanguageTag& tag) { return tag.primary() == wanted.primary(); });
  return found == languages.end() ? LanguageTag() : *found;
}

bool holds_language(const std::set<LanguageTag>& languages, const LanguageTag& tag) {
  return !find_language(languages, tag).is_undetermined();
}

// `page_at(i)` is the page, of so many.
template <class PageAt>
std::optional<std::size_t> last_in_source_language(std::size_t count, const LanguageTag& source_language,
                                                   const PageAt& page_at) {
  for (std::size_t i = count; i-- > 0;) {
    if (is_in_source_language(page_at(i), source_language)) return i;
  }
  return std::nullopt;
}

}  // namespace

LanguageTag settle_source_language(std::vector<PageHead>& heads, const LanguageTag& stated) {
  std::set<LanguageTag> languages;
  std::map<std::string, std::set<LanguageTag>> of_set;
  for (const PageHead& head : heads) {
    if (head.language.is_undetermined()) continue;
    languages.insert(head.language);
    of_set[head.set_key].insert(head.language);
  }
  const LanguageTag wanted = stated.is_undetermined() ? *LanguageTag::parse("en") : stated;
  const LanguageTag found = find_language(languages, wanted);
  // The source of translations, where no page says that it is in the source language.
  const bool is_plain = std::any_of(heads.begin(), heads.end(), [&](const PageHead& head) {
    return head.language.is_undetermined() && (!stated.is_undetermined() || of_set.count(head.set_key) > 0);
  });
  LanguageTag source = found.is_undetermined() && is_plain ? wanted : found;
  if (source.is_undetermined()) return source;
  for (PageHead& head : heads) {
    if (head.language.is_undetermined() && !holds_language(of_set[head.set_key], source)) head.language = source;
  }
  return source;
}

bool is_in_source_language(const Page& page, const LanguageTag& source_language) {
  return !source_language.is_undetermined() && page.language == source_language;
}

std::optional<std::size_t> source_page(const std::vector<Page>& pages, const LanguageTag& source_language) {
  return last_in_source_language(pages.size(), source_language, [&](std::size_t i) -> const Page& { return pages[i]; });
}

std::optional<std::size_t> source_page(const std::vector<Page*>& pages, const LanguageTag& source_language) {
  return last_in_source_language(pages.size(), source_language,
                                 [&](std::size_t i) -> const Page& { return *pages[i]; });
}

}  // namespace doczone::extractor
