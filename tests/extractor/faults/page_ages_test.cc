#include "extractor/faults/page_ages.h"

#include <gtest/gtest.h>

#include "extractor/pages/content_hash.h"
#include "tests/extractor/translation_set.h"

namespace doczone::extractor::page_ages_test {
namespace {

struct PageText {
  std::string language;
  std::string head;  // of its front matter
  Rows rows;
};

std::string markdown(const Rows& rows) {
  std::string out = "\n| Type | Name | Value |\n|---|---|---|\n";
  for (const auto& row : rows) out += "| " + row[0] + " | " + row[1] + " | " + row[2] + " |\n";
  return out;
}

// "de: why", of each page that is behind the English one, which comes first, or without one behind the newest.
std::string behind(const std::vector<PageText>& texts, bool has_source = true) {
  std::map<std::string, std::string> files;
  for (const PageText& text : texts)
    files["docs/" + text.language + "/page.md"] =
        front_matter(text.language, "title: x\n" + text.head) + markdown(text.rows);
  CorpusRequest request;
  request.roots = {"docs"};
  const Corpus corpus = read_corpus(MemoryFiles(files), request).value();
  const TranslationSet& set = corpus.sets.at(0);
  const std::vector<std::string> reasons =
      reasons_to_be_behind(align_set(set), has_source ? std::optional<std::size_t>(0) : std::nullopt);
  std::string out;
  for (std::size_t page = 0; page < reasons.size(); ++page) {
    if (!reasons[page].empty())
      out += (out.empty() ? "" : "\n") + set.pages[page].language.to_string() + ": " + reasons[page];
  }
  return out;
}

Rows rows_of(std::size_t first, std::size_t last) {
  Rows out;
  for (std::size_t i = first; i <= last; ++i) {
    const std::string number = std::to_string(i);
    out.push_back({"CNAME", "host" + number + ".example.com", "edge" + number + ".example.net"});
  }
  return out;
}

const std::string kShared = "its rows are those that other translations have, too, and not the source's";

TEST(PageAgesTest, OlderDays) {
  const Rows rows = rows_of(1, 3);
  EXPECT_EQ(behind({{"en", "date: 2024-05-06\n", rows},
                    {"de", "date: 2024-05-05\n", rows},
                    {"fr", "date: 2024-05-06\n", rows},
                    {"ja", "date: 2025-01-01\n", rows},
                    {"ru", "", rows}}),
            "de: date 2024-05-05, the source 2024-05-06");
}

TEST(PageAgesTest, TitlesOfOtherVersions) {
  const auto page = [](const std::string& title) { return "\n# " + title + "\n" + markdown(rows_of(1, 3)); };
  CorpusRequest request;
  request.roots = {"docs"};
  const MemoryFiles files({{"docs/en/page.md", page("DNS for Gannet 5")},
                           {"docs/de/page.md", page("DNS von Gannet 4.2")},
                           {"docs/fr/page.md", page("DNS pour Gannet 5")},
                           {"docs/hi/page.md", page("Gannet \u096B")},
                           {"docs/ja/page.md", page("Gannet")}});
  const Corpus corpus = read_corpus(files, request).value();
  std::string out;
  for (const std::string& reason : reasons_to_be_behind(align_set(corpus.sets.at(0)), 0)) out += "[" + reason + "]";
  EXPECT_EQ(out, "[][its title is about version 4.2, the source's about 5][][][]");
}

TEST(PageAgesTest, WithoutTheSourceTheNewestPageStandsForIt) {
  const Rows rows = rows_of(1, 3);
  const auto without_source = [](const std::vector<PageText>& texts) { return behind(texts, false); };
  EXPECT_EQ(without_source({{"cs", "ms.date: 2024-05-06\n", rows},
                            {"de", "ms.date: 2024-05-05\n", rows},
                            {"fr", "ms.date: 2024-05-06\n", rows},
                            {"ru", "", rows}}),
            "de: ms.date 2024-05-05, that of cs 2024-05-06");
  EXPECT_EQ(without_source({{"cs", "date: 2024-05-06\n", rows}, {"de", "date: 2024-05-06\n", rows}}), "");
  EXPECT_EQ(without_source({{"cs", "lastmod: 2024-05-06\n", rows}, {"de", "lastmod: 2024-05-05\n", rows}}), "")
      << "when a translation was changed itself tells nothing of its source";
  const std::string same = "ms.openlocfilehash: 0123456789abcdef0123456789abcdef01234567\n";
  EXPECT_EQ(
      without_source({{"cs", "ms.date: 2024-05-06\n" + same, rows}, {"de", "ms.date: 2024-05-05\n" + same, rows}}), "")
      << "both were made of the same bytes";
}

TEST(PageAgesTest, OtherHashesWhereAPageNamesTheCurrentOne) {
  const Rows rows = rows_of(1, 2);
  const std::string english = front_matter("en", "title: x\n") + markdown(rows);
  const std::string current = "ms.openlocfilehash: " + content_hash(english) + "\n";
  const std::string other = "ms.openlocfilehash: 0123456789abcdef0123456789abcdef01234567\n";
  EXPECT_EQ(behind({{"en", "", rows}, {"de", current, rows}, {"fr", other, rows}, {"ja", "", rows}}),
            "fr: made from another version of the source than the translations that are up to date");
  EXPECT_EQ(behind({{"en", "", rows}, {"de", other, rows}, {"fr", other, rows}}), "")
      << "line ends may have been changed on checkout";
}

TEST(PageAgesTest, RowsThatSeveralTranslationsLack) {
  const Rows all = rows_of(1, 6), old = rows_of(1, 4);
  EXPECT_EQ(behind({{"en", "", all}, {"de", "", old}, {"fr", "", old}, {"ja", "", all}}),
            "de: " + kShared + "\nfr: " + kShared);
  EXPECT_EQ(behind({{"en", "", all}, {"de", "", old}, {"fr", "", all}, {"ja", "", all}}), "")
      << "one page alone may have lost them";
  EXPECT_EQ(behind({{"en", "", all}, {"de", "", rows_of(1, 5)}, {"fr", "", rows_of(1, 5)}, {"ja", "", all}}), "")
      << "one row may have been lost in two pages";
  EXPECT_EQ(behind({{"en", "", all}, {"de", "", rows_of(1, 5)}, {"fr", "", rows_of(2, 6)}, {"ja", "", all}}), "")
      << "other rows in each";
}

TEST(PageAgesTest, RowsThatTheSourceHasNoMore) {
  const Rows all = rows_of(1, 6), renewed = rows_of(1, 4);
  EXPECT_EQ(behind({{"en", "", renewed}, {"de", "", all}, {"fr", "", all}, {"ja", "", renewed}}),
            "de: " + kShared + "\nfr: " + kShared);
}

TEST(PageAgesTest, WithoutASourceNothingIsOld) {
  const Corpus corpus = corpus_of({{"de", {{"A", "a.example.com", "192.0.2.1"}}}});
  EXPECT_EQ(reasons_to_be_behind(align_set(corpus.sets.at(0)), std::nullopt), std::vector<std::string>{""});
}

}  // namespace
}  // namespace doczone::extractor::page_ages_test
