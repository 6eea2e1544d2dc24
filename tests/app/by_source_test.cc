// crosscheck --by source: which cells of the source cause the findings, and the patch that prevents them.
#include <cstdlib>

#include <gtest/gtest.h>

#include "tests/app/pages.h"

namespace doczone::cli::by_source_test {
namespace {

TEST(BySourceTest, GroupsFindingsByTheirSourceCell) {
  const Outcome run = doczone({"crosscheck", "--by", "source", "docs-corpus"});
  EXPECT_EQ(run.code, kFindings);
  EXPECT_TRUE(contains(run.out,
                       "docs-corpus/en-US/dns-summary-xmpp-federation.md:53:8: owner "
                       "`_xmpp-server._tcp.contoso.com`: 2 findings in 2 languages\n"
                       "    ko-KR  docs-corpus/ko-KR/dns-summary-xmpp-federation.md:56  mangled-name  "
                       "`_xmpp-.com. _tcp`\n"))
      << run.out;
  EXPECT_TRUE(
      contains(run.out, "47 cells of the source cause 60 of 63 findings; code spans keep the translation away"));
  EXPECT_TRUE(contains(run.out,
                       "docs-corpus/en-US/how-clients-find-the-server.md:13:134: mention "
                       "`_sipinternaltls._tcp.contoso.com`: 3 findings in 3 languages\n"))
      << "names in running text, too\n"
      << run.out;
  EXPECT_TRUE(contains(run.out, "+Wherever the answer names `core-pool.contoso.com`, the client stays"));
  EXPECT_TRUE(contains(run.out, "+<td><p><code>_xmpp-server._tcp.contoso.com</code></p></td>"));
  EXPECT_TRUE(contains(run.out, "`discover")) << "Markdown has marks of its own";
  EXPECT_FALSE(contains(run.out, "in the way of a code span")) << run.out;
}

// With the patch, the source says what it said before, in code spans.
TEST(BySourceTest, ThePatchChangesNoValue) {
  if (std::system("git --version >/dev/null 2>&1") != 0) GTEST_SKIP() << "git is not installed";
  const TemporaryFolder folder;
  fs::copy(fs::path(DOCZONE_ROOT) / "docs-corpus", folder.path() / "docs-corpus", fs::copy_options::recursive);
  const WorkingFolder here(folder.path());
  const std::string before = run_here({"crosscheck", "docs-corpus", "--format", "json"}).out;
  run_here({"crosscheck", "--by", "source", "--diff", "docs-corpus", "-o", "patch"});
  ASSERT_EQ(std::system("git apply patch"), 0);
  const auto values = [](const std::string& text) {
    std::string out;
    for (const Json& finding : alarms(Json::parse(text))) {
      out += finding.at("path").dump() + finding.at("value").dump() + finding.at("suggestion").dump() + "\n";
    }
    return out;
  };
  EXPECT_EQ(values(run_here({"crosscheck", "docs-corpus", "--format", "json"}).out), values(before));
  const Outcome again = run_here({"crosscheck", "--by", "source", "docs-corpus"});
  EXPECT_TRUE(contains(again.out, "though it stands in a code span"));
  EXPECT_FALSE(contains(again.out, "+++ b/")) << again.out;
  EXPECT_EQ(run_here({"crosscheck", "--by", "source", "--diff", "docs-corpus"}).out, "");
}

TEST(BySourceTest, NeedsASource) {
  const Outcome run = doczone({"crosscheck", "--by", "source", "docs-corpus/de-DE", "docs-corpus/fr-FR"});
  EXPECT_EQ(run.code, kCannot);
  EXPECT_TRUE(contains(run.err, "--by source needs the pages of the source language")) << run.err;
  EXPECT_EQ(doczone({"crosscheck", "--by", "table", "docs-corpus"}).code, kCannot);
}

TEST(BySourceTest, TheSummaryWarnsOfTheNextTranslation) {
  EXPECT_TRUE(contains(doczone({"crosscheck", "docs-corpus"}).out,
                       "remark: 60 findings stand on machine-translated pages: the next translation will bring the "
                       "damage back; `crosscheck --by source` shows what to protect in the source\n"));
}

}  // namespace
}  // namespace doczone::cli::by_source_test
