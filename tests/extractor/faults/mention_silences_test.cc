// Each silence about names in texts at work, and beside it what looks like it and is said.
#include <map>
#include <string>

#include <gtest/gtest.h>

#include "tests/extractor/findings_in.h"

namespace doczone::extractor::mention_silences_test {
namespace {

using Texts = std::map<std::string, std::string>;

std::string found(const Texts& texts) {
  return findings_in_texts("SRV", texts);
}

// "de another-mention 'what stands there' -> 'what should'", one a line; of values alone.
std::string silenced(const Texts& texts) {
  std::map<std::string, std::string> files;
  for (const auto& [language, text] : texts) files["docs/" + language + "/page.md"] = "# SRV\n\n" + text + "\n";
  CorpusRequest request;
  request.roots = {"docs"};
  std::string out;
  for (const Unsaid& one : crosscheck(read_corpus(MemoryFiles(files), request).value(), nullptr).unsaid) {
    if (!one.field) continue;
    out += one.language.to_string() + " " + std::string(one.silence) + " '" + one.value + "' -> '" + one.suggestion +
           "'\n";
  }
  return out;
}

TEST(MentionSilencesTest, AnotherNameThatThePagesSay) {
  const std::string text = "Open meet.contoso.com first.";
  const Texts host{{"en", text}, {"de", text}, {"fr", "Open edge7.contoso.com first."}};
  EXPECT_EQ(silenced(host), "fr another-mention 'edge7.contoso.com' -> 'meet.contoso.com'\n");
  EXPECT_EQ(found(host), "");
  const Texts word{{"en", text}, {"de", "Öffnen Sie Treffen.contoso.com zuerst."}, {"fr", text}};
  EXPECT_EQ(silenced(word), "");
  EXPECT_EQ(found(word), "de mangled-name 'Treffen.contoso.com' -> 'meet.contoso.com' medium\n");
}

TEST(MentionSilencesTest, ANameThatTooFewSay) {
  const std::string sound = "Free: dialin.contoso.com.", damaged = "Libre : dialin. contoso. com.";
  const Texts few{{"en", "Nothing is said."}, {"de", sound}, {"fr", damaged}};
  EXPECT_EQ(silenced(few), "fr weak-mention 'dialin. contoso. com' -> 'dialin.contoso.com'\n");
  EXPECT_EQ(found(few), "");
  const Texts more{{"en", sound}, {"de", sound}, {"fr", damaged}};
  EXPECT_EQ(silenced(more), "");
  EXPECT_EQ(found(more), "fr mangled-name 'dialin. contoso. com' -> 'dialin.contoso.com' high\n");
}

TEST(MentionSilencesTest, TextsThatAllTranslationsHaveOtherwise) {
  const std::string text = "Open meet.contoso.com first.", other = "Open edge7.contoso.com first.";
  const Texts all{{"en", text}, {"de", other}, {"fr", other}, {"es", other}};
  EXPECT_EQ(silenced(all), "en rewritten-text 'meet.contoso.com' -> 'edge7.contoso.com'\n");
  EXPECT_EQ(found(all), "");
}

// What the comparison of literals tells, that of names has not kept back.
TEST(MentionSilencesTest, WhatIsToldIsNotSilent) {
  const Texts texts{{"en", "Check `mail._domainkey.contoso.com` and 192.0.2.7 now."},
                    {"de", "Prüfen Sie `mail._domainkey.contoso.com` und 192.0.2.7 jetzt."},
                    {"fr", "Vérifiez `courrier._clé de domaine.contoso.com` et 192.0.2.7."}};
  EXPECT_EQ(silenced(texts), "");
  EXPECT_EQ(found(texts),
            "fr mangled-name 'courrier._clé de domaine.contoso.com' -> 'mail._domainkey.contoso.com' medium\n");
}

}  // namespace
}  // namespace doczone::extractor::mention_silences_test
