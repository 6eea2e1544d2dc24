#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::record_missing_test {
namespace {

using namespace seeded;

const SeededMistake kMistake1("record-missing", removed("record-missing", {{"meet", "CNAME"}}));
const SeededMistake kMistake2("record-missing", removed("record-missing", {{"discoverinternal", "A"}}));

std::string found(const std::vector<RrType>& types, const std::string& lines, bool ipv6 = false) {
  RecordRequirement host = demand("xmpp", types, "xmpp.contoso.com");
  if (host.types.front() == RrType::CNAME) host.target = "im.contoso.com";
  DeploymentProfile profile = profile_of();
  profile.ipv6 = ipv6;
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of("@ 60 SOA ns1 host 1 2 3 4 5\n" + lines)});
  return dump(judge(model_of({host}), profile, std::move(zones)).findings);
}

TEST(RecordMissingTest, FindsWhatIsNotThere) {
  EXPECT_EQ(found({RrType::A}, ""), "1:1 record-missing -> 'xmpp.example.org. IN A <address>'");
  const std::string a = "1:1 record-missing -> 'xmpp A <address>'";
  EXPECT_EQ(found({RrType::A}, "xmpp AAAA 2001:db8::1\n"), a);
  EXPECT_EQ(found({RrType::A}, "xmpp TXT t\n"), a);
  EXPECT_EQ(found({RrType::A}, "a.xmpp A 192.0.2.1\n"), a);
  EXPECT_EQ(found({RrType::CNAME}, "im A 192.0.2.1\n"), "1:1 record-missing -> 'xmpp CNAME im.example.org.'");
}

TEST(RecordMissingTest, IsQuietWhereAnAnswerIs) {
  EXPECT_EQ(found({RrType::A}, "XMPP.example.ORG. A 192.0.2.1\n"), "");
  EXPECT_EQ(found({RrType::A}, "xmpp TXT t\n A 192.0.2.1\n"), "");
  EXPECT_EQ(found({RrType::A}, "xmpp CNAME im\nim A 192.0.2.1\n"), "");
  EXPECT_EQ(found({RrType::CNAME}, "xmpp CNAME im\nim A 192.0.2.1\n"), "");
}

TEST(RecordMissingTest, EveryAddressFamilyThatIsAskedForMustBeThere) {
  const std::vector<RrType> both{RrType::A, RrType::AAAA};
  EXPECT_EQ(found(both, "xmpp A 192.0.2.1\n"), "");
  EXPECT_EQ(found(both, "xmpp A 192.0.2.1\n", true), "1:1 record-missing -> 'xmpp AAAA <address>'");
  EXPECT_EQ(found(both, "xmpp AAAA 2001:db8::1\n", true), "1:1 record-missing -> 'xmpp A <address>'");
  EXPECT_EQ(found(both, "xmpp A 192.0.2.1\n AAAA 2001:db8::1\n", true), "");
}

TEST(RecordMissingTest, AnAliasOrAnAddressWhereEitherWillDo) {
  const std::vector<RrType> either{RrType::CNAME, RrType::A};
  EXPECT_EQ(found(either, "xmpp A 192.0.2.1\n"), "");
  EXPECT_EQ(found(either, "xmpp CNAME im\nim A 192.0.2.1\n"), "");
  EXPECT_EQ(found(either, "xmpp TXT t\n"), "1:1 record-missing -> 'xmpp CNAME im.example.org.'");
}

TEST(RecordMissingTest, LeavesServicesToTheirOwnCheck) {
  EXPECT_EQ(judge_xmpp("xmpp A 192.0.2.1\n").findings.at(0).check, "srv-missing");
}

TEST(RecordMissingTest, SaysWhoNeedsIt) {
  const ValidationResult result = judge_xmpp("_xmpp-server._tcp SRV 0 0 5269 xmpp\nxmpp AAAA 2001:db8::1\n");
  ASSERT_EQ(dump(result.findings), "1:1 record-missing -> 'xmpp A <address>'");
  EXPECT_EQ(result.findings[0].message, "there is no A record at xmpp.example.org; xmpp for example.org needs it");
  EXPECT_EQ(verdict_for(result, kXmppHost), VerdictKind::missing);
  EXPECT_EQ(verdict_for(result, kXmppSrv), VerdictKind::satisfied);
}

// What is said of the only demand, with these lines in the zone.
std::string slip(const std::string& lines, const std::string& owner, RrType type = RrType::A) {
  std::vector<RecordRequirement> demands{demand("mail", {type}, owner)};
  if (type == RrType::TXT) demands[0].txt = "v=DMARC1; p=none";
  if (type == RrType::CNAME) demands[0].target = "a.provider.example";
  return dump(judge_mail(lines, demands).findings);
}

TEST(RecordMissingTest, PointsAtANameThatIsASlipAway) {
  EXPECT_EQ(slip("_dmrac TXT \"v=DMARC1; p=none\"\n", "_dmarc.contoso.com", RrType::TXT),
            "2:1 record-missing '_dmrac' -> '_dmarc.example.org.'");
  EXPECT_EQ(slip("autodiscovr CNAME a.provider.example.\n", "autodiscover.contoso.com", RrType::CNAME),
            "2:1 record-missing 'autodiscovr' -> 'autodiscover.example.org.'");
  EXPECT_EQ(slip("lyncdiscoverinternl A 192.0.2.1\n", "lyncdiscoverinternal.contoso.com"),
            "2:1 record-missing 'lyncdiscoverinternl' -> 'lyncdiscoverinternal.example.org.'");
  EXPECT_EQ(slip("s1._domiankey TXT x\n", "s1._domainkey.contoso.com", RrType::TXT),
            "2:1 record-missing 's1._domiankey' -> 's1._domainkey.example.org.'");
}

TEST(RecordMissingTest, OtherNamesAreNoSlips) {
  const std::string missing = "1:1 record-missing -> 'meeting A <address>'";
  EXPECT_EQ(slip("meetings TXT x\n", "meeting.contoso.com"), missing) << "another type";
  EXPECT_EQ(slip("meetings A 192.0.2.1\nmeetin A 192.0.2.2\n", "meeting.contoso.com"), missing) << "two";
  EXPECT_EQ(slip("meeting2 A 192.0.2.1\n", "meeting.contoso.com"), missing) << "a digit";
  EXPECT_EQ(slip("meting.example.net. A 192.0.2.1\n", "meeting.contoso.com"),
            "1:1 record-missing -> 'meeting.example.org. A <address>'")
      << "another zone";
  EXPECT_EQ(slip("pool01 A 192.0.2.1\n", "pool02.contoso.com"), "1:1 record-missing -> 'pool02 A <address>'");
  EXPECT_EQ(slip("sop A 192.0.2.1\n", "sip.contoso.com"), "1:1 record-missing -> 'sip A <address>'") << "short";
}

TEST(RecordMissingTest, ANameThatIsDemandedOrAsNearToAnotherIsNoSlip) {
  const auto both = [](const std::string& lines, const std::string& other) {
    return dump(
        judge_mail(lines, {demand("mail", {RrType::A}, "meeting.contoso.com"), demand("mail", {RrType::A}, other)})
            .findings);
  };
  EXPECT_EQ(both("meetings A 192.0.2.1\n", "meetings.contoso.com"), "1:1 record-missing -> 'meeting A <address>'");
  EXPECT_EQ(both("meetinx A 192.0.2.1\n", "meetinc.contoso.com").find("meetinx"), std::string::npos);
}

}  // namespace
}  // namespace doczone::harness::record_missing_test
