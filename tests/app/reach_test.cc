// What settings and pages of a branch can name: nothing outside their folder is read, nothing is written that they were
// not given.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "tests/app/program.h"

namespace doczone::cli::reach_test {
namespace {

// A branch with a page and settings, and beside it what is none of its business.
class ReachTest : public testing::Test {
 protected:
  ReachTest() {
    fs::create_directories(folder_.path() / "branch");
    fs::copy(fs::path(DOCZONE_ROOT) / "docs-corpus", folder_.path() / "branch/docs", fs::copy_options::recursive);
    folder_.write("secret/notes.md", "secret text\n");
    folder_.write("secret/zone", "secret IN A 192.0.2.1\nthis line is secret\n");
  }
  Outcome run(const std::string& settings, std::vector<std::string> arguments = {"crosscheck"}) const {
    folder_.write("branch/doczone.toml", settings);
    const WorkingFolder here(folder_.path() / "branch");
    return run_here(arguments);
  }
  void refused(const std::string& settings, std::vector<std::string> arguments = {"crosscheck"}) const {
    const Outcome outcome = run(settings, std::move(arguments));
    EXPECT_EQ(outcome.code, kCannot) << settings << outcome.out;
    EXPECT_TRUE(contains(outcome.err, "doczone.toml:")) << outcome.err;
    EXPECT_FALSE(contains(outcome.err + outcome.out, "this line")) << outcome.err;
  }
  std::string outside(const std::string& name) const { return file_text(folder_ / name); }

