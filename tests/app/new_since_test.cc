// Only what is new: findings that an earlier state of the repository has, too, are known.
#include <gtest/gtest.h>

#include "tests/app/git_repository.h"
#include "tests/app/pages.h"

namespace doczone::cli::new_since_test {
namespace {

class NewSinceTest : public GitRepositoryTest {
 protected:
  Outcome run(std::vector<std::string> more = {}, const std::string& from = ".") const {
    const WorkingFolder here(folder_.path() / from);
    std::vector<std::string> arguments{"crosscheck", "--new-since", "main", from == "." ? "docs" : "."};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_here(arguments);
  }
  void replace(const std::string& path, const std::string& before, const std::string& after) const {
    std::string text = file_text(folder_ / path);
    const std::size_t at = text.find(before);
    ASSERT_NE(at, std::string::npos);
    folder_.write(path, text.replace(at, before.size(), after));
  }
};

TEST_F(NewSinceTest, WhatWasThereBeforeIsKnown) {
  const Outcome same = run();
  EXPECT_EQ(same.code, kClean) << same.err;
  EXPECT_TRUE(
      contains(same.out, "remark: 0 new, 63 known: the findings that the pages of main have, too, are left out"))
      << same.out;
  // Lines may move, and what is mended is no longer there.
  folder_.write(page_, "\n\n" + file_text(folder_ / page_));
  EXPECT_EQ(run().code, kClean);
  replace(page_, "_xmpp-.com. _tcp", "_xmpp-server._tcp.contoso.com");
  EXPECT_TRUE(contains(run().out, "0 new, 62 known"));
}

TEST_F(NewSinceTest, WhatIsNewDecidesTheExitCode) {
  replace("docs/fr-FR/dns-summary-xmpp-federation.md", "xmpp.contoso.com", "xmpp. contoso.com");
  for (const char* const from : {".", "docs"}) {
    const Outcome outcome = run({}, from);
    EXPECT_EQ(outcome.code, kFindings) << outcome.out << outcome.err;
    EXPECT_TRUE(contains(outcome.out, "1 new, 63 known")) << outcome.out;
    EXPECT_TRUE(contains(outcome.out, "fr-FR/dns-summary-xmpp-federation.md")) << outcome.out;
  }
  const Json document = Json::parse(run({"--format", "json"}).out);
  EXPECT_EQ(alarms(document).size(), 1U);
  // A branch that was committed is held against where it began.
  git("checkout -q -b branch");
  git("commit -q -a -m two");
  EXPECT_TRUE(contains(run().out, "1 new, 63 known"));
}

TEST_F(NewSinceTest, PagesComeAndGo) {
  fs::remove_all(folder_.path() / "docs/de-DE");
  fs::rename(folder_.path() / "docs/ko-KR/dns-records-at-your-provider.md", folder_.path() / "docs/ko-KR/other.md");
  folder_.write("docs/it-IT/dns-summary-xmpp-federation.md",
                file_text(folder_ / "docs/fr-FR/dns-summary-xmpp-federation.md"));
  const Outcome outcome = run();
  EXPECT_NE(outcome.code, kCannot) << outcome.err;
  EXPECT_TRUE(contains(outcome.out, " new, ")) << outcome.out;
}

TEST_F(NewSinceTest, WhereNoPagesWereAllIsNew) {
  git("checkout -q --orphan empty");
  git("rm -q -r --cached .");
  git("commit -q --allow-empty -m nothing");
  const WorkingFolder here(folder_.path());
  const Outcome outcome = run_here({"crosscheck", "--new-since", "empty", "docs"});
  EXPECT_EQ(outcome.code, kFindings) << outcome.err;
  EXPECT_TRUE(contains(outcome.out, "63 new, 0 known")) << outcome.out;
  EXPECT_TRUE(contains(outcome.out, "no finding is known from empty")) << outcome.out;
}

TEST_F(NewSinceTest, GitIsAskedWithCare) {
  const WorkingFolder here(folder_.path());
  const std::string command = trap();
  git("config filter.x.clean '" + command + "'");
  git("config filter.x.smudge '" + command + "'");
  git("config diff.x.textconv '" + command + "'");
  folder_.write(".gitattributes", "*.md filter=x diff=x\n");
  folder_.write(page_, file_text(folder_ / page_) + "\nmore\n");
  EXPECT_EQ(run().code, kClean);
  EXPECT_FALSE(sprung());
  for (const char* const ref : {"--output=x", "no-such-branch"}) {
    const Outcome refused = run_here({"crosscheck", "--new-since", ref, "docs"});
    EXPECT_EQ(refused.code, kCannot);
    EXPECT_TRUE(contains(refused.err, "--new-since: the repository knows no revision")) << refused.err;
  }
  folder_.write("doczone.toml", "docs = \"docs\"\nnew_since = \"main\"\n");
  EXPECT_TRUE(contains(run_here({"crosscheck"}).err, "'new_since' counts on the command line only"));
}

}  // namespace
}  // namespace doczone::cli::new_since_test
