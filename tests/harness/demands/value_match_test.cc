#include "harness/demands/value_match.h"

#include <gtest/gtest.h>

#include "tests/harness/deployment.h"

namespace doczone::harness::value_match_test {
namespace {

struct Demand {
  explicit Demand(RecordRequirement requirement)
      : model(model_of({std::move(requirement)})), set(make_expectations(model, profile_of())) {}
  const Expectation& get() const { return set.expectations.at(0); }

  CanonicalModel model;
  ExpectationSet set;
};

RecordRequirement of_type(const std::string& type) {
  return demand("sip", {*parse_rr_type(type)}, "www.contoso.com");
}

std::string found(const RecordRequirement& requirement, const std::string& data) {
  const Demand demanded(requirement);
  const Zone zone = zone_of(kSoa + std::string("www ") + to_string(requirement.types.front()) + " " + data + "\n");
  EXPECT_TRUE(zone.errors().empty()) << data;
  const ValueMatch match = match_value(demanded.get(), *zone.at(name("www.example.org")).at(0));
  std::string out = match.is_met() ? "met" : "not";
  if (match.is_meant) out += " meant";
  if (!match.open.empty()) out += " open";
  for (const ValueFault& fault : match.faults) out += " | " + fault.message;
  if (match.corrected) out += " -> " + *match.corrected;
  return out;
}

TEST(ValueMatchTest, TellsWhatIsComparedAsAWhole) {
  for (const char* type : {"NS", "PTR", "MX", "TXT", "CAA", "TLSA", "TYPE65280"})
    EXPECT_TRUE(compared_type(Demand(of_type(type)).get())) << type;
  EXPECT_FALSE(compared_type(Demand(of_type("A")).get()));
  EXPECT_FALSE(compared_type(Demand(demand("sip", {RrType::A, RrType::CNAME}, "www.contoso.com")).get()));
}

TEST(ValueMatchTest, TellsWhatIsNotStated) {
  for (const char* type : {"NS", "MX", "TXT", "CAA", "TLSA"}) {
    EXPECT_EQ(unstated_data(Demand(of_type(type)).get()),
              std::string("the documentation does not say what the ") + type + " record holds");
  }
  EXPECT_EQ(unstated_data(Demand(of_type("A")).get()), "");
  RecordRequirement txt = of_type("TXT");
  txt.txt = "x";
  EXPECT_EQ(unstated_data(Demand(txt).get()), "");
}

TEST(ValueMatchTest, NamesCountWhateverTheirSpelling) {
  RecordRequirement mx = of_type("MX");
  mx.target = "mail.contoso.com";
  mx.priority = 10;
  EXPECT_EQ(found(mx, "99 MAIL"), "met meant");
  EXPECT_EQ(found(mx, "10 mial"),
            "not | the host is mial.example.org; the documentation demands mail.example.org -> 10 mail.example.org.");
}

TEST(ValueMatchTest, StringsAreJoined) {
  RecordRequirement txt = of_type("TXT");
  txt.txt = "\"site=47\" \"11\"";
  EXPECT_EQ(found(txt, "\"si\" te=4711"), "met meant");
  EXPECT_EQ(found(txt, "\"site=47 11\""),
            "not meant | the text is `site=47 11`; the documentation demands `site=4711` -> \"site=4711\"");
}

TEST(ValueMatchTest, NumbersAndDigitsByValue) {
  RecordRequirement ds = of_type("DS");
  const std::string digest(40, 'a');
  ds.rdata = "60485 5 1 " + digest;
  EXPECT_EQ(found(ds, "60485 5 1 AAAAAAAAAAAAAAAAAAAA " + std::string(20, 'a')), "met meant");
  EXPECT_EQ(found(ds, "60486 5 1 " + digest).substr(0, 3), "not");
}

TEST(ValueMatchTest, APartMayBeOpen) {
  RecordRequirement tlsa = of_type("TLSA");
  tlsa.rdata = "3 1 1 <digest>";
  EXPECT_EQ(found(tlsa, "3 1 1 " + std::string(64, 'a')), "met meant open");
  EXPECT_EQ(found(tlsa, "3 0 1 " + std::string(64, 'a')).substr(0, 5), "not |");
  RecordRequirement caa = of_type("CAA");
  caa.rdata = "issue ca.example";
  EXPECT_EQ(found(caa, "0 issue ca.example"), "met open") << "the page's own data is none";
}

}  // namespace
}  // namespace doczone::harness::value_match_test
