#include "harness/zone/zone.h"

#include <string>

#include <gtest/gtest.h>

#include "harness/zone/zone_reader.h"

namespace doczone::harness::zone_test {
namespace {

DomainName name(std::string_view text) {
  return DomainName::parse(text).value();
}
Zone read(std::string text) {
  return read_zone(SourceText("f", std::move(text)), name("x.org."));
}

TEST(ZoneTest, FindsRecords) {
  const Zone zone = read("a A 192.0.2.1\n A 192.0.2.2\na TXT t\n@ SOA a b 1 2 3 4 5\nA A 192.0.2.3\n");
  EXPECT_EQ(zone.at(name("A.X.org")).size(), 4U);
  ASSERT_EQ(zone.rrset(name("a.x.org"), RrType::A).size(), 3U);
  EXPECT_EQ(zone.rrset(name("a.x.org"), RrType::A)[2]->to_string(), "A.x.org. 5 IN A 192.0.2.3");
  EXPECT_TRUE(zone.at(name("b.x.org")).empty());
  EXPECT_TRUE(zone.rrset(name("a.x.org"), RrType::MX).empty());
  ASSERT_NE(zone.soa(), nullptr);
  EXPECT_EQ(zone.soa()->owner, name("x.org"));
  EXPECT_EQ(read("a A 192.0.2.1\n").soa(), nullptr);
}

TEST(ZoneTest, KnowsEmptyNonTerminals) {
  const Zone zone = read("a.b.c A 192.0.2.1\nd.b.c A 192.0.2.1\n*.w A 192.0.2.1\n");
  for (const char* there : {"a.b.c.x.org", "b.c.x.org", "C.x.org", "x.org", "w.x.org", "*.w.x.org"})
    EXPECT_TRUE(zone.exists(name(there))) << there;
  for (const char* not_there : {"e.b.c.x.org", "z.a.b.c.x.org", "foo.w.x.org", "y.org"})
    EXPECT_FALSE(zone.exists(name(not_there))) << not_there;
}

TEST(ZoneTest, KnowsWhatErrorsMayHide) {
  const struct {
    std::string text;
    bool a_a, a_txt, b_a;  // may a/A, a/TXT, b/A be hidden?
  } cases[] = {
      {"a A 192.0.2.1\n", false, false, false},
      {"a A ::1\n", true, false, false},
      {"a FOO 1\n", true, true, false},
      {"a..a A 192.0.2.1\n", true, false, true},
      {"a..a A 192.0.2.1\n TXT t\n", true, true, true},
      {"$TTL x\nb A 192.0.2.1\n", false, false, false},
      {"$INCLUDE other\nb A 192.0.2.1\n", true, true, true},
      {"", true, true, true},
  };
  for (const auto& c : cases) {
    const Zone zone = read(c.text);
    EXPECT_EQ(zone.may_be_hidden(name("a.x.org"), RrType::A), c.a_a) << c.text;
    EXPECT_EQ(zone.may_be_hidden(name("a.x.org"), RrType::TXT), c.a_txt) << c.text;
    EXPECT_EQ(zone.may_be_hidden(name("b.x.org"), RrType::A), c.b_a) << c.text;
  }
}

TEST(ZoneTest, StandsBeingMoved) {
  Zone zone = read("a A 192.0.2.1\n");
  const Zone moved = std::move(zone);
  ASSERT_EQ(moved.at(name("a.x.org")).size(), 1U);
  EXPECT_EQ(moved.text().at(moved.at(name("a.x.org"))[0]->owner_span), "a");
}

}  // namespace
}  // namespace doczone::harness::zone_test
