#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::ds_without_ns_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("ds-without-ns",
                             unasked("ds-without-ns",
                                     {"nowhere", "DS", "1 13 2 " + std::string(64, 'a'), "", "", "", "", ""}));

const std::string kDs = " DS 1 13 2 " + std::string(64, 'a') + "\n";

TEST(DsWithoutNsTest, FindsRecordsWhereNothingIsDelegated) {
  EXPECT_EQ(dump_rule("us" + kDs, "ds-without-ns"),
            "3:1 warning the DS record of us.example.org vouches for a zone, and nothing is delegated there");
  EXPECT_EQ(dump_rule("@" + kDs, "ds-without-ns"),
            "3:1 warning the DS record of a zone stands in its parent's zone, not in its own");
}

TEST(DsWithoutNsTest, IsQuietAtDelegationsAndWhereAnErrorMayHideOne) {
  EXPECT_EQ(dump_rule("us NS ns.test.\nus" + kDs, "ds-without-ns"), "");
  EXPECT_EQ(dump_rule("us NS\nus" + kDs, "ds-without-ns"), "");
}

}  // namespace
}  // namespace doczone::harness::ds_without_ns_test
