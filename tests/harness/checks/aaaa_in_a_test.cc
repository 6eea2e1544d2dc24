#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::aaaa_in_a_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("aaaa-in-a", at_record("aaaa-in-a", "sip", "A", View::external,
                                                    [](ZoneText&, Record& r) { r.data = "2001:db8::1"; }));

std::string found(const std::string& line) {
  return dump(zone_syntax(zone_of(kSoa + line)));
}

TEST(AaaaInATest, FindsTheOtherFamily) {
  EXPECT_EQ(found("a A 2001:db8::1\n"), "2:5 aaaa-in-a '2001:db8::1'");
  EXPECT_EQ(found("a A ::ffff:192.0.2.1\n"), "2:5 aaaa-in-a '::ffff:192.0.2.1'");
  EXPECT_EQ(found("a AAAA 192.0.2.1\n"), "2:8 aaaa-in-a '192.0.2.1'");
}

TEST(AaaaInATest, WhatIsNoAddressIsForZoneSyntax) {
  EXPECT_EQ(found("a A 192.0.2.256\n"), "2:13 zone-syntax '256'");
  EXPECT_EQ(found("a AAAA 2001:db8::g\n"), "2:8 zone-syntax '2001:db8::g'");
  EXPECT_EQ(found("a A 192.0.2.1\n AAAA 2001:db8::1\n"), "");
}

TEST(AaaaInATest, SaysWhatToDo) {
  const std::vector<Finding> findings = zone_syntax(zone_of("a A 2001:db8::1\n"));
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].message, "an IPv6 address is the data of an AAAA record, not of this one");
  EXPECT_EQ(findings[0].notes.at(0), "make the record's type AAAA, or correct the address");
}

TEST(AaaaInATest, TheRecordIsUnknownAndNotMissing) {
  const ValidationResult result = judge_xmpp("xmpp A 2001:db8::1\n_xmpp-server._tcp SRV 0 0 5269 xmpp\n");
  EXPECT_EQ(dump(result.findings), "");
  EXPECT_EQ(verdict_for(result, kXmppHost), VerdictKind::unknown);
}

}  // namespace
}  // namespace doczone::harness::aaaa_in_a_test
