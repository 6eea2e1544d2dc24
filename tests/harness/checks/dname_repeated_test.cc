#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::dname_repeated_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("dname-repeated", [](ZoneText& z, Random&) -> std::optional<Expected> {
  if (z.view != View::external || z.find("ns1", "A") == nullptr) return std::nullopt;
  z.records.push_back({"moved", "DNAME", "", "new", "", "", "", ""});
  z.records.push_back({"moved", "DNAME", "", "newer", "", "", "", ""});
  return Expected{"dname-repeated", "moved", "DNAME", true};
});

TEST(DnameRepeatedTest, FindsTheSecondOne) {
  EXPECT_EQ(dump_rule("old DNAME a.test.\nx DNAME b.test.\nold DNAME b.test.\nOLD DNAME c.test.\n", "dname-repeated"),
            "5:1 error old.example.org has two DNAME records; the first stands in line 3");
}

TEST(DnameRepeatedTest, IsQuietAboutOneOfEachNameAndTheSameTwice) {
  EXPECT_EQ(dump_rule("a DNAME x.test.\nb DNAME x.test.\nb.a.test. DNAME y.test.\n", "dname-repeated"), "");
  EXPECT_EQ(dump_rule("a DNAME x.test.\na DNAME X.Test.\n", "dname-repeated"), "");
}

TEST(DnameRepeatedTest, IsToldWhereItIsAskedFor) {
  const Zone zone = zone_of(std::string(kApex) + "old DNAME a.test.\nold DNAME b.test.\n");
  EXPECT_NE(dump_rule_at(zone, {name("old.example.org")}, "dname-repeated"), "");
  EXPECT_EQ(dump_rule_at(zone, {name("example.org")}, "dname-repeated"), "");
}

}  // namespace
}  // namespace doczone::harness::dname_repeated_test
