#include "harness/judging/compared_record.h"

#include <gtest/gtest.h>

#include "tests/harness/deployment.h"

namespace doczone::harness::compared_record_test {
namespace {

RecordRequirement txt(const std::string& text) {
  RecordRequirement out = demand("sip", {RrType::TXT}, "contoso.com");
  out.txt = text;
  return out;
}

// The text of the record that each demand is about; "-" for none.
std::string closest(const std::vector<RecordRequirement>& requirements, const std::string& lines) {
  const CanonicalModel model = model_of(requirements);
  const ExpectationSet set = make_expectations(model, profile_of());
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of(kSoa + lines)});
  const ZoneSet all(std::move(zones));
  DemandedTogether together;
  for (const Expectation& one : set.expectations) together.push_back(&one);
  const auto records = all.zones().at(0).zone.rrset(name("example.org"), RrType::TXT);
  std::string out;
  for (const Expectation* one : together) {
    const ComparedRecord found = closest_record(*one, records, together, all);
    out += (out.empty() ? "" : " | ") + (found.record == nullptr ? "-" : joined_text(*found.record)) +
           (found.match.is_met() ? "" : " (not)");
  }
  return out;
}

TEST(ComparedRecordTest, TheOneThatMeetsTheDemand) {
  EXPECT_EQ(closest({txt("a=1"), txt("b=1")}, "@ TXT b=1\n@ TXT x\n@ TXT a=1\n"), "a=1 | b=1");
}

TEST(ComparedRecordTest, ElseTheOneThatWasMeant) {
  EXPECT_EQ(closest({txt("a=1")}, "@ TXT x\n@ TXT a=2\n"), "a=2 (not)");
  EXPECT_EQ(closest({txt("v=spf1 mx -all")}, "@ TXT x\n@ TXT \"v=spf1 a -all\"\n"), "v=spf1 a -all (not)");
}

TEST(ComparedRecordTest, ButNoneOfAnotherDemand) {
  EXPECT_EQ(closest({txt("a=1"), txt("a=2")}, "@ TXT a=2\n"), "- (not) | a=2");
  EXPECT_EQ(closest({txt("v=spf1 mx -all"), txt("v=spf1 a -all")}, "@ TXT \"v=spf1 a -all\"\n"),
            "v=spf1 a -all (not) | v=spf1 a -all")
      << "there is one policy for all";
}

TEST(ComparedRecordTest, ServicesMeetADemandByPortAndTarget) {
  const CanonicalModel model = model_of({demand_srv("sip", "_sip._tls.contoso.com", 443, "sip.contoso.com")});
  const ExpectationSet set = make_expectations(model, profile_of());
  const Zone zone = zone_of(std::string(kSoa) + "a SRV 7 7 443 sip\nb SRV 0 0 444 sip\nc SRV 0 0 443 spi\n");
  const DemandedTogether demands{&set.expectations.at(0)};
  EXPECT_TRUE(is_demanded(*zone.at(name("a.example.org")).at(0), demands));
  EXPECT_FALSE(is_demanded(*zone.at(name("b.example.org")).at(0), demands));
  EXPECT_FALSE(is_demanded(*zone.at(name("c.example.org")).at(0), demands));
}

}  // namespace
}  // namespace doczone::harness::compared_record_test
