#include "extractor/repair/name_in_words.h"

#include <gtest/gtest.h>

namespace doczone::extractor::name_in_words_test {
namespace {

std::string_view part(std::string_view text, std::string_view name = "_sip._tls.contoso.com") {
  const ByteSpan span = name_in_words(text, name);
  return text.substr(span.offset, span.length);
}

TEST(NameInWordsTest, WordsAroundANameAreNoneOfIt) {
  EXPECT_EQ(part("Utilisez _sip. _tls.contoso.com avec soin"), "_sip. _tls.contoso.com");
  EXPECT_EQ(part("_sip. _tls.contoso.com, optional"), "_sip. _tls.contoso.com");
  EXPECT_EQ(part("Utilisez _sip. contoso.com"), "_sip. contoso.com");
  EXPECT_EQ(part("Utilisez _sip_tls. contoso.com avec soin"), "_sip_tls. contoso.com");
  EXPECT_EQ(part("_sip. _tls.contoso. com. Danach"), "_sip. _tls.contoso. com");
  EXPECT_EQ(part("_sip. _tls.contoso.com\xC2\xAD avec"), "_sip. _tls.contoso.com");
  EXPECT_EQ(part("voir contoso .com ici", "contoso.com"), "contoso .com");
}

TEST(NameInWordsTest, WhatMayBeALabelIsNotCutOff) {
  for (const char* all : {"_sip. _tls.contoso.com", "_tls _sip.contoso.com", "www._sip._tls.contoso.com",
                          "suche automatique . contoso . com", "_sip._tls.contoso.com.br", "contoso.com _sip._tls",
                          "_sip. _tls.contoso.com.", "_sip. _tls.contoso.com\xE3\x80\x82", ""})
    EXPECT_EQ(part(all), all);
  EXPECT_EQ(part("voir ici", "10 contoso.com"), "voir ici");
  EXPECT_EQ(part("voir ici", "com"), "voir ici");
}

}  // namespace
}  // namespace doczone::extractor::name_in_words_test
