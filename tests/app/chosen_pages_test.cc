// What of a folder is read as a page: not what is left out, and not what this program made.
#include <gtest/gtest.h>

#include "tests/app/pages.h"

namespace doczone::cli::chosen_pages_test {
namespace {

class ChosenPagesTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_.write(".git/HEAD", "ref: refs/heads/main\n");
    page("docs/en/a.md", "sip.contoso.com");
    page("docs/de/a.md", "sip.contoso.com");
  }
  void page(const std::string& path, const std::string& name) const {
    folder_.write(path, "| Type | Name |\n|---|---|\n| CNAME | " + name + " |\n");
  }
  Outcome run(const std::vector<std::string>& arguments, const std::string& from = ".") const {
    const WorkingFolder here(folder_.path() / from);
    return run_here(arguments);
  }
  std::size_t pages(const std::vector<std::string>& arguments) const {
    std::vector<std::string> all = arguments;
    all.insert(all.end(), {"--format", "json"});
    return Json::parse(run(all).out).at("summary").at("pages").get<std::size_t>();
  }

  const TemporaryFolder folder_;
};

TEST_F(ChosenPagesTest, WhatGitIgnoresIsPassedOverAndToldSo) {
  page("docs/build/en/a.md", "sip.contoso.com");
  page("docs/fr/draft.md", "sip.contoso.com");
  EXPECT_EQ(pages({"crosscheck", "docs"}), 4U);
  folder_.write(".gitignore", "build/\n");
  folder_.write("docs/fr/.gitignore", "draft*\n");
  EXPECT_EQ(pages({"crosscheck", "docs"}), 2U);
  const Outcome outcome = run({"crosscheck", "docs"});
  EXPECT_TRUE(contains(outcome.out, "remark: 2 pages were passed over, since .gitignore leaves them out"))
      << outcome.out;
  EXPECT_TRUE(contains(run({"crosscheck", "."}, "docs").out, "2 pages were passed over"));
  // Who names it means it.
  EXPECT_EQ(pages({"crosscheck", "docs/build"}), 1U);
  EXPECT_EQ(pages({"crosscheck", "docs", "docs/fr/draft.md"}), 3U);
  // Without a repository the file is one like others.
  fs::remove_all(folder_.path() / ".git");
  EXPECT_EQ(pages({"crosscheck", "docs"}), 4U);
}

TEST_F(ChosenPagesTest, WhatSettingsExcludeIsNotRead) {
  page("docs/en/old/b.md", "sip.contoso.com");
  EXPECT_EQ(pages({"crosscheck", "docs"}), 3U);
  EXPECT_EQ(pages({"crosscheck", "docs", "--exclude", "docs/en/old"}), 2U);
  folder_.write("doczone.toml", "docs = \"docs\"\nexclude = [\"docs/**/old/*\", \"docs/nothing\"]\n");
  EXPECT_EQ(pages({"crosscheck"}), 2U);
  const Outcome outcome = run({"crosscheck"}, "docs/de");
  EXPECT_TRUE(contains(outcome.out, "2 pages in 2 languages")) << outcome.out << outcome.err;
  EXPECT_TRUE(contains(outcome.out, "exclude: no file in the folders of pages matches '../nothing'")) << outcome.out;
}

TEST_F(ChosenPagesTest, OwnReportsAreNoPages) {
  page("docs/de/a.md", "sip. contoso.com");
  EXPECT_EQ(run({"crosscheck", "docs", "--format", "html", "-o", "docs/de/report.html"}).code, kFindings);
  EXPECT_EQ(pages({"crosscheck", "docs"}), 2U);
  EXPECT_TRUE(contains(run({"crosscheck", "docs"}).out,
                       "remark: docs/de/report.html was passed over: it is a report that doczone made"));
  const Outcome alone = run({"crosscheck", "--alone", "docs/de/report.html"});
  EXPECT_EQ(alone.code, kCannot);
  EXPECT_TRUE(contains(alone.err, "docs/de/report.html: is a report that doczone made, and no page")) << alone.err;
}

TEST_F(ChosenPagesTest, NothingIsWrittenWhereAWordNamesNothing) {
  page("docs/fr/a.md", "sip.contoso.com");
  page("docs/de/a.md", "sip. contoso.com");
  const auto before = files_below(folder_.path() / "docs");
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{"crosscheck", "--fix", "docs", "dcos"},
                                             {"crosscheck", "--fix", "all", "docs"},
                                             {"crosscheck", "--fix=all", "docs", "no/such/page.md"},
                                             {"crosscheck", "docs", "dcos", "--write-baseline", "docs/known.toml"}}) {
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.code, kCannot);
    EXPECT_TRUE(contains(outcome.err, "nothing was written")) << outcome.err;
    EXPECT_EQ(files_below(folder_.path() / "docs"), before);
  }
  EXPECT_TRUE(contains(run({"crosscheck", "--fix", "all", "docs"}).err, "did you mean --fix=all?"));
  EXPECT_EQ(run({"crosscheck", "--fix", "docs"}).code, kClean);
  EXPECT_NE(files_below(folder_.path() / "docs"), before);
}

TEST_F(ChosenPagesTest, WordsThatMeetNothingAreTold) {
  folder_.write("doczone.toml",
                "docs = \"docs\"\n[[path]]\nfiles = [\"docs/de\", \"archive/**\", \"docs/**/*.md\", \"docs/it/\"]\n"
                "disable = [\"mangled-name\"]\n");
  const std::string said = run({"crosscheck", "--source-language", "nl"}).out;
  EXPECT_TRUE(contains(said, "doczone.toml:3: no file matches 'archive/**'")) << said;
  EXPECT_TRUE(contains(said, "doczone.toml:3: no file matches 'docs/it/'")) << said;
  EXPECT_FALSE(contains(said, "'docs/de'")) << said;
  EXPECT_FALSE(contains(said, "'docs/**/*.md'")) << said;
  EXPECT_TRUE(contains(said, "no page is in nl, the source language that was asked for; the pages are in de, en"))
      << said;
}

}  // namespace
}  // namespace doczone::cli::chosen_pages_test
