#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::cname_loop_test {
namespace {

using namespace seeded;

// Told at the alias that comes first in the file, whichever that is.
const SeededMistake kMistake("cname-loop", [](ZoneText& zone, Random&) -> std::optional<Expected> {
  Record* const host = zone.find("discover", "A");
  if (host == nullptr) return std::nullopt;
  *host = {"discover", "CNAME", "", "meet", "", "", "", ""};
  return Expected{"cname-loop", "any", ""};
});

TEST(CnameLoopTest, FindsEachCircleOnce) {
  EXPECT_EQ(dump_rule("a CNAME b\nb CNAME c\nc CNAME b\nd CNAME d\n", "cname-loop"),
            "4:9 error b.example.org leads to c.example.org and back, over 2 aliases | 6:9 error d.example.org is an "
            "alias of itself");
}

TEST(CnameLoopTest, WarnsOfLongChains) {
  std::string lines = "a0 A 192.0.2.1\n";
  for (int i = 1; i <= 1000; ++i) lines += "a" + std::to_string(i) + " CNAME a" + std::to_string(i - 1) + "\n";
  EXPECT_EQ(dump_rule(lines, "cname-loop"),
            "20:1 warning more than 16 aliases follow one another from a17.example.org; resolvers give up");
}

TEST(CnameLoopTest, IsQuietAboutChainsThatEnd) {
  EXPECT_EQ(dump_rule("a CNAME b\nb CNAME c\nc A 192.0.2.1\nd CNAME a\ne CNAME e.example.net.\n", "cname-loop"), "");
}

}  // namespace
}  // namespace doczone::harness::cname_loop_test
