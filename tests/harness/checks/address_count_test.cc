#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::address_count_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("address-count", [](ZoneText& z, Random&) -> std::optional<Expected> {
  Record* const first = z.find("turn", "A");
  if (first == nullptr) return std::nullopt;
  z.records.erase(z.records.begin() + (first - z.records.data()));
  return Expected{"address-count", "turn", "A"};
});

std::string found(const std::string& lines, std::optional<std::size_t> count, bool ipv6 = false) {
  RecordRequirement row = demand("xmpp", {RrType::A, RrType::AAAA}, "xmpp.contoso.com");
  row.address_count = count;
  DeploymentProfile profile = profile_of();
  profile.ipv6 = ipv6;
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of(kSoa + lines)});
  return dump(judge(model_of({row}), profile, std::move(zones)).findings);
}

TEST(AddressCountTest, AtLeastSeveral) {
  EXPECT_EQ(found("xmpp A 192.0.2.1\n", 2), "2:8 address-count '1'");
  EXPECT_EQ(found("xmpp A 192.0.2.1\n A 192.0.2.2\n", 3), "3:4 address-count '2'");
  EXPECT_EQ(found("xmpp A 192.0.2.1\n A 192.0.2.2\n", 2), "");
  EXPECT_EQ(found("xmpp A 192.0.2.1\n A 192.0.2.2\n A 192.0.2.3\n", 2), "");
}

TEST(AddressCountTest, ExactlyOne) {
  EXPECT_EQ(found("xmpp A 192.0.2.1\n", 1), "");
  EXPECT_EQ(found("xmpp A 192.0.2.1\n A 192.0.2.2\n", 1), "3:4 address-count '2'");
}

TEST(AddressCountTest, EachFamilyIsCountedByItself) {
  EXPECT_EQ(found("xmpp A 192.0.2.1\n AAAA 2001:db8::1\n", 1, true), "");
  EXPECT_EQ(found("xmpp A 192.0.2.1\n A 192.0.2.2\n AAAA 2001:db8::1\n", 2, true), "4:7 address-count '1'");
}

TEST(AddressCountTest, NoneAtAllIsMissing) {
  EXPECT_EQ(found("a A 192.0.2.1\n", 2), "1:1 record-missing -> 'xmpp A <address>'");
  EXPECT_EQ(found("xmpp A 192.0.2.1\n", std::nullopt), "");
}

}  // namespace
}  // namespace doczone::harness::address_count_test
