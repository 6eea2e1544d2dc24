// Meanings of requirements that only a deployment's zones can show, each named by its number in the list of semantics.
#include <gtest/gtest.h>

#include "tests/harness/deployment.h"

namespace doczone::harness::semantics_test {
namespace {

std::string judged(const CanonicalModel& model, const DeploymentProfile& profile, std::vector<ZoneInView> zones) {
  const ValidationResult result = judge(model, profile, std::move(zones));
  return dump(result.findings) + " / " + dump(result.verdicts);
}

// S33: a zone for a single name, whose apex owns the record.
TEST(ZoneSemanticsTest, S33PinPointZones) {
  CanonicalModel model = model_of({demand_srv("sip", "_sipinternaltls._tcp.contoso.com", 5061, "pool.contoso.com")});
  model.requirements[0].view = View::internal;
  std::vector<ZoneInView> zones;
  zones.push_back({View::internal, zone_of("@ SOA a b 1 2 3 4 5\n@ SRV 0 0 5061 pool.example.org.\n",
                                           "_sipinternaltls._tcp.example.org.", "srv")});
  zones.push_back({View::internal, zone_of("@ SOA a b 1 2 3 4 5\n@ A 10.0.0.1\n", "pool.example.org.", "pool")});
  EXPECT_EQ(judged(model, profile_of(), std::move(zones)),
            " / sip/SRV/_sipinternaltls._tcp.contoso.com@example.org satisfied");
}

// S37: two aliases at one name are for nobody to obey, and the zone may have either.
TEST(ZoneSemanticsTest, S37TwoAliasesAtOneNameAreNotEnforced) {
  RecordRequirement one = demand("sip", {RrType::CNAME}, "meet.contoso.com");
  RecordRequirement two = one;
  one.target = "pool1.contoso.com";
  two.target = "pool2.contoso.com";
  two.id += "#2";
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of(std::string(kSoa) + "meet A 192.0.2.1\n")});
  EXPECT_EQ(
      judged(model_of({one, two}), profile_of(), std::move(zones)),
      " / sip/CNAME/meet.contoso.com@example.org unresolved | sip/CNAME/meet.contoso.com#2@example.org unresolved");
}

// S21: what is not repeated is there once, in the first of the domains.
TEST(ZoneSemanticsTest, S21OnceForAllDomains) {
  RecordRequirement once = demand("sip", {RrType::A}, "dialin.contoso.com");
  once.repeat.reset();
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of(std::string(kSoa) + "dialin A 192.0.2.1\n")});
  zones.push_back({View::external, zone_of(kSoa, "example.net.", "second")});
  EXPECT_EQ(judged(model_of({once}), profile_of({"example.org", "example.net"}), std::move(zones)),
            " / sip/A/dialin.contoso.com@example.org satisfied");
}

// S42: one record that two scenarios demand is one finding with both reasons.
TEST(ZoneSemanticsTest, OneRecordOfTwoScenariosIsOneFinding) {
  const CanonicalModel model = model_of({demand_srv("sip", "_a._tcp.contoso.com", 1, "b.contoso.com"),
                                         demand_srv("xmpp", "_a._tcp.contoso.com", 1, "b.contoso.com")});
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of(std::string(kSoa) + "b A 192.0.2.1\n")});
  const ValidationResult result = judge(model, profile_of(), std::move(zones));
  ASSERT_EQ(result.findings.size(), 1u);
  EXPECT_EQ(result.findings[0].message, "there is no SRV record at _a._tcp.example.org; sip for example.org needs it");
  ASSERT_EQ(result.findings[0].notes.size(), 1u);
  EXPECT_EQ(result.findings[0].notes[0],
            "also: there is no SRV record at _a._tcp.example.org; xmpp for example.org needs it");
}

}  // namespace
}  // namespace doczone::harness::semantics_test
