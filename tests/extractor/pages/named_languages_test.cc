#include "extractor/pages/named_languages.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor::named_languages_test {
namespace {

// "language stem ending", with a question mark for words.
std::string dump(const std::optional<TaggedName>& name) {
  if (!name) return "none";
  return name->language.to_string() + (name->is_unlikely ? "? " : " ") + name->untagged();
}

TEST(NamedLanguagesTest, FindsTheLanguageOfAFile) {
  const struct {
    std::string name, expected;
  } cases[] = {
      {"page.de.md", "de page.md"},
      {"page-de.md", "de page.md"},
      {"page_de.md", "de page.md"},
      {"01-en.md", "en 01.md"},
      {"README.zh-CN.md", "zh-CN README.md"},
      {"x-pt-br.md", "pt-BR x.md"},
      {"x-en-us.md", "en-US x.md"},
      {"how-to-de.md", "de how-to.md"},
      {"how-to.md", "to? how.md"},
      {"user-id.md", "id? user.md"},
      {"x.id-ID.md", "id-ID x.md"},
      {"what-is-it.md", "it what-is.md"},
      {"fr.po", "fr .po"},
      {"zh_Hans.po", "zh-Hans .po"},
      {"index.min.html", "none"},
      {".de.md", "none"},
      {"_de.md", "none"},
      {"de", "none"},
      {"page.md", "none"},
      {"x-y-z.md", "none"},
      {"no-ip.md", "none"},
  };
  for (const auto& c : cases) EXPECT_EQ(dump(tagged_file(c.name)), c.expected) << c.name;
}

TEST(NamedLanguagesTest, FindsTheLanguageOfAFolder) {
  EXPECT_EQ(dump(tagged_folder("de-DE")), "de-DE ");
  EXPECT_EQ(dump(tagged_folder("docs.de-DE")), "de-DE docs");
  EXPECT_EQ(dump(tagged_folder("repo-pr.nl-NL")), "nl-NL repo-pr");
  EXPECT_EQ(dump(tagged_folder("docs_fr")), "fr docs");
  EXPECT_EQ(dump(tagged_folder("my")), "my? ");
  EXPECT_EQ(dump(tagged_folder("he-il")), "he-IL ");
  EXPECT_EQ(dump(tagged_folder("src")), "none");
  EXPECT_EQ(dump(tagged_folder("en-us-v2")), "none");
}

TEST(NamedLanguagesTest, ListsFoldersFromTheInside) {
  const auto found = named_languages(split_path("docs.de/x/fr-FR/page.it.md"));
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[0].name.language.to_string(), "fr-FR");
  EXPECT_EQ(found[1].name.language.to_string(), "de");
  EXPECT_EQ(found[2].name.language.to_string(), "it");
  EXPECT_TRUE(named_languages({}).empty());
}

}  // namespace
}  // namespace doczone::extractor::named_languages_test
