#include "harness/rules/doubtful_pointers.h"

#include <gtest/gtest.h>

#include "tests/harness/deployment.h"

namespace doczone::harness::doubtful_pointers_test {
namespace {

// Owners, with the number of records that are left out behind them.
std::string doubtful(const std::string& lines, RrType type, std::string_view origin = "example.org.") {
  const Zone zone = zone_of(kSoa + lines, origin);
  std::string out;
  for (const DoubtfulPointer& one : doubtful_pointers(Hosts(zone), zone, type)) {
    out += std::string(zone.contents().record_at(one.place).owner.label(0));
    out += (one.more > 0 ? "+" + std::to_string(one.more) : "") + " ";
  }
  return out;
}

TEST(DoubtfulPointersTest, PassesOverHostsWithAddressesAndOtherZones) {
  const std::string lines = "h A 192.0.2.1\n";
  EXPECT_EQ(doubtful(lines + "a MX 1 h\nb MX 1 H.example.ORG.\nc MX 1 m.test.\n", RrType::MX), "");
  EXPECT_EQ(doubtful(lines + "_s._tcp SRV 0 0 1 h\n", RrType::SRV), "");
}

TEST(DoubtfulPointersTest, GivesWhatHasToBeLookedAt) {
  const std::string lines = "h A 192.0.2.1\nt TXT t\n";
  EXPECT_EQ(doubtful(lines + "a MX 1 t\nb MX 1 gone\nc MX 1 192.0.2.1\nd MX 1 m_x.test.\ne MX 0 .\n", RrType::MX),
            "a b c d e ");
  EXPECT_EQ(doubtful(lines + "s._tcp SRV 0 0 1 h\n_s._tcp SRV 0 9 0 h\n_s.x._tcp SRV 0 0 1 h\n", RrType::SRV),
            "s _s _s ");
  EXPECT_EQ(doubtful("1 PTR a.test.\n300 PTR a.test.\n2 PTR a\n", RrType::PTR, "2.0.192.in-addr.arpa."), "300 2 ");
}

TEST(DoubtfulPointersTest, TakesTheOwnerOfAServiceOverFromTheLineBefore) {
  const std::string lines = "h A 192.0.2.1\n_s._tcp SRV 0 9 1 h\n SRV 1 9 1 h\n";
  EXPECT_EQ(doubtful(lines, RrType::SRV), "");
  EXPECT_EQ(doubtful(lines + " SRV 2 9 1 gone\n", RrType::SRV), "_s ");
  EXPECT_EQ(doubtful(lines + "s._tcp SRV 0 9 1 h\n SRV 1 9 1 h\n", RrType::SRV), "s s ");
  EXPECT_EQ(doubtful(lines + "$ORIGIN sub\n SRV 3 9 1 h\n", RrType::SRV), "_s ");
}

TEST(DoubtfulPointersTest, LooksAtRelativeTargetsBehindAnotherOrigin) {
  const std::string lines = "h A 192.0.2.1\n MX 1 h\n_s._tcp SRV 0 9 1 h\n$ORIGIN other.test.\n SRV 1 9 1 h\n";
  EXPECT_EQ(doubtful(lines, RrType::SRV), "_s ");
  EXPECT_EQ(doubtful(lines, RrType::MX), "");
  EXPECT_EQ(doubtful("h A 192.0.2.1\n$ORIGIN other.test.\n MX 1 h\n", RrType::MX), "h ");
  EXPECT_EQ(doubtful("h A 192.0.2.1\n$ORIGIN _sub\n MX 1 k\nk A 192.0.2.1\n", RrType::MX), "h ");
}

TEST(DoubtfulPointersTest, CountsTheRecordsThatLeadToOneName) {
  std::string lines;
  for (int i = 0; i < 30; ++i) lines += "a" + std::to_string(i) + " CNAME gone\n";
  EXPECT_TRUE(doubtful(lines, RrType::CNAME).starts_with("a0+10 a1 a2 "));
}

TEST(DoubtfulPointersTest, LetsAnAliasLeadToAnyName) {
  const std::string lines = "t TXT t\nu 1h TXT ( t )\n";
  EXPECT_EQ(doubtful(lines + "a CNAME t\nb CNAME u\nc CNAME a\nd CNAME gone\n", RrType::CNAME), "d ");
}

TEST(DoubtfulPointersTest, LooksAtAliasesWhereAnotherZoneMayAnswer) {
  const std::string lines = std::string(kSoa) + "s TXT t\na.sub TXT t\na CNAME s\nb CNAME a.sub\n";
  const Zone zone = zone_of(lines, "example.org."), below = zone_of("@ TXT t\n", "sub.example.org.");
  const auto count = [&](std::optional<View> view, std::optional<View> other) {
    const Hosts hosts(ZoneSet({{view, zone}, {other, below}}), view);
    return doubtful_pointers(hosts, hosts.zones().zones()[0].zone, RrType::CNAME).size();
  };
  EXPECT_EQ(count({}, {}), 2U);
  EXPECT_EQ(count(View::external, View::external), 2U);
  EXPECT_EQ(count(View::external, View::internal), 0U);
}

// Their owners.
std::string long_rows(const std::string& lines) {
  const Zone zone = zone_of(kSoa + lines, "example.org.");
  std::string out;
  for (const Place place : aliases_in_long_rows(zone)) {
    out += std::string(zone.contents().record_at(place).owner.label(0)) + " ";
  }
  return out;
}

TEST(DoubtfulPointersTest, FindsAliasesInCircles) {
  EXPECT_EQ(long_rows("a CNAME b\nb CNAME c\nc A 192.0.2.1\nd CNAME a.test.\ne CNAME (\n b )\n"), "");
  EXPECT_EQ(long_rows("a CNAME a\nb CNAME ( c )\nc 1h CNAME B.example.ORG.\nd CNAME b\ne CNAME x\nx A 192.0.2.1\n"),
            "a b c d ");
}

TEST(DoubtfulPointersTest, FindsLongRows) {
  std::string lines, owners;
  for (std::size_t i = 1; i < kMostAliases; ++i) {
    lines += "a" + std::to_string(i) + " CNAME a" + std::to_string(i + 1) + "\n";
    owners += "a" + std::to_string(i) + " ";
  }
  const std::string last = "a" + std::to_string(kMostAliases) + " CNAME h\nh A 192.0.2.1\nside CNAME a9\n";
  EXPECT_EQ(long_rows(lines + last), "");
  EXPECT_EQ(long_rows(lines + last + "first CNAME a1\n"), owners + "first ");
}

}  // namespace
}  // namespace doczone::harness::doubtful_pointers_test
