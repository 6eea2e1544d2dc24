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

// The examples of github/codeql-action.
TEST(LineHashesTest, AreThoseOfThePlatform) {
  using Hashes = std::vector<std::string>;
  EXPECT_EQ(line_hashes(""), Hashes{"c129715d7a2bc9a3:1"});
  EXPECT_EQ(line_hashes(" a\nb\n  \t\tc\n d"),
            (Hashes{"271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"}));
  EXPECT_EQ(line_hashes(" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End"),
            (Hashes{"8b7cf3e952e7aeb2:1", "b1ae1287ec4718d9:1", "bff680108adb0fcc:1", "c6805c5e1288b612:1",
                    "b86d3392aea1be30:1", "e6ceba753e1a442:1"}));
  EXPECT_EQ(line_hashes(" a\r\nb\r\n  \t\tc\r\n d"), line_hashes(" a\nb\n  \t\tc\n d"));
  EXPECT_EQ(line_hashes("\xF0\x9F\x98\x80\n").size(), 2U);
}

}  // namespace
}  // namespace doczone::harness::fingerprint_test
