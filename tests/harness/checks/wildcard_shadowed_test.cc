#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::wildcard_shadowed_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("wildcard-shadowed", [](ZoneText& z, Random&) -> std::optional<Expected> {
  if (z.view != View::external || z.find("ns1", "A") == nullptr) return std::nullopt;
  z.records.push_back({"*.dev", "A", "192.0.2.80", "", "", "", "", ""});
  z.records.push_back({"a.y.dev", "A", "192.0.2.81", "", "", "", "", ""});
  return Expected{"wildcard-shadowed", "a.y.dev", "A", true};
});

TEST(WildcardShadowedTest, FindsNamesThatTheWildcardLost) {
  EXPECT_EQ(dump_rule("*.d A 192.0.2.1\na.y.d A 192.0.2.2\n_dmarc.z.d TXT x\n", "wildcard-shadowed"),
            "4:1 warning *.d.example.org does not answer for y.d.example.org: the name exists, for a.y.d.example.org "
            "stands below it | 5:1 warning *.d.example.org does not answer for z.d.example.org: the name exists, for "
            "_dmarc.z.d.example.org stands below it");
}

TEST(WildcardShadowedTest, IsQuietAboutBranches) {
  EXPECT_EQ(dump_rule("*.d A 192.0.2.1\na.y.d A 192.0.2.2\nb.y.d A 192.0.2.2\n_x._tcp.d SRV 0 0 1 d\nc.z.d NS "
                      "ns\n*.w.d A 192.0.2.3\n",
                      "wildcard-shadowed"),
            "");
  EXPECT_EQ(dump_rule("*.d TXT x\na.y.d A 192.0.2.2\n", "wildcard-shadowed"), "");
}

}  // namespace
}  // namespace doczone::harness::wildcard_shadowed_test
