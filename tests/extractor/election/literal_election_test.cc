#include "extractor/election/literal_election.h"

#include <gtest/gtest.h>

#include "extractor/pages/parallel_texts.h"
#include "tests/extractor/page_of.h"

namespace doczone::extractor::literal_election_test {
namespace {

// The stance of each page: "agrees", "sound" or "broken"; "-" where it says nothing.
std::string stances(const std::vector<std::pair<std::string, std::string>>& texts) {
  TranslationSet set;
  for (const auto& [language, text] : texts) set.pages.push_back(page_of(language, text));
  std::vector<Page*> pages;
  for (Page& one : set.pages) pages.push_back(&one);
  const LanguageTag source = *LanguageTag::parse("en");
  share_literals(pages, source, ServiceRegistry::standard());
  const AlignedSet aligned = align_literals(set);
  std::string out;
  for (const ElectedTable& table : elect_literals(aligned, source, ServiceRegistry::standard()).tables) {
    for (const ElectedRow& row : table.rows) {
      for (const ElectedAtom& atom : row.atoms) {
        out += atom.value + ":";
        for (const Stance& one : atom.stances)
          out += !one.speaks ? " -" : one.agrees ? " agrees" : one.sound ? " sound" : " broken";
        out += " " + std::string(to_string(atom.confidence)) + "\n";
      }
    }
  }
  return out;
}

TEST(LiteralElectionTest, TheSourceIsTheMeasure) {
  EXPECT_EQ(stances({{"en", "Then `p=reject`."}, {"de", "Dann `p=reject`."}, {"es", "Luego `p=rechazar`."}}),
            "p=reject: agrees agrees broken high\n");
  EXPECT_EQ(stances({{"en", "Then `p=reject`."}, {"de", "Dann `p=none`."}}), "p=reject: agrees sound medium\n");
  EXPECT_EQ(stances({{"en", "See 192.0.2.1."}, {"de", "Siehe 192.0.2,1."}, {"fr", "Rien."}}),
            "192.0.2.1: agrees broken - medium\n");
}

TEST(LiteralElectionTest, WithoutASourceAllButOneHaveToAgree) {
  EXPECT_EQ(stances({{"de", "Dann `p=reject`."},
                     {"es", "Luego `p=rechazar`."},
                     {"fr", "Puis `p=reject`."},
                     {"it", "Poi `p=reject`."}}),
            "p=reject: agrees broken agrees agrees high\n");
  EXPECT_EQ(stances({{"de", "Dann `p=none`."},
                     {"es", "Luego `p=rechazar`."},
                     {"fr", "Puis `p=reject`."},
                     {"it", "Poi `p=reject`."}}),
            ": - - - - low\n");
}

}  // namespace
}  // namespace doczone::extractor::literal_election_test
