#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::mta_sts_no_host_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("mta-sts-no-host", unasked("mta-sts-no-host", {"_mta-sts.news", "TXT", "\"v=STSv1; id=1\"",
                                                                            "", "", "", "", ""}));

TEST(MtaStsNoHostTest, FindsPoliciesThatNobodyServes) {
  EXPECT_EQ(dump_rule("_mta-sts TXT \"v=STSv1; id=1\"\n", "mta-sts-no-host"),
            "3:1 warning senders fetch the policy from https://mta-sts.example.org/.well-known/mta-sts.txt, and "
            "mta-sts.example.org has neither an A nor an AAAA record");
}

TEST(MtaStsNoHostTest, IsQuietWhereAHostServesThem) {
  EXPECT_EQ(
      dump_rule("_mta-sts TXT \"v=STSv1; id=1\"\nmta-sts A 192.0.2.1\n_mta-sts.b CNAME x.test.\n", "mta-sts-no-host"),
      "");
}

}  // namespace
}  // namespace doczone::harness::mta_sts_no_host_test
