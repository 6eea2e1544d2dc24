#include "extractor/pages/language_codes.h"

#include <gtest/gtest.h>

namespace doczone::extractor::language_codes_test {
namespace {

TEST(LanguageCodesTest, KnowTheLanguagesThatDocumentationIsTranslatedInto) {
  for (const char* tag : {"de", "de-DE", "zh-Hant-TW", "pt_br", "es-419", "nb-NO", "fil", "sr-Latn", "it"}) {
    EXPECT_TRUE(is_known_language(*LanguageTag::parse(tag))) << tag;
    EXPECT_FALSE(is_common_word(*LanguageTag::parse(tag))) << tag;
  }
  for (const char* tag : {"src", "doc", "js", "vm", "us", "no-IP", "de-js", "xx", "min"})
    EXPECT_FALSE(is_known_language(*LanguageTag::parse(tag))) << tag;
}

TEST(LanguageCodesTest, KnowThoseThatAreWordsToo) {
  for (const char* tag : {"my", "id", "is", "no", "to", "ms", "to-DO"})
    EXPECT_TRUE(is_known_language(*LanguageTag::parse(tag)) && is_common_word(*LanguageTag::parse(tag))) << tag;
}

}  // namespace
}  // namespace doczone::extractor::language_codes_test
