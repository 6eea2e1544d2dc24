#include "harness/report/fingerprint.h"

#include <gtest/gtest.h>

#include "tests/harness/report/sample.h"

namespace doczone::harness::fingerprint_test {
namespace {

TEST(FingerprintsTest, ForgetLinesAndKnowTwinsApart) {
  Finding moved = damaged_name();
  moved.where.begin.line += 3;
  Fingerprints a, b;
  const std::string first = a.of(damaged_name());
  EXPECT_EQ(first.size(), 32U);
  EXPECT_EQ(first, b.of(moved));
  EXPECT_NE(first, a.of(moved));
}

// Twins in two cells keep their fingerprints when one of them is repaired.
TEST(FingerprintsTest, KnowTheCellsOfATranslationSet) {
  Finding first = damaged_name(), second = damaged_name();
  first.cell = "Records/1/owner";
  second.cell = "Records/2/owner";
  Fingerprints both, rest;
  const std::string before = both.of(first);
  const std::string with_twin = both.of(second);
  EXPECT_NE(before, with_twin);
  EXPECT_EQ(rest.of(second), with_twin);
}

TEST(FingerprintsTest, KnowWhatStandsThere) {
  Fingerprints fingerprints;
  const std::string first = fingerprints.of(damaged_name());
  Finding other = damaged_name();
  other.value = "_xmpp-.com. _tcp";
  EXPECT_NE(fingerprints.of(other), first);
  other = damaged_name();
  other.where.path = "docs/ko-KR/a.md";
  EXPECT_NE(fingerprints.of(other), first);
  other = damaged_name();
  other.check = "mangled-name";
  EXPECT_NE(fingerprints.of(other), first);
}

}  // namespace
}  // namespace doczone::harness::fingerprint_test
