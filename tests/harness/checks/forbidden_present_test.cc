#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness {
namespace {

using namespace seeded;

const SeededMistake kMistake("forbidden-present",
                             added("forbidden-present", {"legacy", "A", "192.0.2.9", "", "", "", "", ""}));

TEST(ForbiddenPresentTest, FindsTheRecordAndNothingElseAboutIt) {
  const ValidationResult result = judge_views(std::string(kHosts) + kServices + "legacy A 10.0.0.1\n");
  EXPECT_EQ(dump(result.findings), "6:1 forbidden-present 'legacy'");
  EXPECT_EQ(verdict_for(result, "sip/A/legacy.contoso.com"), VerdictKind::forbidden_present);
}

TEST(ForbiddenPresentTest, AnAliasIsPresentToo) {
  EXPECT_EQ(dump(judge_views(std::string(kHosts) + kServices + "legacy CNAME sip\n").findings),
            "6:1 forbidden-present 'legacy'");
}

TEST(ForbiddenPresentTest, IsQuietWhereItIsNot) {
  for (const char* quiet :
       {"", "legacy TXT t\n", "a.legacy A 192.0.2.1\n", "legacy AAAA 2001:db8::1\n", "* A 192.0.2.1\n"}) {
    const ValidationResult result = judge_views(std::string(kHosts) + kServices + quiet);
    EXPECT_EQ(dump(result.findings), "") << quiet;
    EXPECT_EQ(verdict_for(result, "sip/A/legacy.contoso.com"), VerdictKind::satisfied) << quiet;
  }
}

TEST(ForbiddenPresentTest, WhereTheZoneWasNotGivenNobodyKnows) {
  EXPECT_EQ(verdict_for(judge(fixture_demands(), profile_of(), {}), "sip/A/legacy.contoso.com"), VerdictKind::unknown);
}

TEST(ForbiddenPresentTest, TheOtherViewMayHaveIt) {
  EXPECT_EQ(dump(judge_views(std::string(kHosts) + kServices,
                             "legacy A 10.0.0.9\nsip A 10.0.0.1\ndiscoverinternal A 10.0.0.2\n"
                             "_sipinternaltls._tcp SRV 0 0 5061 sip\n")
                     .findings),
            "");
}

}  // namespace
}  // namespace doczone::harness
