#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::missing_glue_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("missing-glue", unasked("missing-glue", {"lab", "NS", "", "ns.lab", "", "", "", ""}));

TEST(MissingGlueTest, FindsServersThatNobodyFinds) {
  EXPECT_EQ(
      dump_rule("lab NS ns.lab\nlab NS lab\n", "missing-glue"),
      "3:8 error only the delegated zone lab.example.org could tell the address of its server ns.lab.example.org, and "
      "nobody finds that zone without it | 4:8 error only the delegated zone lab.example.org could tell the address of "
      "its server lab.example.org, and nobody finds that zone without it");
}

TEST(MissingGlueTest, IsQuietWhereGlueStandsOrIsNotNeeded) {
  EXPECT_EQ(
      dump_rule("lab NS ns.lab\nns.lab A 192.0.2.1\nb NS ns.lab\nc NS ns.example.net.\nd NS ns1\n", "missing-glue"),
      "");
}

}  // namespace
}  // namespace doczone::harness::missing_glue_test
