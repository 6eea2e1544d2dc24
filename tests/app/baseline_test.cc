// Findings that somebody decided to live with: baselines, and settings for paths.
#include <gtest/gtest.h>

#include "tests/app/pages.h"

namespace doczone::cli::baseline_test {
namespace {

class BaselineTest : public testing::Test {
 protected:
  BaselineTest() {
    fs::copy(fs::path(DOCZONE_ROOT) / "docs-corpus", folder_.path() / "docs", fs::copy_options::recursive);
    fs::current_path(folder_.path());
  }
  ~BaselineTest() override { fs::current_path(before_); }

  Outcome crosscheck(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), "crosscheck");
    return run_here(arguments);
  }
  Json json(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {"--format", "json"});
    return Json::parse(crosscheck(arguments).out, nullptr, false);
  }
  void replace(const std::string& path, const std::string& from, const std::string& to) const {
    std::string text = file_text(folder_ / path);
    const std::size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    folder_.write(path, text.replace(at, from.size(), to));
  }

  const fs::path before_ = fs::current_path();
  const TemporaryFolder folder_;
};

const std::string kKorean = "docs/ko-KR/dns-summary-xmpp-federation.md";
const std::string kGermanPort = "docs/de-DE/dns-records-at-your-provider.md";

TEST_F(BaselineTest, WhatIsKnownIsSilent) {
  const Outcome written = crosscheck({"docs", "--write-baseline", "known.toml"});
  EXPECT_EQ(written.code, kClean) << written.err;
  EXPECT_EQ(written.out, "wrote 63 findings to known.toml\n");
  const Outcome run = crosscheck({"docs", "--baseline", "known.toml", "--fail-on", "warning"});
  EXPECT_EQ(run.code, kClean) << run.out;
  EXPECT_TRUE(contains(run.out, "remark: 63 findings are left out: known.toml knows them")) << run.out;
  // However pages are named, and wherever the program runs.
  EXPECT_EQ(crosscheck({(folder_.path() / "docs").string(), "--baseline", "known.toml"}).code, kClean);
  fs::current_path("docs");
  EXPECT_EQ(crosscheck({".", "--baseline", "../known.toml"}).code, kClean);
  fs::current_path("..");
  // Lines may move.
  replace(kKorean, "<table>", "words\n\nand words\n\n<table>");
  EXPECT_EQ(crosscheck({"docs", "--baseline", "known.toml"}).code, kClean);
  // The same again writes the same.
  const std::string text = file_text(folder_ / "known.toml");
  crosscheck({"docs", "--write-baseline", "known.toml"});
  EXPECT_EQ(file_text(folder_ / "known.toml"), text);
}

// Each missing table is a finding of its own: of two, one may be known.
TEST_F(BaselineTest, MissingTablesAreToldApart) {
  const std::string path = "docs/ja-JP/dns-summary-sip-xmpp-federation-and-public-im.md";
  const std::string page = file_text(folder_ / path);
  const auto without_tables = [&](std::vector<int> numbers) {
    std::string text = page;
    for (auto number = numbers.rbegin(); number != numbers.rend(); ++number) {
      std::size_t begin = 0, end = 0;
      for (int i = 0; i <= *number; ++i) begin = text.find("<table>", end), end = text.find("</table>", begin);
      text.erase(begin, end + 8 - begin);
    }
    folder_.write(path, text);
  };
  const auto missing = [&](const std::string& baseline) {
    std::size_t count = 0;
    const Json found = json({"docs", "--baseline", baseline});
    for (const Json& finding : found.at("findings")) count += finding.at("check") == "missing-table" ? 1U : 0U;
    return count;
  };
  without_tables({0});
  crosscheck({"docs", "--write-baseline", "one.toml"});
  without_tables({0, 2});
  crosscheck({"docs", "--write-baseline", "two.toml"});
  EXPECT_EQ(missing("one.toml"), 1U);
  EXPECT_EQ(missing("two.toml"), 0U);
  folder_.write(path, "\n\nlines move\n\n" + file_text(folder_ / path));
  EXPECT_EQ(missing("one.toml"), 1U);
  EXPECT_EQ(missing("two.toml"), 0U);
}

