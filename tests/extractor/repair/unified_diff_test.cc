#include "extractor/repair/unified_diff.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor::unified_diff_test {
namespace {

TEST(UnifiedDiffTest, ShowsLinesWithTheirNeighbours) {
  EXPECT_EQ(unified_diff("docs/a.md", "a\n", "a\n"), "");
  EXPECT_EQ(unified_diff("docs/a.md", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"),
            "--- a/docs/a.md\n+++ b/docs/a.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
  EXPECT_EQ(unified_diff("a", "x", "y"),
            "--- a/a\n+++ b/a\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+y\n\\ No newline at end of file\n");
}

TEST(UnifiedDiffTest, JoinsWhatIsNear) {
  std::string before, near, far;
  for (int i = 0; i < 40; ++i) {
    const std::string line = std::to_string(i) + "\n";
    before += line;
    near += i == 10 || i == 16 ? "x\n" : line;
    far += i == 10 || i == 30 ? "x\n" : line;
  }
  const auto hunks = [](const std::string& diff) {
    std::size_t count = 0;
    for (std::size_t at = diff.find("\n@@ "); at != std::string::npos; at = diff.find("\n@@ ", at + 1)) ++count;
    return count;
  };
  EXPECT_EQ(hunks(unified_diff("a", before, near)), 1U);
  EXPECT_EQ(hunks(unified_diff("a", before, far)), 2U);
}

TEST(UnifiedDiffTest, CountsLinesThatGo) {
  EXPECT_EQ(unified_diff("a", "1\nsip.\ncontoso.com\n4\nx\n", "1\nsip.contoso.com\n4\ny\n"),
            "--- a/a\n+++ b/a\n@@ -1,5 +1,4 @@\n 1\n-sip.\n-contoso.com\n+sip.contoso.com\n 4\n-x\n+y\n");
}

TEST(UnifiedDiffTest, QuotesNamesAsGitDoes) {
  const auto header = [](const std::string& path) {
    const std::string diff = unified_diff(path, "a\n", "b\n");
    return diff.substr(0, diff.find('\n'));
  };
  EXPECT_EQ(header("/tmp/a.md"), "--- a/tmp/a.md");
  EXPECT_EQ(header("my docs/a.md"), "--- a/my docs/a.md\t");
  EXPECT_EQ(header("a\"b\\c\n\x01.md"), "--- \"a/a\\\"b\\\\c\\012\\001.md\"");
  EXPECT_EQ(header("日本/a.md"), "--- a/日本/a.md");
}

}  // namespace
}  // namespace doczone::extractor::unified_diff_test
