// Hostile and careless zones, as a user meets them: what the program says about each, and how much it says.
#include <map>

#include <gtest/gtest.h>

#include "tests/app/program.h"

namespace doczone::cli::nasty_zones_test {
namespace {

struct Demand {
  int code;
  std::string said;  // one of the findings, or of the notes
};

const std::map<std::string, Demand>& demands() {
  static const std::map<std::string, Demand> all{
      {"backslash-eof.zone", {kFindings, ":6:13: error[zone-syntax] nothing follows the backslash"}},
      {"bad-esc.zone", {kFindings, ":6:2: error[zone-syntax] a decimal escape is three digits, \\000 to \\255"}},
      {"class-ch.zone", {kFindings, ":6:5: error[zone-syntax] class CH is not read; only IN"}},
      {"cname-loop.zone", {kFindings, ":6:9: error[cname-loop] a.contoso.com leads to b.contoso.com and back"}},
      {"cr-only.zone", {kClean, "note[zone-syntax] lines end with a carriage return alone"}},
      {"empty.zone", {kFindings, ":1:1: error[zone-syntax] the file has no records"}},
      {"gen-100m.zone", {kFindings, ":6:11: error[zone-syntax] $GENERATE would make 100000001 records; 65535 is the"}},
      {"gen-max.zone", {kFindings, ":6:11: error[zone-syntax] $GENERATE would make 4294967296 records; 65535 is the"}},
      {"gen-width.zone", {kFindings, ":6:15: error[zone-syntax] $GENERATE: the width 2147483647 is over 255"}},
      {"inc-a.zone", {kFindings, "inc-b.zone:1:10: error[zone-syntax] 'inc-a.zone' includes itself, by way of others"}},
      {"inc-b.zone", {kFindings, "inc-a.zone:6:10: error[zone-syntax] 'inc-b.zone' includes itself, by way of others"}},
      {"inc-dev.zone", {kFindings, ":6:10: error[zone-syntax] '/dev/zero' lies outside the include root"}},
      {"inc-dir.zone", {kFindings, ":6:10: error[zone-syntax] '.' is a folder"}},
      {"inc-self.zone", {kFindings, ":6:10: error[zone-syntax] 'inc-self.zone' includes itself"}},
      {"inc-traversal.zone", {kFindings, ":6:10: error[zone-syntax] '../../../../etc/passwd' lies outside the"}},
      {"label64.zone", {kFindings, ":6:1: error[zone-syntax] label is 64 octets long; 63 is the limit"}},
      {"name256.zone", {kFindings, ":6:1: error[zone-syntax] name is 257 octets long; 255 is the limit"}},
      {"nonl.zone", {kClean, "found no errors"}},
      {"nul-label.zone", {kFindings, ":6:3: error[zone-syntax] U+0000 (NUL) cannot stand in a zone file"}},
      {"nul.zone", {kFindings, ":6:19: error[zone-syntax] U+0000 (NUL) cannot stand in a zone file"}},
      {"paren-extra.zone", {kFindings, ":6:12: error[zone-syntax] this ')' closes no '('"}},
      {"paren.zone", {kFindings, ":6:10: error[zone-syntax] this '(' is never closed"}},
      {"parens100k.zone", {kClean, "found no errors"}},
      {"quote.zone", {kFindings, ":6:10: error[zone-syntax] this string is not closed on its line"}},
      {"rfc3597-len.zone", {kFindings, ":6:11: error[zone-syntax] length 5 wants 10 hexadecimal digits; 8 follow"}},
      {"srv-port-big.zone", {kFindings, ":6:17: error[zone-syntax] port 70000 is out of range"}},
      {"ttl-big.zone", {kFindings, ":6:5: error[zone-syntax] TTL 4294967296 is out of range"}},
      {"ttl-neg.zone", {kFindings, ":6:5: error[zone-syntax] TTL -1 is out of range"}},
      {"two-soa.zone", {kFindings, ":6:1: error[zone-syntax] a second SOA; the first stands in line 3"}},
      {"type-unknown.zone", {kFindings, ":7:6: error[zone-syntax] 'FOO' is no record type"}},
      {"utf16.zone", {kClean, "note[zone-syntax] the file is UTF-16; it was read as UTF-8"}},
      {"vt-ff.zone", {kFindings, ":6:4: error[zone-syntax] U+000B (control character) cannot stand in a name"}},
      {"ws.zone", {kFindings, ":1:1: error[zone-syntax] the file has no records"}},
  };
  return all;
}

TEST(NastyZonesTest, EachIsAnsweredAsItMustBe) {
  const fs::path folder = fs::path(DOCZONE_ROOT) / ".." / "shared" / "zones" / "nasty";
  if (!fs::is_directory(folder)) GTEST_SKIP() << "there is no folder " << folder;
  const WorkingFolder here(folder);
  std::size_t asked = 0;
  for (const auto& entry : fs::directory_iterator(".")) {
    const std::string file = entry.path().filename().string();
    ASSERT_TRUE(demands().contains(file)) << file;
    const Demand& demand = demands().at(file);
    const Outcome outcome = run_here({"validate", "--verbose", "--origin", "contoso.com", file});
    EXPECT_EQ(outcome.code, demand.code) << file << "\n" << outcome.out;
    EXPECT_NE(outcome.out.find(demand.said), std::string::npos) << file << "\n" << outcome.out;
    // One error, and only that.
    if (demand.code == kFindings && file != "nul.zone") {
      EXPECT_NE(outcome.out.find("found 1 error"), std::string::npos) << file << "\n" << outcome.out;
    }
    EXPECT_EQ(outcome.out.find("root:"), std::string::npos) << file;
    EXPECT_LT(outcome.out.size(), 2'000U) << file;
    ++asked;
  }
  EXPECT_EQ(asked, demands().size());
}

TEST(NastyZonesTest, AZoneTransferComesThroughAPipe) {
  const std::string transfer = [] {
    std::ifstream file(std::string(DOCZONE_ROOT) + "/fixtures/zones/dialects/dig-axfr.txt", std::ios::binary);
    return std::string{std::istreambuf_iterator<char>(file), {}};
  }();
  for (const std::vector<std::string>& more : {std::vector<std::string>{}, {"--zone-format", "dig"}}) {
    std::vector<std::string> arguments{"validate", "--verbose", "-"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Outcome outcome = run_here(arguments, transfer);
    EXPECT_EQ(outcome.code, kClean) << outcome.out;
    EXPECT_NE(outcome.out.find("note[zone-syntax] the SOA is repeated, as at the end of a zone transfer"),
              std::string::npos)
        << outcome.out;
  }
}

}  // namespace
}  // namespace doczone::cli::nasty_zones_test
