// How strongly something is demanded, and what will do in its place.
#include <gtest/gtest.h>

#include "harness/judging/soundness.h"
#include "tests/harness/deployment.h"

namespace doczone::harness::levels_test {
namespace {

std::string judged(const CanonicalModel& model, const std::string& lines) {
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of(kSoa + lines)});
  const ValidationResult result = judge(model, profile_of(), std::move(zones));
  return dump(result.findings) + " / " + dump(result.verdicts);
}

CanonicalModel service_of(Level level) {
  CanonicalModel model = model_of({demand_srv("sip", "_a._tcp.contoso.com", 1, "b.contoso.com")});
  model.requirements[0].level = level;
  model.requirements[0].comment = "only with phones";
  return model;
}

TEST(LevelsTest, AnOptionalRecordMayBeAbsentButNotWrong) {
  const CanonicalModel model = service_of(Level::optional);
  EXPECT_EQ(judged(model, "b A 192.0.2.1\n"), " / sip/SRV/_a._tcp.contoso.com@example.org not-applicable");
  EXPECT_EQ(judged(model, "b A 192.0.2.1\n_a._tcp SRV 0 0 1 b\n"),
            " / sip/SRV/_a._tcp.contoso.com@example.org satisfied");
  EXPECT_EQ(judged(model, "b A 192.0.2.1\n_a._tcp SRV 0 0 2 b\n"),
            "3:13 srv-wrong-port '2' -> '1' / sip/SRV/_a._tcp.contoso.com@example.org wrong-value");
  // It went astray, so somebody wanted it.
  EXPECT_EQ(judged(model, "b A 192.0.2.1\na.tcp SRV 0 0 1 b\n"),
            "3:1 srv-label-malformed 'a.tcp' -> '_a._tcp.example.org.' / "
            "sip/SRV/_a._tcp.contoso.com@example.org missing");
}

TEST(LevelsTest, WhetherAConditionHoldsNobodyKnows) {
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of(kSoa + std::string("b A 192.0.2.1\n"))});
  const ValidationResult result = judge(service_of(Level::conditional), profile_of(), std::move(zones));
  EXPECT_EQ(dump(result.findings), "");
  EXPECT_EQ(result.verdicts.at(0).kind, VerdictKind::unresolved);
  EXPECT_EQ(result.verdicts.at(0).reason, "demanded under a condition only: only with phones");
}

TEST(LevelsTest, OneOfAGroupIsEnough) {
  RecordRequirement alias = demand("sip", {RrType::CNAME}, "a.contoso.com");
  alias.target = "b.contoso.com";
  RecordRequirement address = demand("sip", {RrType::A}, "c.contoso.com");
  alias.alternatives = address.alternatives = "either";
  const CanonicalModel model = model_of({alias, address});
  const std::string a = "sip/CNAME/a.contoso.com@example.org ", c = "sip/A/c.contoso.com@example.org ";
  EXPECT_EQ(judged(model, "a CNAME b\nb A 192.0.2.2\n"), " / " + a + "satisfied | " + c + "not-applicable");
  EXPECT_EQ(judged(model, "c A 192.0.2.1\n"), " / " + a + "not-applicable | " + c + "satisfied");
  EXPECT_EQ(judged(model, "d A 192.0.2.1\n"),
            "1:1 record-missing -> 'a CNAME b.example.org.' / " + a + "missing | " + c + "not-applicable");
  std::vector<ZoneInView> zones;
  zones.push_back({View::external, zone_of(kSoa)});
  EXPECT_EQ(judge(model, profile_of(), std::move(zones)).findings.at(0).notes,
            std::vector<std::string>{"or, in its place: c.example.org. IN A <address>"});
}

TEST(LevelsTest, AnAliasAndAnAddressAtOneNameAreAlternatives) {
  RecordRequirement alias = demand("sip", {RrType::CNAME}, "a.contoso.com");
  alias.target = "b.contoso.com";
  const CanonicalModel model = model_of({alias, demand("sip", {RrType::A}, "a.contoso.com")});
  EXPECT_EQ(judged(model, "a A 192.0.2.1\n").find("missing"), std::string::npos);
  EXPECT_EQ(judged(model, "a CNAME b\nb A 192.0.2.1\n").find("missing"), std::string::npos);
  EXPECT_EQ(judged(model, "").substr(0, 4), "1:1 ");
}

TEST(LevelsTest, WhatCannotBeObeyedIsNotEnforced) {
  RecordRequirement one = demand("sip", {RrType::CNAME}, "a.contoso.com");
  RecordRequirement other = one;
  one.target = "b.contoso.com";
  other.target = "c.contoso.com";
  other.id += "/2";
  EXPECT_EQ(judged(model_of({one, other}), ""),
            " / sip/CNAME/a.contoso.com@example.org unresolved | sip/CNAME/a.contoso.com/2@example.org unresolved");
  EXPECT_EQ(judged(model_of({demand("sip", {RrType::A}, "_a._tcp.contoso.com")}), ""),
            " / sip/A/_a._tcp.contoso.com@example.org unresolved");
  EXPECT_EQ(judged(model_of({demand_srv("sip", "pool.contoso.com", 1, "b.contoso.com")}), ""),
            " / sip/SRV/pool.contoso.com@example.org unresolved");
}

TEST(LevelsTest, RelativeOwnersStandBelowTheReadersDomain) {
  EXPECT_EQ(judged(model_of({demand("sip", {RrType::A}, "@")}), "@ A 192.0.2.1\n"), " / sip/A/@@example.org satisfied");
  EXPECT_EQ(judged(model_of({demand("sip", {RrType::A}, "mail")}), "mail A 192.0.2.1\n"),
            " / sip/A/mail@example.org satisfied");
  EXPECT_EQ(judged(model_of({demand("sip", {RrType::A}, "*")}), "* A 192.0.2.1\n"), " / sip/A/*@example.org satisfied");
}

// RFC 3597 §5: the other form of a known type is the same record.
TEST(LevelsTest, TheFormForUnknownTypesIsComparedByValue) {
  EXPECT_EQ(judged(xmpp_demands(),
                   "xmpp A \\# 4 c0000201\n_xmpp-server._tcp SRV \\# 24 ( 0000 0000 1495\n"
                   " 04 786d7070 07 6578616d706c65 03 6f7267 00 )\n"),
            " / xmpp/SRV/_xmpp-server._tcp.contoso.com@example.org satisfied | "
            "xmpp/A/xmpp.contoso.com@example.org satisfied");
}

// RFC 2308 §4, RFC 1035 §5.1: stated, `$TTL`, the SOA's minimum, the record before.
TEST(LevelsTest, ATtlThatWasTakenOverIsTheRecordsOwn) {
  const auto mismatch = [](const std::string& lines) {
    return dump(judge_all_names(ZoneSet([&] {
                                  std::vector<ZoneInView> zones;
                                  zones.push_back({View::external, zone_of(lines)});
                                  return zones;
                                }()),
                                {true}, zone_checks()));
  };
  EXPECT_EQ(mismatch("$TTL 60\na A 192.0.2.1\n$TTL 120\na 60 A 192.0.2.2\n"), "");
  EXPECT_EQ(mismatch("$TTL 60\na A 192.0.2.1\n$TTL 120\na A 192.0.2.2\n"), "4:1 ttl-mismatch");
  EXPECT_EQ(mismatch("@ SOA ns h 1 2 3 4 50\na A 192.0.2.1\na 50 A 192.0.2.2\n"), "");
}

}  // namespace
}  // namespace doczone::harness::levels_test
