#include "harness/cli/documents/ignore_rules.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::cli::ignore_rules_test {
namespace {

TEST(IgnoreRulesTest, MeanWhatGitMeans) {
  const struct {
    const char* rules;
    const char* path;
    bool is_folder;
    Ignored expected;
  } cases[] = {
      {"build", "build", true, Ignored::yes},
      {"build", "docs/build", true, Ignored::yes},
      {"build", "docs/builds", true, Ignored::unsaid},
      {"build/", "build", false, Ignored::unsaid},
      {"build/", "docs/build", true, Ignored::yes},
      {"/build", "docs/build", true, Ignored::unsaid},
      {"/build", "build", true, Ignored::yes},
      {"docs/out", "docs/out", true, Ignored::yes},
      {"docs/out", "a/docs/out", true, Ignored::unsaid},
      {"*.html", "docs/a.html", false, Ignored::yes},
      {"*.html\n!keep.html", "docs/keep.html", false, Ignored::no},
      {"docs/*.md", "docs/de/a.md", false, Ignored::unsaid},
      {"docs/**/a.md", "docs/a.md", false, Ignored::yes},
      {"docs/**/a.md", "docs/x/y/a.md", false, Ignored::yes},
      {"**/out", "a/b/out", true, Ignored::yes},
      {"out/**", "out", true, Ignored::unsaid},
      {"out/**", "out/a/b", false, Ignored::yes},
      {"page-[0-9].md", "page-3.md", false, Ignored::yes},
      {"page-[!0-9].md", "page-3.md", false, Ignored::unsaid},
      {"page-?.md", "page-x.md", false, Ignored::yes},
      {"# build", "build", true, Ignored::unsaid},
      {"\\#a", "#a", false, Ignored::yes},
      {"build   \r\n", "build", true, Ignored::yes},
      {"a[", "a[", false, Ignored::yes},
      {"/", "a", true, Ignored::unsaid},
      {"!", "a", false, Ignored::unsaid},
  };
  for (const auto& c : cases)
    EXPECT_EQ(judge(parse_ignore_rules(c.rules), c.path, c.is_folder), c.expected) << c.rules << " " << c.path;
}

// Each star costs one pass at most.
TEST(IgnoreRulesTest, ManyStarsEnd) {
  std::string stars, folders;
  for (int i = 0; i < 200; ++i) stars += "*a", folders += "**/a/";
  const std::string name(2000, 'a');
  EXPECT_EQ(judge(parse_ignore_rules(stars + "b"), name, false), Ignored::unsaid);
  EXPECT_EQ(judge(parse_ignore_rules(folders + "b"), "a/a/a/a/a/a/a/a/" + name, false), Ignored::unsaid);
}

}  // namespace
}  // namespace doczone::cli::ignore_rules_test
