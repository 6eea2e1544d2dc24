#include "extractor/pages/page_identity.h"

#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace doczone::extractor::page_identity_test {
namespace {

struct File {
  std::string path;
  std::string front_matter = {};  // lines
  std::string root = "docs";
};

// "path: language page; …", and behind each page the number of its set, in order of appearance.
std::string dump(const std::vector<File>& files, const Docset* docset = nullptr, const LanguageTag& source = {}) {
  std::vector<PageHead> heads;
  for (const File& file : files) {
    PageHead head;
    head.path = file.path;
    head.root = file.root;
    read_stated_identity(read_front_matter("---\n" + file.front_matter + "\n---\n"), head);
    heads.push_back(head);
  }
  identify_pages(heads, docset, source);
  std::map<std::string, std::size_t> sets;
  std::string out;
  for (const PageHead& head : heads) {
    const std::size_t set = sets.try_emplace(head.set_key, sets.size() + 1).first->second;
    out += (out.empty() ? "" : ", ") + head.language.to_string() + " " + head.page + " " + std::to_string(set);
  }
  return out;
}

TEST(PageIdentityTest, TakesTheLanguageFromTheFrontMatterFirst) {
  const struct {
    std::string front_matter, language;
  } cases[] = {
      {"ms.contentlocale: zh-TW", "zh-TW"},
      {"lang: fr", "fr"},
      {"locale: pt_BR", "pt-BR"},
      {"lang: fr\nms.contentlocale: de-DE", "de-DE"},
      {"locale: it\nlang: fr", "fr"},
      {"lang: 'ja'", "ja"},
      {"lang: nonsense\nlocale: it", "it"},
      {"ms:mtpsurl: https://technet.microsoft.com/zh-cn/library/JJ618369(v=OCS.15)", "zh-CN"},
      {"ms:mtpsurl: https://technet.microsoft.com/en-us/library/x\nms.contentlocale: de-DE", "de-DE"},
      {"ms:mtpsurl: https://go.microsoft.com/library/x", "und"},
      {"title: x", "und"},
  };
  for (const auto& c : cases)
    EXPECT_EQ(dump({{"docs/page.md", c.front_matter}}), c.language + " page.md 1") << c.front_matter;
  EXPECT_EQ(dump({{"docs/de-DE/page.md", "lang: fr-FR"}, {"docs/en-US/page.md"}}), "fr-FR page.md 1, en-US page.md 1");
}

TEST(PageIdentityTest, TheSourceThatIsStatedNeedNotBeEnglish) {
  const std::vector<File> files{{"docs/page.md"}, {"docs/en/page.md"}, {"docs/ko/page.md"}};
  EXPECT_EQ(dump(files), "und page.md 1, en page.md 2, ko page.md 2") << "English has no other source";
  EXPECT_EQ(dump(files, nullptr, *LanguageTag::parse("ja")), "und page.md 1, en page.md 1, ko page.md 1");
}

TEST(PageIdentityTest, ReadsTheRestOfTheFrontMatter) {
  PageHead head;
  read_stated_identity(
      read_front_matter("---\nms:assetid: a\nms.assetid: b\nms.openlocfilehash: c\nms.translationtype: HT\n---\n"),
      head);
  EXPECT_EQ(head.asset_id, "b");
  EXPECT_EQ(head.source_hash, "c");
  EXPECT_TRUE(head.human_translated);
  head = {};
  read_stated_identity(read_front_matter("---\nms:assetid: a\nms.translationtype: MT\n---\n"), head);
  EXPECT_EQ(head.asset_id, "a");
  EXPECT_FALSE(head.human_translated);
}

TEST(PageIdentityTest, AFolderIsALanguageWhenItsSiblingsShareItsPaths) {
  EXPECT_EQ(dump({{"docs/de-DE/a/page.md"}, {"docs/en-US/a/page.md"}}), "de-DE a/page.md 1, en-US a/page.md 1");
  EXPECT_EQ(dump({{"docs/zh-tw/page.md"}, {"docs/zh_cn/page.md"}}), "zh-TW page.md 1, zh-CN page.md 1");
  // A page that only one of them has is in that language nevertheless.
  EXPECT_EQ(dump({{"docs/de/page.md"}, {"docs/en/page.md"}, {"docs/de/other.md"}}),
            "de page.md 1, en page.md 1, de other.md 2");
  // Alone, or with other paths below, it may be anything.
  EXPECT_EQ(dump({{"docs/it/page.md"}}), "und it/page.md 1");
  EXPECT_EQ(dump({{"docs/it/a.md"}, {"docs/no/b.md"}}), "und it/a.md 1, und no/b.md 2");
  EXPECT_EQ(dump({{"docs/src/page.md"}, {"docs/doc/page.md"}}), "und src/page.md 1, und doc/page.md 2");
  // Unless the page says so itself.
  EXPECT_EQ(dump({{"docs/de-DE/page.md", "lang: de-DE"}}), "de-DE page.md 1");
  EXPECT_EQ(dump({{"docs/de-DE/page.md", "lang: de-DE"}, {"docs/en-US/page.md", "lang: en-US"}}),
            "de-DE page.md 1, en-US page.md 1");
}

TEST(PageIdentityTest, KnowsTheWaysToLayOutTranslations) {
  EXPECT_EQ(dump({{"site/i18n/fr/docusaurus-plugin-content-docs/current/page.md", {}, "site"},
                  {"site/i18n/de/docusaurus-plugin-content-docs/current/page.md", {}, "site"}}),
            "fr docusaurus-plugin-content-docs/current/page.md 1, de docusaurus-plugin-content-docs/current/page.md 1");
  EXPECT_EQ(dump({{"content/zh-cn/docs/page.md", {}, "content"}, {"content/en/docs/page.md", {}, "content"}}),
            "zh-CN docs/page.md 1, en docs/page.md 1");
  EXPECT_EQ(
      dump({{"r/help.de-DE/page.md", {}, "r"}, {"r/help.fr-FR/page.md", {}, "r"}, {"r/other.fr-FR/page.md", {}, "r"}}),
      "de-DE page.md 1, fr-FR page.md 1, fr-FR page.md 2");
  EXPECT_EQ(dump({{"docs/page.de.md"}, {"docs/page.fr.md"}}), "de page.md 1, fr page.md 1");
  EXPECT_EQ(dump({{"docs/a/page.de.md"}, {"docs/a/page.md", "lang: en"}}), "de a/page.md 1, en a/page.md 1");
  EXPECT_EQ(dump({{"/docs/page.de.md", {}, "/docs"}, {"/docs/page.md", {}, "/docs"}}), "de page.md 1, und page.md 1");
  EXPECT_EQ(dump({{"docs/x.zh-Hant.html"}, {"docs/x.html"}}), "zh-Hant x.html 1, und x.html 1");
  // No languages: other endings.
  EXPECT_EQ(dump({{"docs/index.min.html"}, {"docs/index.old.html"}}), "und index.min.html 1, und index.old.html 2");
  EXPECT_EQ(dump({{"docs/.de.md"}}), "und .de.md 1");
}

TEST(PageIdentityTest, VersionsDoNotVoteOnEachOther) {
  EXPECT_EQ(dump({{"docs/v1/de/page.md"}, {"docs/v1/en/page.md"}, {"docs/v2/de/page.md"}, {"docs/v2/en/page.md"}}),
            "de page.md 1, en page.md 1, de page.md 2, en page.md 2");
  EXPECT_EQ(dump({{"docs/de/v1/page.md"}, {"docs/en/v1/page.md"}, {"docs/de/v2/page.md"}, {"docs/en/v2/page.md"}}),
            "de v1/page.md 1, en v1/page.md 1, de v2/page.md 2, en v2/page.md 2");
}

TEST(PageIdentityTest, FollowsTheDocsetsPattern) {
  const auto with = [](const std::string& pattern, const std::vector<File>& files) {
    Docset docset;
    docset.pages = pattern;
    return dump(files, &docset);
  };
  EXPECT_EQ(with("{lang}/{path}", {{"docs/de-DE/a/page.md"}}), "de-DE a/page.md 1");
  EXPECT_EQ(with("{lang}/{path}", {{"docs/de-DE/page.md", "lang: fr"}}), "fr page.md 1");
  EXPECT_EQ(with("{version}/{lang}/{path}", {{"docs/v1/de/p.md"}, {"docs/v1/en/p.md"}, {"docs/v2/de/p.md"}}),
            "de p.md 1, en p.md 1, de p.md 2");
  EXPECT_EQ(with("content/{lang}/docs/{path}", {{"docs/content/de/docs/p.md"}, {"docs/content/en/docs/p.md"}}),
            "de p.md 1, en p.md 1");
  EXPECT_EQ(with("{path}.{lang}.md", {{"docs/a/p.de.md"}, {"docs/a/p.en-US.md"}}), "de a/p 1, en-US a/p 1");
  EXPECT_EQ(with("{path}/{lang}.md", {{"docs/a/b/de.md"}, {"docs/a/b/fr.md"}}), "de a/b 1, fr a/b 1");
  // What the pattern doesn't fit is found from its path.
  EXPECT_EQ(with("{lang}/{path}", {{"docs/README.md"}}), "und README.md 1");
  EXPECT_EQ(with("x/{lang}/{path}", {{"docs/de/p.md"}, {"docs/en/p.md"}}), "de p.md 1, en p.md 1");
  for (const char* broken : {"{lang", "{}", "{lang}", "{path}{path}", "{lang}{path}", "}", "{path}x"}) {
    EXPECT_EQ(with(broken, {{"docs/de/p.md"}, {"docs/en/p.md"}}), "de p.md 1, en p.md 1") << broken;
  }
}

TEST(PageIdentityTest, JoinsRenamedPagesByTheirAssetId) {
  EXPECT_EQ(dump({{"docs/a.txt", "ms:assetid: 1\nlang: de"},
                  {"docs/b.txt", "ms:assetid: 1\nlang: fr"},
                  {"docs/c.txt", "ms:assetid: 2\nlang: it"}}),
            "de a.txt 1, fr b.txt 1, it c.txt 2");
  EXPECT_EQ(dump({{"docs/de/old.md", "ms:assetid: 1\nlang: de"},
                  {"docs/en/new.md", "ms:assetid: 1\nlang: en"},
                  {"docs/fr/new.md", "lang: fr"}}),
            "de old.md 1, en new.md 1, fr new.md 1");
  // An id that stands twice in one language tells nothing.
  EXPECT_EQ(dump({{"docs/a.txt", "ms:assetid: 1\nlang: de"},
                  {"docs/b.txt", "ms:assetid: 1\nlang: de"},
                  {"docs/c.txt", "ms:assetid: 1\nlang: fr"}}),
            "de a.txt 1, de b.txt 2, fr c.txt 3");
  // Nor does one that would put two pages of a language into one set.
  EXPECT_EQ(dump({{"docs/de/x.md", "lang: de"},
                  {"docs/en/x.md", "lang: en\nms:assetid: 1"},
                  {"docs/de/y.md", "lang: de\nms:assetid: 1"}}),
            "de x.md 1, en x.md 1, de y.md 2");
}

TEST(PageIdentityTest, ReadsFilesGivenByName) {
  EXPECT_EQ(dump({{"a/de-DE/p.md", {}, "a/de-DE/p.md"}, {"a/fr-FR/p.md", {}, "a/fr-FR/p.md"}}),
            "de-DE p.md 1, fr-FR p.md 1");
  EXPECT_EQ(dump({{"p.md", {}, "p.md"}}), "und p.md 1");
  EXPECT_EQ(dump({{"./p.de.md", {}, "."}, {"./p.md", {}, "."}}), "de p.md 1, und p.md 1");
}

}  // namespace
}  // namespace doczone::extractor::page_identity_test