TEST_F(BaselineTest, AnotherValueIsAnotherFinding) {
  // A page that people translate: what they break anew is new, what they repaired is gone.
  replace(kGermanPort, "ms.translationtype: MT", "ms.translationtype: HT");
  crosscheck({"docs", "--write-baseline", "known.toml"});
  replace(kGermanPort, "433", "434");
  Json found = alarms(json({"docs", "--baseline", "known.toml"}));
  ASSERT_EQ(found.size(), 2U) << found.dump(1);
  EXPECT_EQ(found[0].at("check"), "changed-port");
  EXPECT_EQ(found[1].at("check"), "useless-suppression");
  EXPECT_EQ(found[1].at("path"), "known.toml");
  EXPECT_EQ(found[1].at("severity"), "warning");
  EXPECT_TRUE(contains(found[1].at("message").get<std::string>(), "`433`"));
  const std::string line = "port\", value = \"433\"";
  std::size_t number = 1;
  const std::string text = file_text(folder_ / "known.toml");
  for (std::size_t i = 0; i < text.find(line); ++i) number += text[i] == '\n' ? 1 : 0;
  EXPECT_EQ(found[1].at("line"), number);
}

TEST_F(BaselineTest, AMachineBreaksTheSameCellAnew) {
  crosscheck({"docs", "--write-baseline", "known.toml"});
  replace(kKorean, "_xmpp-.com. _tcp", "_xmpp- server. _tcp. com");
  const Json found = json({"docs", "--baseline", "known.toml"});
  EXPECT_EQ(alarms(found).size(), 0U);
  bool told = false;
  for (const Json& finding : found.at("findings")) {
    told = told ||
           (finding.at("path") == kKorean && finding.at("severity") == "note" && finding.at("check") == "mangled-name");
  }
  EXPECT_TRUE(told);
  EXPECT_TRUE(contains(crosscheck({"docs", "--baseline", "known.toml", "--verbose"}).out,
                       "still broken, differently: the baseline knows `_xmpp-.com. _tcp` here"));
}

TEST_F(BaselineTest, StaleEntriesAreSaidAndPruned) {
  crosscheck({"docs", "--write-baseline", "known.toml"});
  crosscheck({"--fix", kKorean});
  const Outcome stale = crosscheck({"docs", "--baseline", "known.toml"});
  EXPECT_EQ(stale.code, kClean);
  EXPECT_TRUE(contains(stale.out, "warning[useless-suppression] the baseline knows a finding that is gone"))
      << stale.out;
  EXPECT_EQ(crosscheck({"docs", "--baseline", "known.toml", "--fail-on", "warning"}).code, kFindings);
  // A run that looks at other pages only knows nothing about it.
  EXPECT_EQ(crosscheck({"docs/de-DE", "docs/en-US", "docs/fr-FR", "--baseline", "known.toml"}).out.find("useless"),
            std::string::npos);
  const Outcome pruned = crosscheck({"docs", "--baseline", "known.toml", "--prune-baseline"});
  EXPECT_TRUE(contains(pruned.out, "removed from known.toml")) << pruned.out;
  EXPECT_FALSE(contains(file_text(folder_ / "known.toml"), kKorean));
  EXPECT_EQ(crosscheck({"docs", "--baseline", "known.toml", "--fail-on", "warning"}).code, kClean);
}

TEST_F(BaselineTest, FaultsAreNamed) {
  EXPECT_EQ(crosscheck({"docs", "--baseline", "none.toml"}).code, kCannot);
  folder_.write("broken.toml", "findings = [\n  { chek = \"x\" },\n]\n");
  const Outcome broken = crosscheck({"docs", "--baseline", "broken.toml"});
  EXPECT_EQ(broken.code, kCannot);
  EXPECT_TRUE(contains(broken.err, "broken.toml:2:")) << broken.err;
  EXPECT_EQ(crosscheck({"docs", "--prune-baseline"}).code, kCannot);
}

