#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::soa_missing_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("soa-missing", [](ZoneText& z, Random&) -> std::optional<Expected> {
  if (z.find("@", "NS") == nullptr) return std::nullopt;
  z.records.erase(z.records.begin());
  return Expected{"soa-missing", "any", ""};
});

TEST(SoaMissingTest, AsksForTheSoaAtTheZonesName) {
  EXPECT_EQ(dump_rule(zone_of("a A 192.0.2.1\n"), "soa-missing"), "1:1 error there is no SOA record at example.org");
  EXPECT_EQ(dump_rule(zone_of("a SOA ns1 host 1 2 3 4 5\n"), "soa-missing"),
            "1:1 error the SOA record stands at a.example.org; the zone is example.org");
  EXPECT_EQ(dump_rule("", "soa-missing"), "");
}

TEST(SoaMissingTest, AsksNothingOfSnippetsAndOfZonesThatAProfileNames) {
  const Zone zone = zone_of("a A 192.0.2.1\n");
  EXPECT_EQ(dump_rule(RuleScope(zone, nullptr, true), "soa-missing"), "");
}

TEST(SoaMissingTest, IsQuietWhereAnErrorMayHideIt) {
  EXPECT_EQ(dump_rule(zone_of("@ SOA ns1\na A 192.0.2.1\n"), "soa-missing"), "");
}

}  // namespace
}  // namespace doczone::harness::soa_missing_test
