#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::wildcard_covers_missing_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("wildcard-covers-missing", [](ZoneText& z, Random&) -> std::optional<Expected> {
  Record* const host = z.find("discover", "A");
  if (host == nullptr) return std::nullopt;
  host->owner = "*";
  return Expected{"wildcard-covers-missing", "*", "A"};
});

TEST(WildcardCoversMissingTest, FindsHostsAndServicesThatOnlyAWildcardAnswersFor) {
  const ValidationResult host = judge_xmpp("* A 192.0.2.9\n_xmpp-server._tcp SRV 0 0 5269 xmpp\n");
  EXPECT_EQ(dump(host.findings), "2:1 wildcard-covers-missing '*' -> 'xmpp A <address>'");
  EXPECT_EQ(host.findings.at(0).severity, Severity::warning);
  EXPECT_EQ(verdict_for(host, kXmppHost), VerdictKind::satisfied_by_wildcard);
  EXPECT_EQ(verdict_for(host, kXmppSrv), VerdictKind::satisfied);
  const ValidationResult service = judge_xmpp("xmpp A 192.0.2.9\n*._tcp SRV 0 0 5269 xmpp\n");
  EXPECT_EQ(dump(service.findings), "3:1 wildcard-covers-missing '*._tcp' -> '_xmpp-server._tcp SRV 0 0 5269 xmpp'");
}

TEST(WildcardCoversMissingTest, IsQuietWhereTheNameExists) {
  EXPECT_EQ(dump(judge_xmpp("* A 192.0.2.9\nxmpp A 192.0.2.1\n_xmpp-server._tcp SRV 0 0 5269 xmpp\n").findings), "");
  // A name that something stands below exists, and no wildcard covers it (RFC 4592 §2.2.2).
  EXPECT_EQ(judge_xmpp("* A 192.0.2.9\na.xmpp A 192.0.2.1\n_xmpp-server._tcp SRV 0 0 5269 xmpp\n").findings.at(0).check,
            "srv-target-no-address");
}

TEST(WildcardCoversMissingTest, AWildcardThatIsDemandedIsARecordLikeAnyOther) {
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of(std::string(kSoa) + "* A 192.0.2.9\n")});
  EXPECT_EQ(
      dump(judge(model_of({demand("sip", {RrType::A}, "*.contoso.com")}), profile_of(), std::move(zones)).findings),
      "");
}

TEST(WildcardCoversMissingTest, TellsNameServersWithoutDemand) {
  EXPECT_EQ(
      dump_rule("* A 192.0.2.1\n@ MX 1 mail\n", "wildcard-covers-missing"),
      "2:9 warning only the wildcard *.example.org answers for the name server ns1.example.org; a record of its own "
      "was probably forgotten");
  EXPECT_EQ(dump_rule("* A 192.0.2.1\nns1 A 192.0.2.53\n", "wildcard-covers-missing"), "");
}

}  // namespace
}  // namespace doczone::harness::wildcard_covers_missing_test
