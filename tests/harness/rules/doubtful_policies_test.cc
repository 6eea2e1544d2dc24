#include "harness/rules/doubtful_policies.h"

#include <gtest/gtest.h>

#include "tests/harness/deployment.h"

namespace doczone::harness::doubtful_policies_test {
namespace {

// First labels of their owners.
std::string doubtful(const std::string& lines) {
  const Zone zone = zone_of(kSoa + lines, "example.org.");
  std::string out;
  for (const DomainName& owner : owners_of_doubtful_policies(Hosts(zone), zone)) {
    out += std::string(owner.label(0)) + " ";
  }
  return out;
}

TEST(DoubtfulPoliciesTest, PassesOverOtherTextsAndSoundPolicies) {
  EXPECT_EQ(doubtful("a TXT text\nb TXT \"k8s=1\"\nf A 192.0.2.1\n"), "");
  EXPECT_EQ(
      doubtful(
          "a TXT \"v=spf1 mx include:spf.test -all\"\na A 192.0.2.1\nb 1h TXT \"v=spf1 mx include:spf.test -all\"\n"
          "_dmarc TXT \"v=DMARC1; p=none\"\ns._domainkey TXT ( \"v=DKIM1; k=ed25519; \"\n "
          "\"p=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\" )\n"
          "_smtp._tls TXT \"v=TLSRPTv1; rua=mailto:a@example.org\"\n"),
      "");
}

TEST(DoubtfulPoliciesTest, GivesWhatResemblesPoliciesOrIsNotPlain) {
  EXPECT_EQ(doubtful("b TXT text\n_dmarc TXT x\nc TXT spf1\nd TXT ( k=rsa )\ne TXT \"V=DMARC1\"\n"
                     "f A 192.0.2.1\n TXT \"v=spf\"\n"),
            "_dmarc c d e f ");
}

TEST(DoubtfulPoliciesTest, GivesFaultyPolicies) {
  EXPECT_EQ(doubtful("a TXT \"v=spf1 mxx -all\"\nb TXT \"v=spf1 mx\" \"-all\"\nc TXT \"v=spf1 include:a.test-all\"\n"
                     "_dmarc TXT \"v=DMARC1; p=some\"\ns._domainkey TXT \"p=A;;\"\n"),
            "a b c _dmarc s ");
}

TEST(DoubtfulPoliciesTest, GivesPoliciesAtOddPlaces) {
  EXPECT_EQ(doubtful("a TXT \"v=DMARC1; p=none\"\n_dmarc TXT \"v=spf1 -all\"\n"
                     "_dmarc._dmarc TXT \"v=DMARC1; p=none\"\n_mta-sts TXT \"v=STSv1; id=1\"\n"),
            "a _dmarc _dmarc _mta-sts ");
}

TEST(DoubtfulPoliciesTest, GivesNamesWithSeveralTexts) {
  EXPECT_EQ(doubtful("a TXT \"v=spf1 -all\"\na TXT ( \"v=spf1 mx -all\"\n )\nb TXT \"v=spf1 -all\"\nb 1h TXT x\n"),
            "a b ");
}

TEST(DoubtfulPoliciesTest, GivesPoliciesThatLeadIntoTheZone) {
  EXPECT_EQ(doubtful("a TXT \"v=spf1 include:b.example.org -all\"\nb TXT \"v=spf1 redirect=a.test\"\n"
                     "c TXT \"v=spf1 include:c.example.org -all\"\nd TXT \"v=spf1 a a a a a a a a a a a -all\"\n"),
            "a b c d ");
}

TEST(DoubtfulPoliciesTest, KnowsLabelsOfPolicies) {
  for (const char* owner : {"_dmarc", "s._DomainKey", "a.x._bimi.b"}) EXPECT_TRUE(may_be_policy_owner(owner)) << owner;
  for (const char* owner : {"dmarc", "_sip._tcp", "", "_"}) EXPECT_FALSE(may_be_policy_owner(owner)) << owner;
}

}  // namespace
}  // namespace doczone::harness::doubtful_policies_test
