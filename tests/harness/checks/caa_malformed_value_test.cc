#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::caa_malformed_value_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("caa-malformed-value",
                             unasked("caa-malformed-value",
                                     {"news", "CAA", "0 issue \"https://ca.test\"", "", "", "", "", ""}));

TEST(CaaMalformedValueTest, FindsValuesThatNameNobody) {
  EXPECT_EQ(dump_rule("@ CAA 0 issue \"ca.test.\"\n@ CAA 0 iodef pki@a.test\n", "caa-malformed-value"),
            "3:7 warning 'ca.test.' names no certificate authority, so that none may issue certificates | 4:7 warning "
            "'pki@a.test' is no address that reports can be sent to");
}

TEST(CaaMalformedValueTest, IsQuietAboutAuthoritiesAndBans) {
  EXPECT_EQ(dump_rule("@ CAA 0 issue \";\"\n@ CAA 0 issuewild \" ca.test ; a=b\"\n@ CAA 0 iodef https://a.test/\n@ CAA "
                      "0 issuemail \"\"\n",
                      "caa-malformed-value"),
            "");
}

}  // namespace
}  // namespace doczone::harness::caa_malformed_value_test
