#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::wrong_address_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("wrong-address", at_record("wrong-address", "xmpp", "A", View::external,
                                                        [](ZoneText&, Record& r) { r.data = "192.0.2.99"; }));

std::string found(const std::string& lines, std::vector<std::string> wanted, bool ipv6 = false) {
  DeploymentProfile profile = profile_of();
  profile.ipv6 = ipv6;
  profile.addresses["xmpp.contoso.com"] = std::move(wanted);
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of(kSoa + lines)});
  return dump(
      judge(model_of({demand("xmpp", {RrType::A, RrType::AAAA}, "xmpp.contoso.com")}), profile, std::move(zones))
          .findings);
}

TEST(WrongAddressTest, FindsWhatTheProfileDoesNotSay) {
  EXPECT_EQ(found("xmpp A 192.0.2.2\n", {"192.0.2.1"}), "2:8 wrong-address '192.0.2.2' -> '192.0.2.1'");
  EXPECT_EQ(found("xmpp A 192.0.2.1\n A 192.0.2.3\n", {"192.0.2.1", "192.0.2.2"}),
            "3:4 wrong-address '192.0.2.3' -> '192.0.2.2'");
  EXPECT_EQ(found("xmpp A 192.0.2.1\n A 192.0.2.3\n", {"192.0.2.1"}), "3:4 wrong-address '192.0.2.3'");
  EXPECT_EQ(found("xmpp CNAME im\nim A 192.0.2.3\n", {"192.0.2.1"}), "3:6 wrong-address '192.0.2.3' -> '192.0.2.1'");
}

TEST(WrongAddressTest, FindsAnAddressThatIsNotThere) {
  EXPECT_EQ(found("xmpp A 192.0.2.1\n", {"192.0.2.1", "192.0.2.2"}), "2:8 wrong-address '192.0.2.1'");
}

TEST(WrongAddressTest, AWholeFamilyIsMissingAndNotWrong) {
  EXPECT_EQ(found("xmpp A 192.0.2.1\n", {"192.0.2.1", "2001:db8::1"}, true),
            "1:1 record-missing -> 'xmpp AAAA 2001:db8::1'");
  EXPECT_EQ(found("xmpp A 192.0.2.1\n", {"192.0.2.1", "2001:db8::1"}), "");
}

TEST(WrongAddressTest, OrderAndSpellingDoNotMatter) {
  EXPECT_EQ(
      found("xmpp A 192.0.2.2\n A 192.0.2.1\n AAAA 2001:DB8:0::1\n", {"192.0.2.1", "192.0.2.2", "2001:db8::1"}, true),
      "");
}

}  // namespace
}  // namespace doczone::harness::wrong_address_test
