#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::cname_wrong_target_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("cname-wrong-target", at_record("cname-wrong-target", "meet", "CNAME", View::external,
                                                             [](ZoneText&, Record& r) { r.target = "spare"; }));

std::string found(const std::string& lines) {
  return dump(
      judge_views(std::string(kHosts) + kServices + "discover A 192.0.2.1\n" + lines, {}, fixture_profile({"mobile"}))
          .findings);
}

TEST(CnameWrongTargetTest, FindsAnotherNameInTheDomain) {
  EXPECT_EQ(found("meet CNAME sip\n"), "7:12 cname-wrong-target 'sip' -> 'discover.example.org.'");
}

TEST(CnameWrongTargetTest, IsQuietAboutTheDemandedOne) {
  EXPECT_EQ(found("meet CNAME discover\n"), "");
  EXPECT_EQ(found("meet CNAME DISCOVER.Example.Org.\n"), "");
}

TEST(CnameWrongTargetTest, LeavesOtherFaultsToOtherChecks) {
  EXPECT_EQ(found("meet CNAME discover.example.org\n"),
            "7:12 missing-trailing-dot 'discover.example.org' -> 'discover.example.org.'");
  EXPECT_EQ(found("meet CNAME discover.example.net.\n"),
            "7:12 cname-cross-domain 'discover.example.net.' -> 'discover.example.org.'");
  EXPECT_EQ(found("meet A 192.0.2.1\n"), "1:1 record-missing -> 'meet CNAME discover'");
}

}  // namespace
}  // namespace doczone::harness::cname_wrong_target_test