TEST_F(BaselineTest, SettingsForPaths) {
  const std::string head = "docs = 'docs'\n";
  folder_.write("doczone.toml", head + "[[path]]\nfiles = 'docs/ko-KR'\ndisable = ['mangled-name', 'changed-port']\n");
  for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
           {"crosscheck", "docs", "--format", "json"}, {"check", "--format", "json"}}) {
    const Json found = alarms(Json::parse(run_here(arguments).out));
    EXPECT_EQ(found.size(), 58U);
    for (const Json& finding : found) EXPECT_NE(finding.at("language"), "ko-KR");
  }
  folder_.write("doczone.toml", head +
                                    "[[path]]\nfiles = '**'\nseverity = { mangled-name = 'note', changed-port = 'off',"
                                    " changed-type = 'warning' }\n[[path]]\nfiles = '**/zh-TW/*.md'\n"
                                    "severity = { mangled-name = 'error' }\n");
  std::map<std::string, int> severities;
  const Json document = json({"docs"});
  for (const Json& finding : document.at("findings")) {
    EXPECT_NE(finding.at("check"), "changed-port");
    const std::string check = finding.at("check");
    const std::string expected = check == "changed-type"             ? "warning"
                                 : check != "mangled-name"           ? finding.at("severity").get<std::string>()
                                 : finding.at("language") == "zh-TW" ? "error"
                                                                     : "note";
    EXPECT_EQ(finding.at("severity"), expected) << check;
  }
  folder_.write("doczone.toml", head + "[[path]]\nfiles = '**'\ndisable = 'mangeld-name'\n");
  const Outcome unknown = crosscheck({"docs"});
  EXPECT_EQ(unknown.code, kCannot);
  EXPECT_TRUE(contains(unknown.err,
                       "doczone.toml:4:11: there is no check 'mangeld-name'; did you mean "
                       "'mangled-name'?"))
      << unknown.err;
  crosscheck({"docs", "-c", (fs::path(DOCZONE_ROOT) / "doczone.toml").string(), "--write-baseline", "known.toml"});
  folder_.write("doczone.toml", head + "baseline = 'known.toml'\n");
  EXPECT_EQ(crosscheck({"docs"}).code, kClean);
  EXPECT_EQ(run_here({"check"}).code, kClean);
}

// What was lowered to a note, or is known, is nobody's to repair.
TEST_F(BaselineTest, FixLeavesAloneWhatIsNoAlarm) {
  crosscheck({kKorean, "--write-baseline", "known.toml"});
  folder_.write("doczone.toml",
                "docs = 'docs'\n[[path]]\nfiles = 'docs/zh-TW'\nseverity = { mangled-name = 'note' }\n");
  crosscheck({"docs", "--fix", "--baseline", "known.toml"});
  EXPECT_TRUE(contains(file_text(folder_ / kKorean), "_xmpp-.com. _tcp"));
  EXPECT_TRUE(contains(file_text(folder_ / "docs/zh-TW/dns-summary-xmpp-federation.md"), "_xmpp-_tcp. .com"));
  EXPECT_FALSE(contains(file_text(folder_ / kGermanPort), "433"));
}

// What the languages elect for a row names it; who leaves a language out changes the name and no mistake.
TEST_F(BaselineTest, AnEntryHoldsWhateverTheOthersElect) {
  ASSERT_EQ(crosscheck({"docs", "--write-baseline", "known.toml"}).code, kClean);
  std::string text = file_text(folder_ / "known.toml");
  const std::string row = "/_xmpp-server._tcp.contoso.com/";
  std::size_t renamed = 0;
  for (std::size_t at = text.find(row); at != std::string::npos; at = text.find(row, at + 1), ++renamed)
    text.replace(at, row.size(), "/_xmpp._tcp.contoso.com/");
  EXPECT_GT(renamed, 0U);
  folder_.write("known.toml", text);
  const Outcome run = crosscheck({"docs", "--baseline", "known.toml"});
  EXPECT_EQ(run.code, kClean) << run.out;
  EXPECT_TRUE(contains(run.out, "63 findings are left out")) << run.out;
}

TEST_F(BaselineTest, StaleEntriesAreOneLine) {
  ASSERT_EQ(crosscheck({"docs", "--write-baseline", "known.toml"}).code, kClean);
  ASSERT_EQ(crosscheck({"docs", "--fix=all", "--fix-source", "--quiet"}).err, "");
  const std::string said = crosscheck({"docs", "--baseline", "known.toml"}).out;
  EXPECT_TRUE(contains(said, "] 6")) << said;
  EXPECT_TRUE(contains(said, " entries silence nothing any more (--verbose shows them)")) << said;
  EXPECT_LT(std::count(said.begin(), said.end(), '\n'), 30) << said;
}

}  // namespace
}  // namespace doczone::cli::baseline_test
