#include <gtest/gtest.h>

#include "tests/app/program.h"
#include "tests/model/json/schema_checker.h"

namespace doczone::cli::check_test {
namespace {

TEST(CheckTest, RunsOverEverythingThatTheConfigurationNames) {
  const Outcome run = doczone({"check", "-c", "doczone.toml"});
  EXPECT_EQ(run.code, kFindings) << run.err;
  EXPECT_TRUE(contains(run.out, "docs-corpus/zh-TW/dns-summary-xmpp-federation.md:56:")) << run.out;
  const Json document = doczone_json({"check", "-c", "doczone.toml"});
  EXPECT_TRUE(SchemaChecker("model/schema/findings.schema.json").accepts(document));
  EXPECT_EQ(document.at("summary").at("errors"), 52);
  EXPECT_EQ(document.at("summary").at("zones"), 2);
  EXPECT_EQ(document.at("verdicts").size(), 46U);
  EXPECT_EQ(doczone({"check", "--jobs", "4", "--format", "json"}).out,
            doczone({"check", "--jobs", "1", "--format", "json"}).out);
}

TEST(CheckTest, FindsTheConfigurationAbove) {
  const std::string from_root = doczone({"check", "--format", "json"}).out;
  EXPECT_EQ(from_root, doczone({"check", "-c", "doczone.toml", "--format", "json"}).out);
  const WorkingFolder below(DOCZONE_ROOT "/fixtures/zones");
  const Outcome run = run_here({"check", "--format", "json"});
  EXPECT_EQ(run.code, kFindings) << run.err;
  const Json document = Json::parse(run.out);
  EXPECT_EQ(document.at("summary"), Json::parse(from_root).at("summary"));
  // Paths are as they are written from here.
  EXPECT_TRUE(document.at("findings")[0].at("path").get<std::string>().starts_with("../../docs-corpus/de-DE/"));
}

TEST(CheckTest, WithoutAConfigurationItCannotBeDone) {
  const TemporaryFolder folder;
  const WorkingFolder there(folder.path());
  const Outcome run = run_here({"check"});
  EXPECT_EQ(run.code, kCannot);
  EXPECT_TRUE(contains(run.err, "no doczone.toml here or in a folder above")) << run.err;
  EXPECT_EQ(run_here({"check", "-c", "none.toml"}).code, kCannot);
}

TEST(CheckTest, PathsAreRelativeToTheConfiguration) {
  const TemporaryFolder folder;
  fs::create_directory(folder.path() / "in");
  fs::copy(fs::path(DOCZONE_ROOT) / "docs-corpus", folder.path() / "in/docs", fs::copy_options::recursive);
  const std::string configuration = folder.write("in/doczone.toml", "docs = \"docs\"\nfail_on = \"never\"\n");
  const Outcome run = doczone({"check", "-c", configuration});
  EXPECT_EQ(run.code, kClean) << run.err;
  EXPECT_EQ(doczone({"check", "-c", configuration, "--fail-on", "error"}).code, kFindings);
  EXPECT_EQ(doczone_json({"check", "-c", configuration}).at("summary").at("errors"), 52);
}

TEST(CheckTest, ABrokenConfigurationIsNamedWithItsLine) {
  const TemporaryFolder folder;
  folder.write("docs/page.md", "# Page\n");
  const struct {
    std::string text, message;
  } cases[] = {
      {"docs = \"docs\"\nprofil = \"p.toml\"\n", "doczone.toml:2:1: "},
      {"docs = \n", "doczone.toml:1:"},
      {"profile = \"p.toml\"\n", "doczone.toml: nothing to check: expected `docs`"},
      {"docs = \"docs\"\nprofile = \"p.toml\"\n", "p.toml: cannot be opened"},
      {"docs = \"elsewhere\"\n", "elsewhere: cannot be opened"},
      {"docs = \"docs\"\nfail_on = \"always\"\n", "doczone.toml:2:"},
  };
  for (const auto& c : cases) {
    const Outcome run = doczone({"check", "-c", folder.write("doczone.toml", c.text)});
    EXPECT_EQ(run.code, kCannot) << c.text;
    EXPECT_TRUE(contains(run.err, c.message)) << run.err;
  }
}

}  // namespace
}  // namespace doczone::cli::check_test
