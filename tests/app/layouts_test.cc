// The ways in which projects lay out their translations: identical pages, one of them damaged, through the program.
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/app/pages.h"

namespace doczone::cli::layouts_test {
namespace {

// A page of three records; what a translator might make of one of them.
std::string page(const std::string& title, bool is_damaged = false) {
  return "# " + title +
         "\n\n| Type | Name | Value | TTL |\n|---|---|---|---|\n"
         "| CNAME | autodiscover." +
         title + ".example.com | mail.example.net | 3600 |\n| MX | " + title +
         ".example.com | mx.example.net | 3600 |\n| CNAME | lyncdiscover." + title + ".example.com | " +
         (is_damaged ? "webdirr" : "webdir") + ".example.net | 3600 |\n";
}

struct Layout {
  std::string name;
  std::vector<std::string> pages;        // paths below the folder, of one page in its languages, the source first
  std::set<std::string> languages;       // those expected
  std::vector<std::string> others = {};  // pages that belong to none of them
  std::vector<std::string> options = {};
};

void write_page(const TemporaryFolder& folder, const std::string& path, const std::string& text) {
  const fs::path full = folder.path() / path;
  fs::create_directories(full.parent_path());
  std::ofstream(full) << text;
}

const std::vector<Layout>& layouts() {
  static const std::vector<Layout> kLayouts{
      {"folders", {"docs/en/a/mail.md", "docs/de/a/mail.md", "docs/fr/a/mail.md"}, {"en", "de", "fr"}},
      {"source above", {"docs/mail.md", "docs/de/mail.md", "docs/ja/mail.md"}, {"en", "de", "ja"}},
      {"one translation below its source", {"docs/mail.md", "docs/it/mail.md"}, {"en", "it"}},
      {"docusaurus",
       {"docs/admin/mail.md", "i18n/de/docusaurus-plugin-content-docs/current/admin/mail.md",
        "i18n/pt-BR/docusaurus-plugin-content-docs/current/admin/mail.md"},
       {"en", "de", "pt-BR"},
       {"versioned_docs/version-1.0/admin/other.md", "i18n/de/docusaurus-plugin-content-blog/2024-news.md"}},
      {"docusaurus, one language, at the top",
       {"docs/mail.mdx", "i18n/de/docusaurus-plugin-content-docs/current/mail.mdx"},
       {"en", "de"}},
      {"doc-locale", {"doc/mail.md", "doc-locale/ja-jp/mail.md", "doc-locale/fr-fr/mail.md"}, {"en", "ja-JP", "fr-FR"}},
      {"one language in doc-locale", {"doc/topics/mail.md", "doc-locale/ja-jp/topics/mail.md"}, {"en", "ja-JP"}},
      {"translations", {"mail.md", "translations/fr-FR/mail.md"}, {"en", "fr-FR"}},
      {"translations of a folder", {"content/mail.md", "translations/fr-FR/content/mail.md"}, {"en", "fr-FR"}},
      {"sibling checkouts", {"repo/articles/mail.md", "repo.de-DE/articles/mail.md"}, {"en", "de-DE"}},
      {"sibling checkouts of another name", {"repo/mail.md", "repo-pr.nl-NL/mail.md"}, {"en", "nl-NL"}},
      {"dots", {"mail.en.md", "mail.de.md", "mail.zh-CN.md"}, {"en", "de", "zh-CN"}},
      {"dots and a plain source", {"README.md", "README.zh-CN.md"}, {"en", "zh-CN"}},
      {"hyphens", {"mail.md", "mail-de.md", "mail-pt-br.md"}, {"en", "de", "pt-BR"}},
      {"underscores", {"mail.md", "mail_ja.md"}, {"en", "ja"}},
      {"numbers and hyphens", {"mail/01-en.md", "mail/01-de.md"}, {"en", "de"}},
      {"numbers and dots", {"mail/01.en.md", "mail/01.de.md", "mail/01.id.md"}, {"en", "de", "id"}},
      {"names that are languages", {"mail/en.md", "mail/de.md"}, {"en", "de"}},
      {"moved folders", {"docs/admin/mail.md", "locale/es/documentation/admin/mail.md"}, {"en", "es"}},
      {"a source that is not English", {"mail.md", "mail.fr.md"}, {"de", "fr"}, {}, {"--source-language", "de"}},
  };
  return kLayouts;
}

void write_layout(const TemporaryFolder& folder, const Layout& layout, bool is_damaged) {
  for (std::size_t i = 0; i < layout.pages.size(); ++i)
    write_page(folder, layout.pages[i], page("mail", is_damaged && i + 1 == layout.pages.size()));
  for (const std::string& other : layout.others) write_page(folder, other, page("other"));
}

Json crosscheck(const std::string& where, const std::vector<std::string>& options) {
  std::vector<std::string> arguments{"crosscheck", "--no-config", "--format", "json", where};
  arguments.insert(arguments.end(), options.begin(), options.end());
  return Json::parse(run_here(arguments).out, nullptr, false);
}

TEST(LayoutsTest, NameTheLanguagesAndFindTheDamage) {
  for (const Layout& layout : layouts()) {
    const TemporaryFolder folder;
    write_layout(folder, layout, true);
    const WorkingFolder here(folder.path());
    const Json document = crosscheck(".", layout.options);
    ASSERT_TRUE(document.is_object()) << layout.name;
    const Json found = alarms(document);
    ASSERT_EQ(found.size(), 1u) << layout.name << found.dump(1);
    EXPECT_EQ(found[0].at("path"), layout.pages.back()) << layout.name;
    std::set<std::string> languages{found[0].at("language").get<std::string>()};
    for (const Json& witness : found[0].at("evidence")) languages.insert(witness.at("language").get<std::string>());
    EXPECT_EQ(languages, layout.languages) << layout.name;
  }
}

TEST(LayoutsTest, AreSilentAboutPagesThatAreTheSame) {
  for (const Layout& layout : layouts()) {
    const TemporaryFolder folder;
    write_layout(folder, layout, false);
    const WorkingFolder here(folder.path());
    EXPECT_EQ(alarms(crosscheck(".", layout.options)).size(), 0u) << layout.name;
  }
}

TEST(LayoutsTest, DoNotJoinPagesOfDifferentThings) {
  const std::vector<std::vector<std::string>> cases{
      {"docs/to/mail.md", "docs/is/mail.md"},              // words
      {"docs/my/mail.md", "docs/mail.md"},                 // one of them
      {"how-to.md", "how.md"},                             // behind a hyphen
      {"user-id.md", "user.md"},                           //
      {"plugins/fr/index.md", "other/index.md"},           // every folder has an index
      {"src/mail.md", "doc/mail.md"},                      // no languages
      {"v1/mail.md", "v2/mail.md"},                        //
      {"en-us/v1/mail.md", "en-us/v2/mail.md"},            //
      {"docs/a/mail.md", "docs/b/mail.md", "fr/mail.md"},  // which of the two?
  };
  for (const std::vector<std::string>& paths : cases) {
    const TemporaryFolder folder;
    for (std::size_t i = 0; i < paths.size(); ++i) write_page(folder, paths[i], page("mail", i == 0));
    const WorkingFolder here(folder.path());
    EXPECT_EQ(alarms(crosscheck(".", {})).size(), 0u) << paths[0];
  }
}

TEST(LayoutsTest, NameTheSamePagesFromWhereverTheyAreAskedFor) {
  const TemporaryFolder folder;
  write_page(folder, "docs/mail.md", page("mail"));
  write_page(folder, "docs/de/mail.md", page("mail", true));
  const WorkingFolder here(folder.path());
  const Json expected = crosscheck("docs", {});
  ASSERT_EQ(alarms(expected).size(), 1u);
  for (const char* where : {".", "./docs", "docs/", "./docs/.", "././docs//"})
    EXPECT_EQ(crosscheck(where, {}), expected) << where;
}

}  // namespace
}  // namespace doczone::cli::layouts_test
