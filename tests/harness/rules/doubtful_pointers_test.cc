#include "harness/rules/doubtful_pointers.h"

#include <gtest/gtest.h>

#include "tests/harness/deployment.h"

namespace doczone::harness {
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

TEST(DoubtfulPointersTest, CountsTheRecordsThatLeadToOneName) {
  std::string lines;
  for (int i = 0; i < 30; ++i) lines += "a" + std::to_string(i) + " CNAME gone\n";
  EXPECT_TRUE(doubtful(lines, RrType::CNAME).starts_with("a0+10 a1 a2 "));
}

TEST(DoubtfulPointersTest, FindsAliasesOfAliases) {
  const Zone zone =
      zone_of(std::string(kSoa) + "a CNAME b\nb CNAME c\nc A 192.0.2.1\nd CNAME a.test.\ne CNAME (\n b )\n");
  std::string out;
  for (const Place place : aliases_of_aliases(zone)) out += printed(zone.contents().record_at(place).owner) + " ";
  EXPECT_EQ(out, "a.example.org e.example.org ");
}

}  // namespace
}  // namespace doczone::harness
