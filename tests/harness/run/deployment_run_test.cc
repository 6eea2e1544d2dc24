#include "harness/run/deployment_run.h"

#include <gtest/gtest.h>

#include "harness/run/one_expectation.h"
#include "tests/harness/deployment.h"
#include "tests/harness/zone/zone_dump.h"

namespace doczone::harness::deployment_run_test {
namespace {

constexpr const char* kProfile =
    "schema = 1\n[deployment]\ndomains = [\"example.org\"]\n[scenarios]\nxmpp = true\n"
    "[[zones]]\nview = \"external\"\norigin = \"example.org\"\nfiles = \"example.org.zone\"\n";

MemoryFiles files_with(const std::string& lines, const std::string& more = {}) {
  MemoryFiles files;
  files.files = {{"p.toml", kProfile + more}, {"example.org.zone", kSoa + lines + "@ 60 NS ns1.example.net.\n"}};
  return files;
}

struct RunOutcome {
  std::optional<Error> error;
  RunReport report;
};

RunOutcome run(const MemoryFiles& files, const CanonicalModel& model, const ZoneRequest& request = {}) {
  RunOutcome out;
  const auto profile = load_profiles(files, {"p.toml"});
  if (!profile) {
    out.error = profile.error();
  } else {
    out.error = validate_profile(files, {model, *profile, request, "2026-01-31"}, out.report);
  }
  return out;
}

TEST(DeploymentRunTest, AddsAllThatARunHasToSay) {
  const RunOutcome good = run(files_with("_xmpp-server._tcp SRV 0 0 5222 xmpp\nxmpp A 192.0.2.1\n"), all_demands());
  ASSERT_FALSE(good.error);
  const FindingsDocument& document = good.report.document;
  EXPECT_EQ(dump(document.findings), "2:23 srv-wrong-port '5222' -> '5269'");
  EXPECT_EQ(document.verdicts.size(), 4U);
  EXPECT_EQ(document.summary.zones, 1U);
  EXPECT_EQ(document.demanded_by.size(), 4U);
  EXPECT_EQ(document.remarks,
            std::vector<std::string>{"2 requirements were not asked for; add `sip = true` (or another answer) to "
                                     "[scenarios] of the profile"});
  EXPECT_TRUE(good.report.sources.contains("example.org.zone"));
}

TEST(DeploymentRunTest, RulesAreHeldAgainstTheNamesThatMatter) {
  const MemoryFiles files = files_with(
      "_xmpp-server._tcp SRV 0 0 5269 xmpp\nxmpp A 192.0.2.1\nxmpp A 192.0.2.1\nother A 192.0.2.1\n"
      "other A 192.0.2.1\n");
  EXPECT_EQ(dump(run(files, xmpp_demands()).report.document.findings), "4:1 duplicate-rr");
  ZoneRequest request;
  request.all_names = true;
  EXPECT_EQ(dump(run(files, xmpp_demands(), request).report.document.findings), "4:1 duplicate-rr | 6:1 duplicate-rr");
}

TEST(DeploymentRunTest, WaiversHoldUntilTheirDay) {
  const std::string good = "_xmpp-server._tcp SRV 0 0 5222 xmpp\nxmpp A 192.0.2.1\n";
  const auto with = [&](const std::string& waiver) {
    return run(files_with(good, "[[waive]]\nreason = \"r\"\n" + waiver), xmpp_demands());
  };
  const RunOutcome waived = with("check = \"srv-wrong-port\"\n");
  EXPECT_EQ(dump(waived.report.document.findings), "");
  EXPECT_EQ(waived.report.document.remarks, std::vector<std::string>{"1 finding of srv-wrong-port waived: r"});
  EXPECT_EQ(with("check = \"srv-wrong-port\"\nuntil = 2026-01-30\n").report.document.findings.size(), 2U);
  const RunOutcome misspelt = with("check = \"srv-wrong-prot\"\n");
  ASSERT_TRUE(misspelt.error);
  EXPECT_NE(misspelt.error->message.find("did you mean 'srv-wrong-port'?"), std::string::npos);
}

TEST(DeploymentRunTest, NothingExpectedIsAnErrorUnlessTheProfileAllowsIt) {
  const RunOutcome none = run(files_with(""), model_of({}));
  ASSERT_TRUE(none.error);
  EXPECT_EQ(none.error->message,
            "nothing is expected of this deployment: the documentation states no record requirement (allow_empty = "
            "true in [policy] accepts that)");
  EXPECT_EQ(none.report.document.summary.zones, 0U);
  EXPECT_FALSE(run(files_with("", "[policy]\nallow_empty = true\n"), model_of({})).error);
}

TEST(DeploymentRunTest, ZonesWithoutAProfileAreHeldAgainstTheRules) {
  ZoneRequest request;
  request.files = {"example.org.zone"};
  request.origin = name("example.org");
  RunReport report;
  ASSERT_FALSE(validate_zones(files_with("a A 1\n"), request, report));
  EXPECT_EQ(dump(report.document.findings), "2:5 zone-syntax '1'");
  EXPECT_EQ(report.document.summary.zones, 1U);
  request.files = {"none"};
  EXPECT_TRUE(validate_zones(files_with(""), request, report));
}

TEST(DeploymentRunTest, WordsThatNobodyKnowsAreErrors) {
  const auto message = [](const std::string& more) {
    const RunOutcome out = run(files_with("xmpp A 192.0.2.1\n", more), all_demands());
    return out.error ? out.error->to_string() : std::string();
  };
  EXPECT_NE(message("[bind]\n\"xmp.contoso.com\" = \"im.{domain}\"\n").find("p.toml:11:21: [bind] no requirement"),
            std::string::npos)
      << message("[bind]\n\"xmp.contoso.com\" = \"im.{domain}\"\n");
}

TEST(DeploymentRunTest, AZoneThatNoServerLoadsIsAnErrorUnlessItIsAFragment) {
  MemoryFiles files = files_with("");
  files.files["example.org.zone"] = "$TTL 60\n_xmpp-server._tcp SRV 0 0 5269 xmpp\nxmpp A 192.0.2.1\n";
  EXPECT_EQ(dump(run(files, xmpp_demands()).report.document.findings), "1:1 soa-missing");
  ZoneRequest fragment;
  fragment.fragment = true;
  EXPECT_EQ(dump(run(files, xmpp_demands(), fragment).report.document.findings), "");
}

TEST(DeploymentRunTest, DomainsOfWhichNothingWasJudgedAreKnown) {
  MemoryFiles files = files_with("_xmpp-server._tcp SRV 0 0 5269 xmpp\nxmpp A 192.0.2.1\n");
  std::string& profile = files.files["p.toml"];
  profile.replace(profile.find("\"example.org\""), 13, "\"example.org\", \"example.net\"");
  const FindingsDocument document = run(files, xmpp_demands()).report.document;
  EXPECT_EQ(document.uncovered, std::vector<std::string>{"example.net"});
  EXPECT_EQ(outcome_of(only_expectation(document, kCoverage)), Outcome::failed);
}

}  // namespace
}  // namespace doczone::harness::deployment_run_test
