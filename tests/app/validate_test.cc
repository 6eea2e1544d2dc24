#include <map>
#include <set>

#include <gtest/gtest.h>

#include "tests/app/program.h"
#include "tests/model/json/schema_checker.h"

namespace doczone::cli {
namespace {

std::vector<std::string> against_docs(const std::string& profile, std::vector<std::string> more = {}) {
  std::vector<std::string> arguments{"validate", "--docs", "docs-corpus", "--profile",
                                     "fixtures/profiles/" + profile + ".toml"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

std::map<std::string, int> count_verdicts(const Json& document) {
  std::map<std::string, int> out;
  for (const Json& verdict : document.at("verdicts")) ++out[verdict.at("verdict").get<std::string>()];
  return out;
}

using Counts = std::map<std::string, int>;

// Requirements of the pages that belong to scenarios of which the profiles say nothing.
constexpr int kNotAsked = 38;

TEST(ValidateTest, AGoodDeploymentPasses) {
  EXPECT_EQ(doczone(against_docs("two-domains")).code, kClean);
  const Json document = doczone_json(against_docs("two-domains"));
  EXPECT_TRUE(document.at("findings").empty());
  EXPECT_EQ(count_verdicts(document), (Counts{{"satisfied", 8}, {"not-asked", kNotAsked}}));
  for (const Json& verdict : document.at("verdicts")) {
    if (verdict.at("verdict") == "not-asked") continue;
    EXPECT_TRUE(verdict.at("reason").is_null());
    EXPECT_TRUE(verdict.at("path").is_string());
  }
  EXPECT_EQ(document.at("summary").at("zones"), 2);
}

TEST(ValidateTest, AMissingRecordIsTracedToTheRowsInAllLanguages) {
  const Outcome run = doczone(against_docs("two-domains-missing-xmpp"));
  EXPECT_EQ(run.code, kFindings);
  EXPECT_TRUE(contains(run.out, "fixtures/zones/missing-xmpp/example.net.zone:5:1: ")) << run.out;
  EXPECT_TRUE(contains(run.out, "srv-missing")) << run.out;
  const Json document = doczone_json(against_docs("two-domains-missing-xmpp"));
  ASSERT_EQ(document.at("findings").size(), 1U);
  const Json& finding = document.at("findings")[0];
  EXPECT_EQ(finding.at("check"), "srv-missing");
  EXPECT_TRUE(contains(finding.at("message").get<std::string>(), "example.net"));
  EXPECT_EQ(finding.at("suggestion"), "_xmpp-server._tcp IN SRV 0 0 5269 xmpp.example.net.");
  std::set<std::string> languages;
  std::set<std::string> disagreeing;
  for (const Json& row : finding.at("evidence")) {
    const auto language = row.at("language").get<std::string>();
    languages.insert(language);
    if (!row.at("agrees").get<bool>()) disagreeing.insert(language);
    // The row is where it says that it is.
    const std::string page = file_text(row.at("path").get<std::string>());
    std::size_t at = 0;
    for (int number = row.at("line").get<int>(); number > 1; --number) at = page.find('\n', at) + 1;
    const std::string line = page.substr(at, page.find('\n', at) - at);
    EXPECT_TRUE((line.starts_with("<td>") && contains(line, "/SRV/")) || line.starts_with("| SRV |")) << row;
  }
  EXPECT_EQ(languages, (std::set<std::string>{"de-DE", "en-US", "fr-FR", "ja-JP", "ko-KR", "zh-CN", "zh-TW"}));
  EXPECT_EQ(disagreeing, (std::set<std::string>{"ko-KR", "zh-TW"}));
  EXPECT_EQ(count_verdicts(document), (Counts{{"satisfied", 7}, {"missing", 1}, {"not-asked", kNotAsked}}));
}

TEST(ValidateTest, WhatASyntaxErrorHidesIsUnknown) {
  EXPECT_EQ(doczone(against_docs("two-domains-syntax-error")).code, kFindings);
  const Json document = doczone_json(against_docs("two-domains-syntax-error"));
  ASSERT_EQ(document.at("findings").size(), 1U);
  EXPECT_EQ(document.at("findings")[0].at("check"), "zone-syntax");
  EXPECT_EQ(document.at("findings")[0].at("path"), "fixtures/zones/syntax-error/example.net.zone");
  EXPECT_EQ(document.at("findings")[0].at("line"), 24);
  EXPECT_EQ(count_verdicts(document), (Counts{{"satisfied", 7}, {"unknown", 1}, {"not-asked", kNotAsked}}));
  for (const Json& verdict : document.at("verdicts")) {
    if (verdict.at("verdict") != "unknown") continue;
    EXPECT_EQ(verdict.at("domain"), "example.net");
    EXPECT_TRUE(contains(verdict.at("requirement").get<std::string>(), "_xmpp-server._tcp"));
  }
}

TEST(ValidateTest, WhatCannotBeDone) {
  const TemporaryFolder folder;
  folder.write("model.json", "{\"schema\": \"doczone.model/2\"}");
  folder.write("not.json", "{");
  const std::string good = "fixtures/zones/good/example.org.zone";
  const std::string profile = "fixtures/profiles/two-domains.toml";
  const struct {
    std::vector<std::string> arguments;
    std::string message;
  } cases[] = {
      {against_docs("broken"), "fixtures/profiles/broken.toml:7:1: not valid TOML"},
      {against_docs("unopenable-zone"),
       "fixtures/profiles/unopenable-zone.toml:15:10: fixtures/zones/good/no-such-file.zone: cannot be opened"},
      {against_docs("asks-for-nothing"), "fixtures/profiles/asks-for-nothing.toml: nothing is expected"},
      {against_docs("no-such-profile"), "no-such-profile.toml: cannot be opened"},
      {against_docs("two-domains", {"--model", "m.json"}), "--docs and --model both say what is demanded"},
      {{"validate", "--no-config", "--docs", "docs-corpus"}, "--profile is missing"},
      {{"validate", "--no-config", "--docs", "docs-corpus", good}, "--profile is missing"},
      {{"validate", "--no-config", "--profile", profile}, "--docs or --model is missing"},
      {{"validate", "--no-config"}, "no zone"},
      {{"validate", folder / "none.zone"}, "none.zone: cannot be opened"},
      {{"validate", folder.path()}, "is a folder"},
      {{"validate", good, "--origin", "a..b"}, "--origin: 'a..b' is not a domain name"},
      {{"validate", good, "--view", "sideways"}, "sideways"},
      {{"validate", good, "--format", "xml"}, "xml"},
      {{"validate", good, "--fail-on", "always"}, "always"},
      {{"validate", "--model", folder / "model.json", "--profile", profile}, "doczone.model/2"},
      {{"validate", "--model", folder / "not.json", "--profile", profile}, "not.json"},
      {{"validate", "--docs", folder / "nowhere", "--profile", profile}, "nowhere: cannot be opened"},
      {against_docs("two-domains", {"fixtures/zones/missing-xmpp/example.net.zone"}), "say --view"},
      {against_docs("two-domains", {"-"}), "say --view"},
  };
  for (const auto& c : cases) {
    const Outcome run = doczone(c.arguments);
    EXPECT_EQ(run.code, kCannot) << c.message << "\n" << run.out;
    EXPECT_TRUE(contains(run.err, c.message)) << run.err;
    EXPECT_EQ(run.out, "") << c.message;
  }
}

TEST(ValidateTest, AProfileThatAsksForNothingMayAllowIt) {
  const TemporaryFolder folder;
  folder.write("example.org.zone", file_text("fixtures/zones/good/example.org.zone"));
  const std::string profile = folder.write("p.toml",
                                           "schema = 1\n[deployment]\ndomains = [\"example.org\"]\n[policy]\n"
                                           "allow_empty = true\n[[zones]]\nfiles = \"example.org.zone\"\n");
  const Json document = doczone_json({"validate", "--docs", "docs-corpus", "--profile", profile});
  EXPECT_EQ(count_verdicts(document), (Counts{{"not-asked", 4 + kNotAsked}}));
  EXPECT_EQ(doczone({"validate", "--docs", "docs-corpus", "--profile", profile}).code, kClean);
}

TEST(ValidateTest, AModelIsAsGoodAsThePages) {
  const TemporaryFolder folder;
  ASSERT_EQ(doczone({"extract", "docs-corpus", "-o", folder / "model.json"}).code, kClean);
  for (const char* name : {"two-domains", "two-domains-missing-xmpp", "two-domains-syntax-error"}) {
    const Json from_pages = doczone_json(against_docs(name));
    const Json from_model = doczone_json({"validate", "--model", folder / "model.json", "--profile",
                                          "fixtures/profiles/" + std::string(name) + ".toml"});
    EXPECT_EQ(from_model.at("findings"), from_pages.at("findings")) << name;
    EXPECT_EQ(from_model.at("verdicts"), from_pages.at("verdicts")) << name;
  }
}

TEST(ValidateTest, AZoneOnTheCommandLinePicksTheProfilesZone) {
  const std::string zone = "fixtures/zones/missing-xmpp/example.org.zone";
  const Json document = doczone_json(against_docs("two-domains-missing-xmpp", {zone}));
  EXPECT_TRUE(document.at("findings").empty());
  EXPECT_EQ(count_verdicts(document), (Counts{{"satisfied", 4}, {"unknown", 4}, {"not-asked", kNotAsked}}));
  EXPECT_EQ(document.at("summary").at("zones"), 1);
}

TEST(ValidateTest, WarningsFailWhereTheyAreAskedTo) {
  // The zone of example.net is not given, so four verdicts are unknown.
  const std::string zone = "fixtures/zones/good/example.org.zone";
  EXPECT_EQ(doczone(against_docs("two-domains", {zone})).code, kClean);
  EXPECT_EQ(doczone(against_docs("two-domains", {zone, "--fail-on", "warning"})).code, kFindings);
  EXPECT_EQ(doczone(against_docs("two-domains", {"--fail-on", "warning"})).code, kClean);
  EXPECT_EQ(doczone(against_docs("two-domains-missing-xmpp", {"--fail-on", "never"})).code, kClean);
  EXPECT_EQ(doczone(against_docs("unopenable-zone", {"--fail-on", "never"})).code, kCannot);
}

TEST(ValidateTest, TheProfileMaySayWhenToFail) {
  const TemporaryFolder folder;
  folder.write("example.org.zone", "@ SOA ns1 host 1 2 3 4 5\n@ NS ns1.example.net.\n");
  const std::string profile = folder.write(
      "p.toml",
      "schema = 1\n[deployment]\ndomains = [\"example.org\"]\n[scenarios]\nxmpp-federation = true\n[policy]\n"
      "fail_on = \"never\"\n[[zones]]\nview = \"external\"\norigin = \"example.org\"\nfiles = \"example.org.zone\"\n");
  const std::vector<std::string> arguments{"validate", "--docs", "docs-corpus", "--profile", profile};
  EXPECT_EQ(doczone_json(arguments).at("summary").at("errors"), 2);
  EXPECT_EQ(doczone(arguments).code, kClean);
  std::vector<std::string> overruled = arguments;
  overruled.insert(overruled.end(), {"--fail-on", "error"});
  EXPECT_EQ(doczone(overruled).code, kFindings);
}

TEST(ValidateTest, WithoutDemandsAZoneIsReadAndAllItsErrorsTold) {
  EXPECT_EQ(doczone({"validate", "fixtures/zones/good/example.org.zone"}).code, kClean);
  const std::string zone = "a A 192.0.2.256\nb FOO 1\nc A 192.0.2.1\nd SRV 0 1 c\n";
  const Outcome run = doczone({"validate", "--origin", "example.org", "-"}, zone);
  EXPECT_EQ(run.code, kFindings);
  for (const char* place : {"-:1:13: ", "-:2:3: ", "-:4:11: "}) EXPECT_TRUE(contains(run.out, place)) << run.out;
  EXPECT_TRUE(contains(run.out, "zone-syntax"));
  // A snippet is sound, but no whole zone: that has an SOA record and name servers.
  EXPECT_EQ(doczone({"validate", "--origin", "example.org", "--fragment", "-"}, "a A 192.0.2.1\n").code, kClean);
  EXPECT_EQ(doczone({"validate", "--origin", "example.org", "-"}, "a A 192.0.2.1\n").code, kFindings);
  // Nothing tells which zone the relative name is in.
  EXPECT_EQ(doczone({"validate", "-"}, "a A 192.0.2.1\n").code, kFindings);
  EXPECT_EQ(doczone({"validate", "-"}, "").code, kFindings);
}

TEST(ValidateTest, StandardInputMeetsAProfile) {
  const std::string org = file_text("fixtures/zones/good/example.org.zone");
  const Outcome run = doczone(against_docs("two-domains", {"-", "--view", "external"}), org);
  EXPECT_EQ(run.code, kClean) << run.err;
  const Outcome internal =
      doczone(against_docs("two-domains", {"-", "--view", "internal", "--fail-on", "warning"}), org);
  EXPECT_EQ(internal.code, kFindings);
}

TEST(ValidateTest, KeepsTheContract) {
  const SchemaChecker schema("model/schema/findings.schema.json");
  for (const char* profile : {"two-domains", "two-domains-missing-xmpp", "two-domains-syntax-error"}) {
    EXPECT_TRUE(schema.accepts(doczone_json(against_docs(profile)))) << profile;
  }
  EXPECT_TRUE(schema.accepts(doczone_json({"validate", "fixtures/zones/syntax-error/example.net.zone"})));
}

TEST(ValidateTest, SaysTheSameEachTime) {
  const auto once = [](std::vector<std::string> more) {
    more.insert(more.end(), {"--format", "json"});
    return doczone(against_docs("two-domains-missing-xmpp", std::move(more))).out;
  };
  EXPECT_EQ(once({"--jobs", "4"}), once({"--jobs", "1"}));
  const std::string org = "fixtures/zones/missing-xmpp/example.org.zone";
  const std::string net = "fixtures/zones/missing-xmpp/example.net.zone";
  EXPECT_EQ(once({org, net}), once({net, org}));
  EXPECT_EQ(once({org, net}), once({}));
}

}  // namespace
}  // namespace doczone::cli
