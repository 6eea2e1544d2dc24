#include "model/language_tag.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::language_tag_test {
namespace {

TEST(LanguageTagTest, ParsesIntoCanonicalSpelling) {
  const struct {
    std::string_view text, tag;  // "-": not a tag
  } cases[] = {
      {"de", "de"},
      {"DE-de", "de-DE"},
      {"zh_tw", "zh-TW"},
      {"zh-hant-tw", "zh-Hant-TW"},
      {"SR_LATN", "sr-Latn"},
      {"es-419", "es-419"},
      {"und", "und"},
      {"", "-"},
      {"d", "-"},
      {"deut", "-"},
      {"de-", "-"},
      {"-de", "-"},
      {"de-DE-DE", "-"},
      {"de-1234", "-"},
      {"de-DE-Latn", "-"},
      {"d1", "-"},
      {"dé", "-"},
      {"en-US ", "-"},
  };
  for (const auto& c : cases) {
    const auto tag = LanguageTag::parse(c.text);
    EXPECT_EQ(tag ? tag->to_string() : "-", c.tag) << c.text;
  }
}

TEST(LanguageTagTest, TellsThePrimaryLanguage) {
  EXPECT_EQ(LanguageTag::parse("zh-Hant-TW")->primary(), "zh");
  EXPECT_EQ(LanguageTag::parse("de")->primary(), "de");
  EXPECT_TRUE(LanguageTag().is_undetermined());
}

}  // namespace
}  // namespace doczone::language_tag_test
