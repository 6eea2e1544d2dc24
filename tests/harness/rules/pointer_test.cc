#include "harness/rules/pointer.h"

#include <gtest/gtest.h>

#include "tests/harness/deployment.h"

namespace doczone::harness::pointer_test {
namespace {

std::string spelt(const std::string& lines, const std::string& owner, RrType type) {
  const Zone zone = zone_of(kSoa + lines);
  const Hosts hosts(zone);
  const Pointer pointer(zone, hosts, *zone.rrset(name(owner), type).at(0), false);
  return pointer.written() + " " + pointer.target().to_string();
}

TEST(PointerTest, KeepsTheSpelling) {
  EXPECT_EQ(spelt("a MX 1 Mail\n", "a.example.org.", RrType::MX), "Mail Mail.example.org.");
  EXPECT_EQ(spelt("a CNAME b.test.\n", "a.example.org.", RrType::CNAME), "b.test. b.test.");
  EXPECT_EQ(spelt("$GENERATE 1-1 h$ CNAME t$.x\n", "h1.example.org.", RrType::CNAME), "t1.x t1.x.example.org.");
}

TEST(PointerTest, AServiceWithoutATargetStandsForItsOwner) {
  EXPECT_EQ(spelt("a HTTPS 1 . alpn=h2\n", "a.example.org.", kHttps), ". a.example.org.");
  EXPECT_EQ(spelt("a HTTPS 0 .\n", "a.example.org.", kHttps), ". .");
}

TEST(PointerTest, KnowsAddressesWhereNamesMustStand) {
  for (const char* text : {"192.0.2.1", "192.0.2.1.", "2001:db8::1"}) EXPECT_TRUE(is_address_text(text)) << text;
  for (const char* text : {"192-0-2-1", "1.2.3", "a.192.0.2.1", ""}) EXPECT_FALSE(is_address_text(text)) << text;
}

}  // namespace
}  // namespace doczone::harness::pointer_test
