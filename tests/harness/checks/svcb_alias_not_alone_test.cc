#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::svcb_alias_not_alone_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("svcb-alias-not-alone",
                             unasked("svcb-alias-not-alone",
                                     {"svc", "HTTPS", "0 cdn.other.test. alpn=h2", "", "", "", "", ""}));

TEST(SvcbAliasNotAloneTest, FindsWhatClientsPassOver) {
  EXPECT_EQ(dump_rule("a HTTPS 0 b.test. alpn=h2\n", "svcb-alias-not-alone"),
            "3:9 warning this HTTPS record is an alias (priority 0), whose parameters clients pass over");
  EXPECT_EQ(
      dump_rule("a HTTPS 0 b.test.\na HTTPS 1 c.test.\n", "svcb-alias-not-alone"),
      "3:9 warning this HTTPS record is an alias (priority 0): clients pass over the one with priority 1 in line 4");
  EXPECT_EQ(dump_rule("a SVCB 0 b.test.\na SVCB 0 c.test.\n", "svcb-alias-not-alone"),
            "4:8 warning a.example.org has a second SVCB alias; clients take either, by chance");
}

TEST(SvcbAliasNotAloneTest, IsQuietAboutOneAliasAndServices) {
  EXPECT_EQ(dump_rule("a HTTPS 0 b.test.\nc HTTPS 1 d.test. alpn=h2\nc HTTPS 2 e.test.\n", "svcb-alias-not-alone"), "");
}

}  // namespace
}  // namespace doczone::harness::svcb_alias_not_alone_test
