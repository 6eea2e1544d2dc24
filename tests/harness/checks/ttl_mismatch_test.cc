#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::ttl_mismatch_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("ttl-mismatch", added("ttl-mismatch", {"sip", "A", "192.0.2.44", "", "60", "", "", ""}));

TEST(TtlMismatchTest, FindsTwoTtlsInOneSet) {
  EXPECT_EQ(dump_rule("a 60 A 192.0.2.1\na 61 A 192.0.2.2\na 62 A 192.0.2.3\n", "ttl-mismatch"),
            "4:1 warning TTL 61 differs from the 60 of the same A set in line 3");
  EXPECT_EQ(dump_rule("$TTL 5\na A 192.0.2.1\n$TTL 6\na A 192.0.2.2\n", "ttl-mismatch"),
            "6:1 warning TTL 6 differs from the 5 of the same A set in line 4");
}

TEST(TtlMismatchTest, IsQuietAboutOtherTypesNamesAndUnits) {
  EXPECT_EQ(dump_rule("a 60 A 192.0.2.1\na 61 AAAA ::1\na 1m A 192.0.2.2\nb 9 A 192.0.2.1\n", "ttl-mismatch"), "");
  EXPECT_EQ(dump_rule("a 60 RRSIG A 8 3 60 1 2 3 x. AAAA\na 61 RRSIG TXT 8 3 61 1 2 3 x. AAAA\n", "ttl-mismatch"), "");
}

}  // namespace
}  // namespace doczone::harness::ttl_mismatch_test
