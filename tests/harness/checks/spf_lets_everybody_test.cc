#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::spf_lets_everybody_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("spf-lets-everybody",
                             unasked("spf-lets-everybody", {"news", "TXT", "\"v=spf1 mx +all\"", "", "", "", "", ""}));

std::string found(const std::string& terms) {
  return dump_rule("@ TXT \"v=spf1 " + terms + "\"\n", "spf-lets-everybody");
}

TEST(SpfLetsEverybodyTest, FindsWhatMatchesEveryHost) {
  EXPECT_EQ(found("mx +all"), "3:7 warning `all` lets every host send mail for example.org");
  for (const char* terms : {"all", "ip4:0.0.0.0/0 -all", "ip6:::/0 ~all", "mx/0 -all", "a:b.test//0 -all"})
    EXPECT_NE(found(terms), "") << terms;
}

TEST(SpfLetsEverybodyTest, IsQuietWhereOthersDoNotPass) {
  for (const char* terms : {"mx ?all", "mx", "-all +all", "?ip4:0.0.0.0/0 -all", "ip4:192.0.2.0/24 -all"})
    EXPECT_EQ(found(terms), "") << terms;
}

}  // namespace
}  // namespace doczone::harness::spf_lets_everybody_test
