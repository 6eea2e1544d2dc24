// One expectation at a time, as tests ask for them: names, what is reported, and exit codes.
#include <gtest/gtest.h>

#include "tests/app/program.h"

namespace doczone::cli::expectation_test {
namespace {

constexpr const char* kMissing = "xmpp-federation/external/SRV/_xmpp-server._tcp.contoso.com@example.net";
constexpr const char* kThere = "xmpp-federation/external/SRV/_xmpp-server._tcp.contoso.com@example.org";

std::vector<std::string> validate(std::vector<std::string> more,
                                  const std::string& profile = "fixtures/profiles/two-domains-missing-xmpp.toml") {
  std::vector<std::string> out{"validate", "--docs", "docs-corpus", "--profile", profile};
  out.insert(out.end(), more.begin(), more.end());
  return out;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> out;
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

TEST(ExpectationTest, EveryVerdictIsListedOnceAndCanBeAskedFor) {
  std::vector<std::string> listed = lines_of(doczone(validate({"--list-expectations"})).out);
  ASSERT_FALSE(listed.empty());
  EXPECT_EQ(listed.back(), "coverage");
  listed.pop_back();
  EXPECT_EQ(listed.back(), "zone-files");
  listed.pop_back();
  EXPECT_TRUE(std::is_sorted(listed.begin(), listed.end()));
  EXPECT_EQ(std::adjacent_find(listed.begin(), listed.end()), listed.end());
  const Json all = doczone_json(validate({}));
  ASSERT_EQ(all.at("verdicts").size(), listed.size());
  std::size_t of_findings = 0;
  for (const std::string& name : listed) {
    const Json one = doczone_json(validate({"--expectation", name}));
    ASSERT_EQ(one.at("verdicts").size(), 1U) << name;
    const Json& verdict = one.at("verdicts")[0];
    const auto same = std::find(all.at("verdicts").begin(), all.at("verdicts").end(), verdict);
    EXPECT_NE(same, all.at("verdicts").end()) << name;
    of_findings += one.at("findings").size();
  }
  EXPECT_EQ(of_findings, all.at("findings").size());
}

TEST(ExpectationTest, TheExitCodeTellsWhatBecameOfIt) {
  const Outcome missing = doczone(validate({"--expectation", kMissing}));
  EXPECT_EQ(missing.code, kFindings);
  EXPECT_TRUE(contains(missing.out, "error[srv-missing] there is no SRV record at _xmpp-server._tcp.example.net"));
  EXPECT_TRUE(contains(missing.out, "= demanded by 21 table rows:")) << missing.out;
  EXPECT_FALSE(contains(missing.out, "remark:")) << missing.out;
  EXPECT_EQ(doczone(validate({"--expectation", kThere})).code, kClean);
  const std::string skipped = "internal-sign-in/internal/A+AAAA/web-int.contoso.com";
  const Outcome not_asked = doczone(validate({"--expectation", skipped, "--skip-code", "77"}));
  EXPECT_EQ(not_asked.code, 77);
  EXPECT_TRUE(contains(not_asked.out, "not-asked: internal " + skipped)) << not_asked.out;
  EXPECT_TRUE(contains(not_asked.out, "add `internal-sign-in = true`")) << not_asked.out;
  EXPECT_EQ(doczone(validate({"--expectation", skipped})).code, kClean);
  EXPECT_EQ(doczone(validate({"--expectation", kMissing, "--skip-code", "77"})).code, kFindings);
  const Outcome none = doczone(validate({"--expectation", "nothing"}));
  EXPECT_EQ(none.code, kCannot);
  EXPECT_TRUE(contains(none.err, "no expectation is called 'nothing'; --list-expectations prints")) << none.err;
  EXPECT_EQ(doczone({"validate", "--list-expectations", "fixtures/zones/good/example.org.zone"}).code, kCannot);
}

TEST(ExpectationTest, WhatIsWrongWithAZoneItselfIsATestOfItsOwn) {
  const std::string profile = "fixtures/profiles/two-domains-syntax-error.toml";
  const Json all = doczone_json(validate({}, profile));
  const Outcome files = doczone(validate({"--expectation", "zone-files"}, profile));
  EXPECT_EQ(files.code, kFindings);
  EXPECT_TRUE(contains(files.out, "error[zone-syntax]")) << files.out;
  EXPECT_EQ(doczone(validate({"--expectation", "zone-files"})).code, kClean);
}

TEST(ExpectationTest, AHostThatAnotherFindingExplainsPrintsThatFinding) {
  const TemporaryFolder folder;
  folder.write("z.zone", "@ SOA a b 1 2 3 4 5\n_xmpp-server._tcp SRV 0 0 5269 xmpp\n");
  const std::string profile =
      folder.write("p.toml",
                   "schema = 1\n[deployment]\ndomains = [\"example.org\"]\n[scenarios]\nxmpp-federation = true\n"
                   "[[zones]]\nview = \"external\"\norigin = \"example.org\"\nfiles = \"z.zone\"\n");
  const Outcome host =
      doczone(validate({"--expectation", "xmpp-federation/external/A/xmpp.contoso.com@example.org"}, profile));
  EXPECT_EQ(host.code, kFindings);
  EXPECT_TRUE(contains(host.out, "error[srv-target-no-address]")) << host.out;
}

TEST(ExpectationTest, WhatFailedAndIsWaivedIsSkipped) {
  const TemporaryFolder folder;
  folder.write("z.zone", "@ SOA a b 1 2 3 4 5\n_xmpp-server._tcp SRV 0 0 5222 xmpp\nxmpp A 192.0.2.1\n");
  const std::string profile =
      folder.write("p.toml",
                   "schema = 1\n[deployment]\ndomains = [\"example.org\"]\n[scenarios]\nxmpp-federation = true\n"
                   "[[zones]]\nview = \"external\"\norigin = \"example.org\"\nfiles = \"z.zone\"\n"
                   "[[waive]]\ncheck = \"srv-wrong-port\"\nreason = \"mapped\"\nuntil = 2026-01-31\n");
  const std::vector<std::string> ask = validate({"--expectation", kThere, "--skip-code", "77"}, profile);
  EXPECT_EQ(doczone(ask).code, 77);
  std::vector<std::string> late = ask;
  late.insert(late.end(), {"--today", "2026-02-01"});
  EXPECT_EQ(doczone(late).code, kFindings);
}

}  // namespace
}  // namespace doczone::cli::expectation_test