  const TemporaryFolder folder_;
  const std::string docs_ = "docs = \"docs\"\n";
};

TEST_F(ReachTest, SettingsReadNothingOutsideTheirFolder) {
  refused("docs = \"../secret\"\n");
  refused("docs = \"" + folder_ / "secret" + "\"\n");
  for (const char* key : {"docset", "baseline", "with"}) refused(docs_ + key + " = \"../secret/notes.md\"\n");
  refused(docs_ + "profile = \"../secret/zone\"\n", {"check"});
  refused(docs_ + "profiles = [\"../secret/zone\"]\n", {"check"});
  refused("zones = \"../secret/zone\"\norigin = \"example.org\"\n", {"check"});
  refused("zones = \"a.zone\"\ninclude_root = \"..\"\n", {"check"});
  fs::create_symlink("../secret", folder_.path() / "branch/link");
  refused("docs = \"link\"\n");
  refused("zones = \"link/zone\"\n", {"check"});
}

TEST_F(ReachTest, TheCommandLineOpensAnotherFolder) {
  EXPECT_NE(run("docs = \"../branch/docs\"\n").code, kCannot);
  EXPECT_NE(run("docs = \"../secret\"\n", {"crosscheck", "--root", ".."}).code, kCannot);
  EXPECT_NE(run(docs_, {"validate", "--no-config", "--origin", "example.org", "../secret/zone"}).code, kCannot);
}

TEST_F(ReachTest, NothingOfVersionControlIsRead) {
  folder_.write("branch/.git/HEAD", "ref: refs/heads/main\n");
  folder_.write("branch/.git/config", "this line holds a token\n");
  refused("zones = \".git/config\"\n", {"check"});
  refused(docs_ + "baseline = \".git/config\"\n");
  folder_.write("branch/a.zone", "$INCLUDE .git/config\n");
  const Outcome included = run("zones = \"a.zone\"\norigin = \"example.org\"\n", {"check"});
  EXPECT_TRUE(contains(included.out, "lies in a folder of version control")) << included.out << included.err;
  EXPECT_FALSE(contains(included.out, "token")) << included.out;
}

TEST_F(ReachTest, AProfileNamesZonesBelowItself) {
  const std::string profile =
      "schema = 1\n[deployment]\ndomains = [\"example.org\"]\n[policy]\nallow_empty = true\n[[zones]]\nview = "
      "\"external\"\norigin = \"example.org\"\nfiles = \"";
  folder_.write("branch/deployment.toml", profile + "../secret/zone\"\n");
  const std::vector<std::string> validate{"validate", "--docs", "docs", "--profile", "deployment.toml"};
  const Outcome outcome = run("", validate);
  EXPECT_EQ(outcome.code, kCannot) << outcome.out;
  EXPECT_TRUE(contains(outcome.err, "deployment.toml:9:")) << outcome.err;
  EXPECT_TRUE(contains(outcome.err, "lies outside the folder of these settings")) << outcome.err;
  std::vector<std::string> named = validate;
  named.push_back("../secret/zone");
  EXPECT_FALSE(contains(run("", named).err, "lies outside")) << "the command line names it, too";
  std::vector<std::string> rooted = validate;
  rooted.insert(rooted.end(), {"--root", "../secret"});
  EXPECT_FALSE(contains(run("", rooted).err, "lies outside")) << run("", rooted).err;
  folder_.write("branch/deployment.toml", profile + "../secret/{origin}.zone\"\n");
  EXPECT_TRUE(contains(run("", validate).err, "lies outside")) << run("", validate).err;
}

TEST_F(ReachTest, ADocsetBesideThePagesIsNoLinkToElsewhere) {
  fs::remove(folder_.path() / "branch/docs/docset.toml");
  fs::create_symlink("../../secret/notes.md", folder_.path() / "branch/docs/docset.toml");
  const Outcome outcome = run("", {"crosscheck", "docs/de-DE"});
  EXPECT_EQ(outcome.code, kCannot);
  EXPECT_TRUE(contains(outcome.err, "lies outside")) << outcome.err;
}

TEST_F(ReachTest, SettingsWriteNothingOutsideTheirFolder) {
  refused(docs_ + "[report]\nhtml = \"../out.html\"\n");
  refused(docs_ + "output = \"" + folder_ / "out.txt" + "\"\n");
  fs::create_directory_symlink("../secret", folder_.path() / "branch/link");
  fs::create_symlink("../secret/notes.md", folder_.path() / "branch/link.html");
  fs::create_symlink("inside.html", folder_.path() / "branch/inside-link.html");
  for (const char* name : {"link/out.html", "link.html", ".git/config", "a/.git/hooks/x"})
    refused(docs_ + "[report]\nhtml = \"" + name + "\"\n");
  // A link that leads nowhere yet is found out when it is written.
  EXPECT_EQ(run(docs_ + "[report]\nhtml = \"inside-link.html\"\n").code, kCannot);
  EXPECT_FALSE(fs::exists(folder_.path() / "branch/inside.html"));
  EXPECT_EQ(outside("secret/notes.md"), "secret text\n");
  EXPECT_EQ(run(docs_ + "[report]\nhtml = \"out.html\"\n").code, kFindings);
  EXPECT_TRUE(fs::exists(folder_.path() / "branch/out.html"));
  // The command line may do as it likes.
  EXPECT_EQ(run(docs_, {"crosscheck", "--report", "html=../out.html"}).code, kFindings);
  EXPECT_TRUE(fs::exists(folder_.path() / "out.html"));
}

TEST_F(ReachTest, WhatWasReadIsNotReplacedBecauseSettingsSaySo) {
  const std::string page = "branch/docs/ko-KR/dns-summary-xmpp-federation.md", before = outside(page);
  fs::create_hard_link(folder_.path() / page, folder_.path() / "branch/other.html");
  for (const char* name : {"docs/ko-KR/dns-summary-xmpp-federation.md", "other.html", "doczone.toml"}) {
    const Outcome outcome = run(docs_ + "[report]\nhtml = \"" + name + "\"\n");
    EXPECT_EQ(outcome.code, kCannot) << name;
    EXPECT_TRUE(contains(outcome.err, "was read in this run")) << outcome.err;
  }
  EXPECT_EQ(outside(page), before);
}

TEST_F(ReachTest, TwoReportsDoNotGoToOneFile) {
  folder_.write("branch/a.html", "");
  fs::create_hard_link(folder_.path() / "branch/a.html", folder_.path() / "branch/b.html");
  for (const std::string other : {"a.html", "./a.html", "docs/../a.html", "b.html"}) {
    const Outcome outcome = run(docs_, {"crosscheck", "--report", "html=a.html", "--report", "sarif=" + other});
    EXPECT_EQ(outcome.code, kCannot) << other;
    EXPECT_TRUE(contains(outcome.err, "two reports go to one file")) << outcome.err;
    EXPECT_EQ(run(docs_, {"crosscheck", "--report", "html=a.html", "-o", other}).code, kCannot) << other;
  }
  EXPECT_EQ(run(docs_, {"crosscheck", "--report", "html=/dev/null", "--report", "sarif=/dev/null"}).code, kFindings);
}

TEST_F(ReachTest, HostileSettingsEndWithAPlace) {
  std::string key = "a";
  for (int i = 0; i < 100'000; ++i) key += ".a";
  refused(key + " = 1\n");
  refused("[" + key + "]\n");
  refused("x = " + std::string(100'000, '[') + "\n");
  refused("jobs = 99999999999999999999999999\n");
  std::string pattern;
  for (int i = 0; i < 40; ++i) pattern += "{path}a";
  folder_.write("branch/docs/docset.toml", "[docset]\npages = \"" + pattern + "\"\n");
  const Outcome outcome = run(docs_);
  EXPECT_EQ(outcome.code, kCannot);
  EXPECT_TRUE(contains(outcome.err, "has more than 16 variables")) << outcome.err;
}

TEST_F(ReachTest, FewSmallZonesDoNotIncludeEachOtherForEver) {
  for (int i = 0; i < 8; ++i) {
    std::string lines;
    for (int k = 0; k < 60; ++k) lines += "$INCLUDE " + std::to_string(i + 1) + ".zone\n";
    folder_.write("branch/" + std::to_string(i) + ".zone", lines);
  }
  folder_.write("branch/8.zone", "");
  const Outcome outcome = run("", {"validate", "--origin", "example.org", "0.zone"});
  EXPECT_EQ(outcome.code, kFindings);
  EXPECT_TRUE(contains(outcome.out, "a run includes 20000 files and no more")) << outcome.out.substr(0, 2000);
}

TEST_F(ReachTest, AtomsThatClaimMuchAndBringNothingAreRefused) {
  const WorkingFolder here(folder_.path() / "branch");
  const std::string atoms = run_here({"extract", "--atoms", "docs/de-DE"}).out;
  Json line = Json::parse(atoms.substr(0, atoms.find('\n')));
  line.erase("tableless_pages");
  line["page_context"].erase("text");
  line["page_context"]["size"] = 64 * 1024 * 1024;
  std::string hostile;
  for (int i = 0; i < 100; ++i) {
    line["path"] = "p" + std::to_string(i) + ".md";
    hostile += line.dump() + "\n";
  }
  folder_.write("branch/hostile.jsonl", hostile);
  const Outcome outcome = run_here({"crosscheck", "docs", "--with", "hostile.jsonl"});
  EXPECT_EQ(outcome.code, kCannot);
  EXPECT_TRUE(contains(outcome.err, "hostile.jsonl:5: 'p4.md' claims 67108864 bytes")) << outcome.err;
  for (const char* number : {"-1", "1e99", "1.5", "99999999999999999999"}) {
    line["page_context"]["size"] = Json::parse(number);
    folder_.write("branch/hostile.jsonl", line.dump() + "\n");
    const Outcome bad = run_here({"crosscheck", "docs", "--with", "hostile.jsonl"});
    EXPECT_EQ(bad.code, kCannot) << number;
    EXPECT_TRUE(contains(bad.err, "hostile.jsonl:1: ")) << bad.err;
  }
}

}  // namespace
}  // namespace doczone::cli::reach_test
