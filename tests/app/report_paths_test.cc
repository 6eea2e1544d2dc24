// Reports for platforms name files from the top of the repository, however the program was called.
#include <gtest/gtest.h>

#include "tests/app/program.h"

namespace doczone::cli::report_paths_test {
namespace {

const std::vector<std::string> kFormats{"sarif", "gitlab", "rdjson", "junit", "github"};

struct Call {
  std::string from;
  std::vector<std::string> arguments;
  bool reads_settings = false;
};

class ReportPathsTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_.write("repo/.git/HEAD", "ref: refs/heads/main\n");
    fs::copy(fs::path(DOCZONE_ROOT) / "docs-corpus", folder_.path() / "repo/docs", fs::copy_options::recursive);
    fs::create_directory_symlink(folder_.path() / "repo", folder_.path() / "link");
  }
  std::string run(const Call& call, const std::string& format) const {
    const WorkingFolder here(call.from);
    std::vector<std::string> arguments{"crosscheck", "--format", format};
    if (!call.reads_settings) arguments.emplace_back("--no-config");
    arguments.insert(arguments.end(), call.arguments.begin(), call.arguments.end());
    const Outcome outcome = run_here(arguments);
    EXPECT_EQ(outcome.code, kFindings) << outcome.err;
    return outcome.out;
  }

  const TemporaryFolder folder_;
  const std::string repo_ = folder_ / "repo";
};

TEST_F(ReportPathsTest, EightWaysToCallMakeOneReport) {
  folder_.write("repo/doczone.toml", "docs = \"docs\"\n");
  const std::vector<Call> ways{{repo_, {"docs"}},        {repo_, {"./docs/"}},
                               {repo_ + "/docs", {"."}}, {repo_ + "/docs/de-DE", {"../../docs"}},
                               {"/", {repo_ + "/docs"}}, {folder_.path().string(), {"link/docs"}},
                               {repo_, {}, true},        {repo_ + "/docs/de-DE", {}, true}};
  for (const std::string& format : kFormats) {
    const std::string expected = run(ways.front(), format);
    EXPECT_TRUE(contains(expected, "docs/de-DE/dns-requirements.md")) << format;
    EXPECT_FALSE(contains(expected, repo_.substr(1) + "/docs")) << format;
    for (std::size_t i = 1; i < ways.size(); ++i) EXPECT_EQ(run(ways[i], format), expected) << format << " " << i;
  }
}

TEST_F(ReportPathsTest, AFolderThatIsSaidToBeTheRootIs) {
  const Json log = Json::parse(run({"/", {repo_ + "/docs", "--root", repo_ + "/docs"}}, "sarif"));
  const Json& one = log.at("runs").at(0);
  EXPECT_EQ(one.at("originalUriBaseIds").at("%SRCROOT%").at("uri"),
            "file://" + fs::canonical(repo_).string() + "/docs/");
  const Json& artifact = one.at("results").at(0).at("locations").at(0).at("physicalLocation").at("artifactLocation");
  EXPECT_TRUE(artifact.at("uri").get<std::string>().starts_with("de-DE/")) << artifact;
  EXPECT_EQ(artifact.at("uriBaseId"), "%SRCROOT%");
}

TEST_F(ReportPathsTest, WhereNoRepositoryIsTheWorkingFolderCounts) {
  fs::remove_all(folder_.path() / "repo/.git");
  EXPECT_TRUE(contains(run({repo_, {"docs"}}, "gitlab"), "\"path\": \"docs/de-DE/"));
  EXPECT_TRUE(contains(run({repo_ + "/docs", {"."}}, "gitlab"), "\"path\": \"de-DE/"));
}

TEST_F(ReportPathsTest, MaskedReportsDoNotTellWhereTheyWereMade) {
  const Json log = Json::parse(run({repo_, {"docs", "--redact", "internal"}}, "sarif"));
  EXPECT_FALSE(log.at("runs").at(0).at("originalUriBaseIds").at("%SRCROOT%").contains("uri"));
}

TEST_F(ReportPathsTest, PeopleGetThePathsThatTheyCanOpen) {
  EXPECT_TRUE(contains(run({repo_ + "/docs", {"."}}, "text"), "\nko-KR/dns-summary-xmpp-federation.md:56:8: error"));
}

}  // namespace
}  // namespace doczone::cli::report_paths_test
