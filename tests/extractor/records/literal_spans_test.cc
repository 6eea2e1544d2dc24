#include "extractor/records/literal_spans.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/extractor/findings_in.h"

namespace doczone::extractor::literal_spans_test {
namespace {

std::string found(const std::string& source, const std::string& translation) {
  const std::string front = "RFC 1035, RFC 2782, RFC 9460: ";
  return findings_in_texts("TXT, SRV",
                           {{"en", front + source}, {"es", front + translation}, {"fr", front + "Et " + source}});
}

TEST(LiteralSpansTest, DataThatGotSignsOrBlanks) {
  EXPECT_EQ(found("Write `@mira:quarry.example` in 5 steps.", "Escriba `@mira: quarry.example` en 5 pasos."),
            "es changed-text '@mira: quarry.example' -> '@mira:quarry.example' high\n");
  EXPECT_EQ(found("Open `https://gate.quarry.example:8443` in 5 steps.",
                  "在 5 步中打开 `https：//gate.quarry.example：8443`。"),
            "es changed-text 'https：//gate.quarry.example：8443' -> 'https://gate.quarry.example:8443' high\n");
  EXPECT_EQ(found("The TXT record holds `qry=v2; zone=east` in 5 parts.", "Ο TXT έχει `qry=v2· zone=east` σε 5."),
            "es changed-text 'qry=v2· zone=east' -> 'qry=v2; zone=east' medium\n");
}

TEST(LiteralSpansTest, APartThatBecameAWordOfAnotherScript) {
  EXPECT_EQ(found("The TXT record holds `quarry-zone=east` in 5 parts.", "TXT має `quarry-зона=east` у 5."),
            "es changed-text 'quarry-зона=east' -> 'quarry-zone=east' medium\n");
  EXPECT_EQ(found("As HTTPS publish `1 . alpn=h2,h3 port=9443` in 5 parts.", "HTTPS `1 . alpn=h2,h3 порт=9443` у 5."),
            "es changed-text '1 . alpn=h2,h3 порт=9443' -> '1 . alpn=h2,h3 port=9443' medium\n");
  EXPECT_EQ(found("The TXT record holds `q=1; seed=someLongKey` in 5 parts.", "TXT має `q=1; seed=якийсьКлюч` у 5."),
            "")
      << "an example in the page's own words";
}

TEST(LiteralSpansTest, NumbersThatChangedPlaces) {
  const std::string digest = "5f70bf18a086007016e948b04aed3b82";
  EXPECT_EQ(found("A TLSA has `2 0 1 " + digest + "` in 5 parts.", "Un TLSA a `2 1 0 " + digest + "` en 5."),
            "es changed-text '2 1 0 " + digest + "' -> '2 0 1 " + digest + "' medium\n");
  EXPECT_EQ(found("A TLSA has `2 0 1 " + digest + "` in 5 parts.", "Un TLSA a `3 0 1 " + digest + "` en 5."), "")
      << "another example";
}

TEST(LiteralSpansTest, ATidierTranslationIsNoneTheWorse) {
  EXPECT_EQ(found("Write `@mira: quarry.example` in 5 steps.", "Escriba `@mira:quarry.example` en 5 pasos."), "");
}

TEST(LiteralSpansTest, DamagedDataAreNoExample) {
  EXPECT_TRUE(is_damaged_data("mailto:hq@quarry.example", "mailto: hq@quarry.example"));
  EXPECT_TRUE(is_damaged_data("128", "\xDB\xB1\xDB\xB2\xDB\xB8"));
  EXPECT_TRUE(is_damaged_data("issuewild", "issue wild"));
  EXPECT_TRUE(is_damaged_data("issue", "\xD0\xB8\xD0\xB7\xD0\xB4\xD0\xB0\xD1\x98"));
  EXPECT_TRUE(is_damaged_data("4711 13 2 5f70bf18a086", "4171 13 2 5f70bf18a086"));
  EXPECT_FALSE(is_damaged_data("4711 13 2 5f70bf18a086", "4711 8 2 5f70bf18a086"));
  EXPECT_FALSE(is_damaged_data("mailto:hq@quarry.example", "mailto:hq@cantera.example"));
  EXPECT_FALSE(is_damaged_data("digest", "\xD0\xB4\xD0\xB0\xD0\xB9")) << "a word";
}

TEST(LiteralSpansTest, OtherCodeIsNotCompared) {
  EXPECT_EQ(found("Run `make all` and `my-file.txt` in 5 steps.", "Führe `mache all` und `meine-datei.txt` aus, 5."),
            "");
}

}  // namespace
}  // namespace doczone::extractor::literal_spans_test
