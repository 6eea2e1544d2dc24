#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::target_no_address_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("target-no-address",
                             unasked("target-no-address", {"news", "MX", "99", "gone", "", "", "", ""}));

TEST(TargetNoAddressTest, FindsHostsWithoutAddress) {
  EXPECT_EQ(dump_rule("ns1 A 192.0.2.53\n@ MX 1 mx\nlab NS ns2\nns2 TXT x\n", "target-no-address"),
            "4:8 warning the target mx.example.org has neither an A nor an AAAA record | 5:8 error the target "
            "ns2.example.org has neither an A nor an AAAA record");
}

TEST(TargetNoAddressTest, FindsNamesOfWebServices) {
  EXPECT_EQ(dump_rule("ns1 A 192.0.2.53\na HTTPS 1 .\nb HTTPS 0 c\n", "target-no-address"),
            "5:11 warning the target c.example.org has neither an A nor an AAAA record");
}

TEST(TargetNoAddressTest, IsQuietWhereAnotherZoneTells) {
  EXPECT_EQ(dump_rule("ns1 A 192.0.2.53\n@ MX 1 mx.lab\nlab NS ns.example.net.\n@ MX 2 mx.example.net.\n@ MX 0 .\n",
                      "target-no-address"),
            "");
  EXPECT_EQ(dump_rule("ns1 AAAA 2001:db8::1\na HTTPS 1 . ipv6hint=2001:db8::1\nb HTTPS 0 c\nc HTTPS 1 "
                      "ns1\n_8443._https.a HTTPS 1 .\n",
                      "target-no-address"),
            "");
}

TEST(TargetNoAddressTest, ADemandedRecordWithoutHostIsNotSatisfied) {
  std::vector<RecordRequirement> demands{demand("mail", {RrType::MX}, "contoso.com")};
  demands[0].target = "mx.contoso.com";
  const ValidationResult result = judge_mail("@ MX 10 mx\nlab NS ns.test.\n", demands);
  EXPECT_EQ(dump(result.findings), "2:9 target-no-address -> 'mx A <address>'");
  EXPECT_EQ(result.verdicts.at(0).kind, VerdictKind::wrong_value);
  EXPECT_EQ(judge_mail("@ MX 10 mx\nmx AAAA 2a00:db80::1\n", demands).verdicts.at(0).kind, VerdictKind::satisfied)
      << "whoever has that family reaches it";
  demands[0].target = "mx.lab.contoso.com";
  EXPECT_EQ(judge_mail("@ MX 10 mx.lab\nlab NS ns.test.\n", demands).verdicts.at(0).kind, VerdictKind::satisfied)
      << "another server tells";
  demands = {demand("mail", {kHttps}, "www.contoso.com")};
  demands[0].rdata = "1 web.example.org.";
  EXPECT_EQ(judge_mail("www HTTPS 1 web\n", demands).verdicts.at(0).kind, VerdictKind::wrong_value);
  demands[0].rdata = "1 web.example.org. ipv4hint=192.0.2.1";
  EXPECT_EQ(judge_mail("www HTTPS 1 web ipv4hint=192.0.2.1\n", demands).verdicts.at(0).kind, VerdictKind::satisfied);
}

TEST(TargetNoAddressTest, IsQuietAboutPartsOfAZone) {
  EXPECT_EQ(dump_rule(zone_of("@ 60 NS ns1\n@ 60 MX 1 mx\n"), "target-no-address"), "");
}

TEST(TargetNoAddressTest, TellsAHostThatIsGoneTwentyTimesAndCountsTheRest) {
  std::string lines = "ns1 A 192.0.2.53\n";
  for (int i = 0; i < 100; ++i) lines += "h" + std::to_string(i) + " MX 1 gone\n";
  const std::vector<Finding> found = judge_by_rules(RuleScope(zone_of(kApex + lines), nullptr, false), zone_checks());
  ASSERT_EQ(found.size(), 20U);
  EXPECT_EQ(found.front().notes.back(), "80 more MX records with the same fault are not listed");
}

}  // namespace
}  // namespace doczone::harness::target_no_address_test
