#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::repeat_per_domain_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("repeat-per-domain", [](ZoneText& z, Random& random) -> std::optional<Expected> {
  if (z.find("ns1", "A") == nullptr) return std::nullopt;
  return removed("repeat-per-domain",
                 pick(random, 2) == 0
                     ? std::vector<std::pair<std::string, std::string>>{{"xmpp", "A"}, {"_xmpp-server._tcp", "SRV"}}
                     : std::vector<std::pair<std::string, std::string>>{{"turn", "A"}, {"_stun._udp", "SRV"}})(z,
                                                                                                               random);
});

constexpr const char* kAll =
    "sip A 192.0.2.10\nxmpp A 192.0.2.11\n_sipfederationtls._tcp SRV 0 0 5061 sip\n"
    "_xmpp-server._tcp SRV 0 0 5269 xmpp\n";

ValidationResult judged(const std::string& org, const std::string& net) {
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of(kSoa + org)});
  if (!net.empty()) zones.push_back({View::external, zone_of(kSoa + net, "example.net.", "net")});
  return judge(fixture_demands(), profile_of({"example.org", "example.net"}), std::move(zones));
}

TEST(RepeatPerDomainTest, TellsAForgottenScenarioOnce) {
  const ValidationResult result = judged(kAll, "sip A 192.0.2.10\n_sipfederationtls._tcp SRV 0 0 5061 sip\n");
  EXPECT_EQ(dump(result.findings), "1:1 repeat-per-domain -> '_xmpp-server._tcp SRV 0 0 5269 xmpp\nxmpp A <address>'");
  const Finding& finding = result.findings.at(0);
  EXPECT_EQ(finding.where.path, "net");
  EXPECT_EQ(
      finding.message,
      "nothing that xmpp needs is there for example.net, though it is for example.org; the documentation wants it "
      "for every domain");
  for (const Verdict& verdict : result.verdicts) {
    const bool forgotten = verdict.domain == "example.net" && verdict.requirement.starts_with("xmpp/");
    if (forgotten) {
      EXPECT_EQ(verdict.kind, VerdictKind::missing) << verdict.requirement;
    }
  }
}

TEST(RepeatPerDomainTest, EachScenarioOfAnEmptyZoneIsTold) {
  EXPECT_EQ(dump(judged("other A 192.0.2.1\n" + std::string(kAll), "other A 192.0.2.1\n").findings),
            "1:1 repeat-per-domain -> '_sipfederationtls._tcp SRV 0 0 5061 sip.example.net.\nsip A <address>' | "
            "1:1 repeat-per-domain -> '_xmpp-server._tcp SRV 0 0 5269 xmpp.example.net.\nxmpp A <address>'");
}

TEST(RepeatPerDomainTest, ASingleRecordIsMissingAndNotForgotten) {
  EXPECT_EQ(
      dump(judged(kAll, "sip A 192.0.2.10\n_sipfederationtls._tcp SRV 0 0 5061 sip\nxmpp A 192.0.2.1\n").findings),
      "1:1 srv-missing -> '_xmpp-server._tcp SRV 0 0 5269 xmpp'");
}

TEST(RepeatPerDomainTest, WhatIsNowhereIsMissing) {
  EXPECT_EQ(judged("a A 192.0.2.1\n", "a A 192.0.2.1\n").findings.at(0).check, "srv-missing");
  // The other domain's zone was not given: nobody knows whether it is better off.
  EXPECT_EQ(judged("a A 192.0.2.1\n", "").findings.at(0).check, "srv-missing");
}

TEST(RepeatPerDomainTest, ARecordThatWentAstrayIsNotForgotten) {
  EXPECT_EQ(dump(judged(kAll,
                        "sip A 192.0.2.10\n_sipfederationtls._tcp SRV 0 0 5061 sip\n"
                        "_xmpp-server._tcp.example.net SRV 0 0 5269 xmpp\nxmpp.example.net A 192.0.2.1\n")
                     .findings),
            "4:1 missing-trailing-dot '_xmpp-server._tcp.example.net' -> '_xmpp-server._tcp.example.net.' | "
            "5:1 missing-trailing-dot 'xmpp.example.net' -> 'xmpp.example.net.'");
}

}  // namespace
}  // namespace doczone::harness::repeat_per_domain_test
