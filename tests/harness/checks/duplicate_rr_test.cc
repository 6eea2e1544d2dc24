#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::duplicate_rr_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("duplicate-rr", [](ZoneText& z, Random&) -> std::optional<Expected> {
  const Record* const host = z.find("discover", "A");
  if (host == nullptr) return std::nullopt;
  Record again = *host;
  z.records.push_back(again);
  return Expected{"duplicate-rr", "discover", "A"};
});

TEST(DuplicateRrTest, FindsTheSameRecordInOtherWords) {
  EXPECT_EQ(dump_rule("a A 192.0.2.1\n A 192.0.2.1\n", "duplicate-rr"),
            "4:2 warning this A record of a.example.org stands in line 3 already");
  for (const char* lines : {"a AAAA ::1\nA.example.org. AAAA 0:0::1\n", "a MX 1 m\na MX 1 M.Example.org.\n",
                            "a MX 1 m\na MX  1\tm\n", "a TXT x\na TXT \"x\"\n", "a A 192.0.2.1\na A \\# 4 C0000201\n",
                            "a SRV 0 0 1 m\na SRV 0 00 1 m\n", "a TXT \\120\na TXT x\n"}) {
    EXPECT_NE(dump_rule(lines, "duplicate-rr"), "") << lines;
  }
}

TEST(DuplicateRrTest, IsQuietAboutOtherRecords) {
  for (const char* lines :
       {"a A 192.0.2.1\nb A 192.0.2.1\n", "a TXT x\na TXT X\n", "a MX 1 m\na MX 2 m\n", "a TXT \"a b\"\na TXT a b\n",
        "a MX 1 m\n$ORIGIN b.example.org.\na.example.org. MX 1 m\n"}) {
    EXPECT_EQ(dump_rule(lines, "duplicate-rr"), "") << lines;
  }
}

TEST(DuplicateRrTest, ComparesLargeSets) {
  std::string lines;
  for (int i = 0; i < 200; ++i) lines += "a A 192.0.2." + std::to_string(i) + "\n";
  EXPECT_EQ(dump_rule(lines, "duplicate-rr"), "");
  EXPECT_EQ(dump_rule(lines + "a A 192.0.2.7\n", "duplicate-rr"),
            "203:1 warning this A record of a.example.org stands in line 10 already");
}

}  // namespace
}  // namespace doczone::harness::duplicate_rr_test
