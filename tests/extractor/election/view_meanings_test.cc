#include "extractor/election/view_meanings.h"

#include <gtest/gtest.h>

#include "extractor/election/election.h"
#include "tests/extractor/translation_set.h"

namespace doczone::extractor::view_meanings_test {
namespace {

std::string view(const std::optional<View>& of) {
  return of ? std::string(to_string(*of)) : "nothing";
}

// English and Finnish rows; nobody knows the Finnish words.
Corpus views(const std::vector<std::string>& english, const std::vector<std::string>& finnish) {
  const auto rows = [](const std::vector<std::string>& words) {
    Rows out;
    for (std::size_t i = 0; i < words.size(); ++i)
      out.push_back({words[i] + " DNS/A", "host" + std::to_string(i) + ".contoso.com"});
    return out;
  };
  return corpus_of({{"en", rows(english)}, {"fi", rows(finnish)}});
}

TEST(ViewMeaningsTest, LearnsWordsFromTheRowsOfOtherLanguages) {
  const Corpus corpus = views({"External", "External", "Internal", "Internal", "Internal"},
                              {"Ulkoinen", "Ulkoinen", "Sisäinen", "Sisäinen", "Outo"});
  const ViewMeanings meanings(align_set(corpus.sets.at(0)));
  EXPECT_EQ(view(meanings.of(1, "Ulkoinen DNS")), "external");
  EXPECT_EQ(view(meanings.of(1, "sisäinen dns")), "internal");
  // Once is not enough; the list of words counts on every page; what one page means by a word tells nothing of others.
  EXPECT_EQ(view(meanings.of(1, "Outo DNS")), "nothing");
  EXPECT_EQ(view(meanings.of(1, "Internal DNS")), "internal");
  EXPECT_EQ(view(meanings.of(0, "Ulkoinen DNS")), "nothing");
  EXPECT_EQ(view(meanings.of(7, "Ulkoinen DNS")), "nothing");
}

TEST(ViewMeaningsTest, AWordForSomethingElseStandsAlone) {
  const std::vector<std::string> english{"External", "External", "Internal", "Internal", "Internal"};
  const auto is_odd = [&](const std::vector<std::string>& finnish, const std::string& word) {
    return ViewMeanings(align_set(views(english, finnish).sets.at(0))).is_odd(1, word + " DNS");
  };
  EXPECT_TRUE(is_odd({"Ulkoinen", "Ulkoinen", "Sisäinen", "Sisäinen", "Harjoittelija"}, "Harjoittelija"));
  EXPECT_FALSE(is_odd({"Ulkoinen", "Ulkoinen", "Sisäinen", "Sisäinen", "Harjoittelija"}, "Sisäinen"));
  EXPECT_FALSE(is_odd({"Ulkoinen", "Ulkoinen", "Sisäinen", "Sisäinen", "Sisäverkon"}, "Sisäverkon")) << "another form";
  EXPECT_FALSE(is_odd({"Ulkoinen", "Ulkoinen", "Sisäinen", "Harjoittelija", "Oma"}, "Oma")) << "no word is usual";
  EXPECT_FALSE(is_odd({"Ulkoinen", "Oma", "Sisäinen", "Sisäinen", "Oma"}, "Oma")) << "it stands there twice";
}

TEST(ViewMeaningsTest, AWordOfBothViewsMeansNeither) {
  const Corpus corpus = views({"External", "External", "Internal", "Internal"}, {"Outo", "Outo", "Outo", "Outo"});
  EXPECT_EQ(view(ViewMeanings(align_set(corpus.sets.at(0))).of(1, "Outo DNS")), "nothing");
}

TEST(ViewMeaningsTest, ElectedSetsHaveThePagesUsualWords) {
  const Corpus corpus = views({"External", "External", "External", "Internal", "Internal"},
                              {"Ulkoinen", "Ulkoinen", "Ulkoinen", "Sisäinen", "Sisäinen"});
  const AlignedSet aligned = align_set(corpus.sets.at(0));
  const ElectedSet elected = elect(aligned, corpus.source_language, KnownNames(ServiceRegistry::standard()));
  EXPECT_EQ(elected.words_for(0, View::external), "External DNS");
  EXPECT_EQ(elected.words_for(1, View::external), "Ulkoinen DNS");
  EXPECT_EQ(elected.words_for(1, View::internal), "Sisäinen DNS");
  const Corpus external = views({"External"}, {"External"});
  const AlignedSet one = align_set(external.sets.at(0));
  EXPECT_EQ(elect(one, external.source_language, KnownNames(ServiceRegistry::standard())).words_for(0, View::internal),
            "");
}

}  // namespace
}  // namespace doczone::extractor::view_meanings_test
