#include <algorithm>

#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::zone_syntax_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("zone-syntax",
                             at_service("zone-syntax", [](ZoneText&, Record& r, Random&) { r.data = "0 5061"; }));

std::string notes_of(const Finding& finding) {
  std::string out;
  for (const std::string& note : finding.notes) out += (out.empty() ? "" : " | ") + note;
  return out;
}

TEST(ZoneSyntaxTest, TellsEveryErrorWithItsPlace) {
  const std::vector<Finding> findings = zone_syntax(zone_of("a A 192.0.2.256\nb FOO 1\nc SRV 0 1 c\nd A 192.0.2.1\n"));
  EXPECT_EQ(dump(findings), "1:13 zone-syntax '256' | 2:3 zone-syntax 'FOO' | 3:11 zone-syntax 'c'");
  for (const Finding& finding : findings) {
    EXPECT_EQ(finding.severity, Severity::error);
    EXPECT_EQ(finding.where.path, "zone");
    EXPECT_FALSE(finding.message.empty());
    EXPECT_FALSE(finding.language);
  }
}

TEST(ZoneSyntaxTest, TellsWhatIsUnknownBecauseOfIt) {
  const struct {
    std::string zone, notes;
  } cases[] = {
      {"a A 192.0.2.256\n",
       "expected four numbers from 0 to 255 with dots between | "
       "records that this line may hide are unknown, not missing: a.example.org A"},
      {"a..b A 192.0.2.1\n",
       "expected one dot between labels | this may hide any record: what is not found in the zone is unknown, not "
       "missing"},
      // Nothing was lost, so there is nothing to say about it.
      {"$TTL 1 hour\na A 192.0.2.1\n", "expected the end of the line"},
      {"a A 192.0.2.1 )\n", ""},
  };
  for (const auto& c : cases) {
    const std::vector<Finding> findings = zone_syntax(zone_of(c.zone));
    ASSERT_EQ(findings.size(), 1U) << c.zone;
    EXPECT_EQ(notes_of(findings[0]), c.notes) << c.zone;
  }
}

TEST(ZoneSyntaxTest, WhatWasUnderstoodAllTheSameIsANote) {
  const std::vector<Finding> findings = zone_syntax(zone_of("$ORIGIN example.org\na A 192.0.2.1\n"));
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].severity, Severity::note);
  EXPECT_EQ(findings[0].where.begin, (Position{1, 9}));
  EXPECT_TRUE(zone_syntax(zone_of("a A 192.0.2.1\n")).empty());
}

TEST(ZoneSyntaxTest, AnEmptyFileIsNoZone) {
  const std::vector<Finding> findings = zone_syntax(zone_of(""));
  EXPECT_EQ(dump(findings), "1:1 zone-syntax");
}

}  // namespace
}  // namespace doczone::harness::zone_syntax_test
