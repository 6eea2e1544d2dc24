#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::invalid_a_label_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("invalid-a-label",
                             unasked("invalid-a-label", {"xn--999999999", "A", "192.0.2.99", "", "", "", "", ""}));

TEST(InvalidALabelTest, FindsLabelsThatStandForNothing) {
  EXPECT_EQ(dump_rule("xn--999999999 A 192.0.2.1\na CNAME b.xn--mnchen-.test.\n", "invalid-a-label"),
            "3:1 warning 'xn--999999999' in xn--999999999.example.org begins like an internationalized label and "
            "stands for no characters | 4:9 warning 'xn--mnchen-' in b.xn--mnchen-.test begins like an "
            "internationalized label and stands for no characters");
}

TEST(InvalidALabelTest, IsQuietAboutCharactersAndTexts) {
  EXPECT_EQ(dump_rule("XN--mnchen-3ya A 192.0.2.1\nab--cd A 192.0.2.1\na TXT \"xn--9\" ; xn--9\n", "invalid-a-label"),
            "");
}

}  // namespace
}  // namespace doczone::harness::invalid_a_label_test
