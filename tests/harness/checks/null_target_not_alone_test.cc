#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::null_target_not_alone_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("null-target-not-alone", [](ZoneText& z, Random&) -> std::optional<Expected> {
  if (z.view != View::external || z.find("ns1", "A") == nullptr) return std::nullopt;
  z.records.push_back({"news", "MX", "10", "sip", "", "", "", ""});
  z.records.push_back({"news", "MX", "0", "", "", "", "", "."});
  return Expected{"null-target-not-alone", "news", "MX", true};
});

TEST(NullTargetNotAloneTest, FindsContradictions) {
  EXPECT_EQ(dump_rule("@ MX 0 .\n@ MX 1 a\n_x._tcp SRV 0 0 0 .\n_x._tcp SRV 0 0 1 a\n", "null-target-not-alone"),
            "3:8 error the target \".\" says that example.org has no mail server; another record leads to "
            "a.example.org | 5:19 error the target \".\" says that _x._tcp.example.org has no such service; another "
            "record leads to a.example.org");
}

TEST(NullTargetNotAloneTest, IsQuietAboutOneAlone) {
  EXPECT_EQ(dump_rule("@ MX 0 .\n_x._tcp SRV 0 0 0 .\na MX 1 b\n", "null-target-not-alone"), "");
}

}  // namespace
}  // namespace doczone::harness::null_target_not_alone_test
