#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::caa_unknown_tag_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("caa-unknown-tag",
                             unasked("caa-unknown-tag", {"news", "CAA", "0 isue \"ca.test\"", "", "", "", "", ""}));

TEST(CaaUnknownTagTest, FindsTagsThatNobodyKnows) {
  EXPECT_EQ(dump_rule("@ CAA 0 isue \"ca.test\"\n", "caa-unknown-tag"),
            "3:7 warning no certificate authority knows the tag 'isue', so the record restricts nothing");
  EXPECT_EQ(dump_rule("@ CAA 128 foo x\n", "caa-unknown-tag"),
            "3:7 warning no certificate authority knows the tag 'foo', and must refuse every certificate, for the "
            "record is critical");
}

TEST(CaaUnknownTagTest, IsQuietAboutKnownTags) {
  EXPECT_EQ(
      dump_rule("@ CAA 0 issueWild \";\"\n@ CAA 0 issuemail ca.test\n@ CAA 0 contactphone 1\n", "caa-unknown-tag"), "");
}

}  // namespace
}  // namespace doczone::harness::caa_unknown_tag_test
