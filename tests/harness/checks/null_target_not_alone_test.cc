#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness {
namespace {

using namespace seeded;

const SeededMistake kMistake("null-target-not-alone",
                             unasked("null-target-not-alone", {"@", "MX", "0", "", "", "", "", "."}));

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
}  // namespace doczone::harness
