// What is asked of git runs nothing that a branch could bring along, and says why it could not be told.
#include <cstdlib>

#include <gtest/gtest.h>

#include "tests/app/git_repository.h"

namespace doczone::cli::git_test {
namespace {

class GitTest : public GitRepositoryTest {
 protected:
  void SetUp() override {
    GitRepositoryTest::SetUp();
    // A page that differs in its bytes makes git look into it.
    if (!IsSkipped()) folder_.write(page_, file_text(folder_ / page_) + "\nmore\n");
  }
  Outcome run(const std::string& from, const std::string& pages, const std::string& ref = "HEAD") const {
    const WorkingFolder here(folder_.path() / from);
    return run_here({"crosscheck", "--changed-since", ref, pages});
  }
};

TEST_F(GitTest, AFolderOfTheBranchThatLooksLikeARepositoryIsNone) {
  const std::string command = trap();
  folder_.write("docs/HEAD", "ref: refs/heads/main\n");
  folder_.write("docs/config", "[core]\n\tbare = false\n\tworktree = .\n\tfsmonitor = " + command +
                                   "\n[diff]\n\texternal = " + command + "\n");
  fs::create_directories(folder_.path() / "docs/refs");
  fs::create_directories(folder_.path() / "docs/objects");
  EXPECT_EQ(run(".", "docs").code, kFindings);
  EXPECT_EQ(run("docs", ".").code, kFindings);
  EXPECT_FALSE(sprung());
}

TEST_F(GitTest, NoProgramOfTheRepositoryIsRun) {
  const std::string command = trap();
  for (const char* key : {"core.fsmonitor", "diff.external", "core.pager", "core.sshCommand", "diff.x.textconv",
                          "diff.x.command", "filter.x.clean", "filter.x.process"})
    git("config " + std::string(key) + " '" + command + "'");
  git("config filter.x.required true");
  folder_.write(".git/hooks/post-index-change", "#!/bin/sh\nexec '" + command + "'\n");
  fs::permissions(folder_.path() / ".git/hooks/post-index-change", fs::perms::owner_all);
  folder_.write(".gitattributes", "*.md filter=x diff=x\n");
  const Outcome outcome = run(".", "docs");
  EXPECT_EQ(outcome.code, kFindings) << outcome.err;
  EXPECT_TRUE(contains(outcome.out, page_)) << outcome.out;
  EXPECT_FALSE(sprung());
}

// What a clone left out would be fetched through a program of the configuration's choice.
TEST_F(GitTest, NothingIsFetched) {
  const std::string command = trap();
  // The page before its folder, in which git finds it.
  for (const std::string& left_out : {page_, std::string("docs")}) {
    const std::string object =
        "$(git -C '" + folder_.path().string() + "' rev-parse 'HEAD:" + left_out + "' | sed 's,^..,&/,')";
    ASSERT_EQ(std::system(("rm '" + (folder_ / ".git/objects/") + "'" + object).c_str()), 0);
  }
  for (const std::string& setting :
       {std::string("core.repositoryformatversion 1"), std::string("extensions.partialClone origin"),
        std::string("remote.origin.promisor true"), std::string("protocol.allow always"),
        std::string("protocol.ext.allow always"), "remote.origin.url 'ext::" + command + "'"})
    git("config " + setting);
  run(".", "docs");
  EXPECT_FALSE(sprung());
}

TEST_F(GitTest, TheEnvironmentLeadsToNoOtherRepository) {
  const TemporaryFolder other;
  ASSERT_EQ(setenv("GIT_DIR", (other / ".git").c_str(), 1), 0);
  ASSERT_EQ(setenv("GIT_EXTERNAL_DIFF", trap().c_str(), 1), 0);
  const Outcome outcome = run(".", "docs");
  unsetenv("GIT_DIR");
  unsetenv("GIT_EXTERNAL_DIFF");
  EXPECT_EQ(outcome.code, kFindings) << outcome.err;
  EXPECT_FALSE(sprung());
}

TEST_F(GitTest, RefusalsAreToldInGitsWords) {
  const Outcome unknown = run(".", "docs", "no-such-branch");
  EXPECT_EQ(unknown.code, kCannot);
  EXPECT_TRUE(contains(unknown.err, "git says: fatal: Needed a single revision")) << unknown.err;
  EXPECT_EQ(run(".", "docs", "--upload-pack=x").code, kCannot);
  folder_.write(".git/config", "[core\n");
  const Outcome broken = run(".", "docs");
  EXPECT_EQ(broken.code, kCannot);
  EXPECT_TRUE(contains(broken.err, "git says: fatal: bad config")) << broken.err;
}

TEST_F(GitTest, PagesOutsideTheRepositoryAreNeverUnchanged) {
  const TemporaryFolder outside;
  outside.write("docs/en/a.md", "# x\n");
  const Outcome outcome = run(".", outside / "docs");
  EXPECT_EQ(outcome.code, kCannot);
  EXPECT_TRUE(contains(outcome.err, "lies outside the repository of the working folder")) << outcome.err;
}

TEST_F(GitTest, SettingsDoNotSayWhatGitIsAsked) {
  folder_.write("doczone.toml", "docs = \"docs\"\nchanged_since = \"HEAD\"\n");
  const WorkingFolder here(folder_.path());
  const Outcome outcome = run_here({"crosscheck"});
  EXPECT_EQ(outcome.code, kCannot);
  EXPECT_TRUE(contains(outcome.err, "doczone.toml:2:")) << outcome.err;
  EXPECT_TRUE(contains(outcome.err, "counts on the command line only")) << outcome.err;
}

}  // namespace
}  // namespace doczone::cli::git_test
