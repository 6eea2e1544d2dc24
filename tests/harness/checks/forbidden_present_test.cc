#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::forbidden_present_test {
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

TEST(ForbiddenPresentTest, WhateverAnswersIsPresent) {
  for (const auto& [lines, value] :
       std::vector<std::pair<std::string, std::string>>{{"legacy AAAA 2001:db8::1\n", "legacy"},
                                                        {"* A 192.0.2.1\n", "*"},
                                                        {"* AAAA 2001:db8::1\n", "*"},
                                                        {"* CNAME sip\n", "*"},
                                                        {"legacy CNAME b\nb CNAME sip\n", "legacy"},
                                                        {"legacy CNAME legacy.example.net.\n", "legacy"}}) {
    const ValidationResult result = judge_views(std::string(kHosts) + kServices + lines);
    EXPECT_EQ(dump(result.findings), "6:1 forbidden-present '" + value + "'") << lines;
    EXPECT_EQ(verdict_for(result, "sip/A/legacy.contoso.com"), VerdictKind::forbidden_present) << lines;
  }
}

TEST(ForbiddenPresentTest, WhatMayBeThereIsUnknown) {
  for (const char* lines : {"legacy NS ns1.example.net.\n", "legacy A 192.0.2.256\n", "legacy CNAME legacy\n",
                            "legacy CNAME a.b\nb NS ns1.example.net.\n"}) {
    const ValidationResult result = judge_views(std::string(kHosts) + kServices + lines);
    EXPECT_EQ(dump(result.findings), "") << lines;
    EXPECT_EQ(verdict_for(result, "sip/A/legacy.contoso.com"), VerdictKind::unknown) << lines;
  }
}

TEST(ForbiddenPresentTest, IsQuietWhereItIsNot) {
  for (const char* quiet :
       {"", "legacy TXT t\n", "a.legacy A 192.0.2.1\n", "legacy TXT t\n* A 192.0.2.1\n",
        "a.legacy TXT t\n* A 192.0.2.1\n", "* TXT t\n", "legacy CNAME nobody\n", "legacy DNAME sip\n"}) {
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
}  // namespace doczone::harness::forbidden_present_test
