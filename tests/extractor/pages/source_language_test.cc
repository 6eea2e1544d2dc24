#include "extractor/pages/source_language.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace doczone::extractor::source_language_test {
namespace {

// `pages`: language and set of each. Returns the source language, a colon and the languages of the pages.
std::string settle(const std::vector<std::pair<std::string, std::string>>& pages, const std::string& stated = {}) {
  std::vector<PageHead> heads;
  for (const auto& [language, set] : pages) {
    PageHead head;
    if (language != "und") head.language = *LanguageTag::parse(language);
    head.set_key = set;
    heads.push_back(head);
  }
  std::string out =
      settle_source_language(heads, stated.empty() ? LanguageTag() : *LanguageTag::parse(stated)).to_string() + ":";
  for (const PageHead& head : heads) out += " " + head.language.to_string();
  return out;
}

TEST(SourceLanguageTest, IsEnglishUnlessStated) {
  EXPECT_EQ(settle({{"de", "a"}, {"en-US", "a"}}), "en-US: de en-US");
  EXPECT_EQ(settle({{"de", "a"}, {"en-US", "a"}}, "de-DE"), "de: de en-US");
  EXPECT_EQ(settle({{"de", "a"}, {"fr", "a"}}), "und: de fr");
  EXPECT_EQ(settle({{"und", "a"}, {"und", "b"}}), "und: und und");
}

TEST(SourceLanguageTest, IsThatOfPagesWithoutALanguage) {
  EXPECT_EQ(settle({{"und", "a"}, {"de", "a"}}), "en: en de");
  EXPECT_EQ(settle({{"und", "a"}, {"de", "a"}, {"en-GB", "b"}}), "en-GB: en-GB de en-GB");
  EXPECT_EQ(settle({{"und", "a"}, {"fr", "a"}}, "de"), "de: de fr");
  EXPECT_EQ(settle({{"und", "a"}}, "de"), "de: de");
  // Beside a page in the source language it is in some other.
  EXPECT_EQ(settle({{"und", "a"}, {"en", "a"}}), "en: und en");
}

TEST(SourceLanguageTest, TheSourceIsTheLastPageInIt) {
  std::vector<Page> pages(3);
  std::vector<Page*> pointers;
  const LanguageTag english = *LanguageTag::parse("en"), french = *LanguageTag::parse("fr");
  for (Page& page : pages) pointers.push_back(&page);
  EXPECT_EQ(source_page(pages, LanguageTag()), std::nullopt) << "no language is the source";
  pages[0].language = pages[1].language = english;
  pages[2].language = french;
  EXPECT_EQ(source_page(pages, english), 1U);
  EXPECT_EQ(source_page(pointers, english), 1U);
  EXPECT_EQ(source_page(pages, *LanguageTag::parse("de")), std::nullopt);
  EXPECT_TRUE(is_in_source_language(pages[0], english));
  EXPECT_FALSE(is_in_source_language(pages[2], english));
}

}  // namespace
}  // namespace doczone::extractor::source_language_test
