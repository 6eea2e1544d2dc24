#include "harness/demands/demanded_data.h"

#include <gtest/gtest.h>

#include "harness/demands/demanded_record.h"
#include "tests/harness/deployment.h"

namespace doczone::harness::demanded_data_test {
namespace {

// The record as a line of a zone; what is open is in angle brackets.
std::string line(const std::string& type, void (*state)(RecordRequirement&)) {
  RecordRequirement one = demand("sip", {*parse_rr_type(type)}, "contoso.com");
  state(one);
  const CanonicalModel model = model_of({one});
  const ExpectationSet set = make_expectations(model, profile_of());
  const Expectation& expectation = set.expectations.at(0);
  const std::string record = record_line(expectation.owner, expectation);
  const Zone zone = zone_of(std::string(kSoa) + record + "\n");
  EXPECT_EQ(demanded_data(expectation).has_value(), record.find('<') == std::string::npos) << record;
  if (demanded_data(expectation)) {
    EXPECT_TRUE(zone.errors().empty()) << record;
    EXPECT_EQ(zone.record_count(), 2U) << record;
  }
  return record.substr(std::string("example.org. IN ").size());
}

TEST(DemandedDataTest, RecordsAreWhole) {
  EXPECT_EQ(line("MX", [](RecordRequirement& r) { r.target = "mail.contoso.com", r.priority = 5; }),
            "MX 5 mail.example.org.");
  EXPECT_EQ(line("MX", [](RecordRequirement& r) { r.target = "mail.provider.example"; }),
            "MX 10 mail.provider.example.");
  EXPECT_EQ(line("NS", [](RecordRequirement& r) { r.target = "ns1.provider.example"; }), "NS ns1.provider.example.");
  EXPECT_EQ(line("TXT", [](RecordRequirement& r) { r.txt = "v=spf1 include:spf.contoso.com -all"; }),
            "TXT \"v=spf1 include:spf.example.org -all\"");
  EXPECT_EQ(line("TXT", [](RecordRequirement& r) { r.txt = "say \"yes\"; \\o/"; }), "TXT \"say \\\"yes\\\"; \\\\o/\"");
  EXPECT_EQ(line("CAA", [](RecordRequirement& r) { r.rdata = "0 issue ca.example"; }), "CAA 0 issue \"ca.example\"");
  EXPECT_EQ(line("HTTPS", [](RecordRequirement& r) { r.rdata = "1 . port=443 alpn=h2"; }),
            "HTTPS 1 . alpn=\"h2\" port=443");
  EXPECT_EQ(line("URI", [](RecordRequirement& r) { r.rdata = "10 1 \"https://contoso.com/x\""; }),
            "URI 10 1 \"https://example.org/x\"");
}

TEST(DemandedDataTest, WhatIsOpenIsNoRecord) {
  EXPECT_EQ(line("MX", [](RecordRequirement&) {}), "MX <target>");
  EXPECT_EQ(line("TXT", [](RecordRequirement&) {}), "TXT <data>");
  EXPECT_EQ(line("TXT", [](RecordRequirement& r) { r.txt = "site=<token>"; }), "TXT \"site=<token>\"");
  EXPECT_EQ(line("TLSA", [](RecordRequirement& r) { r.rdata = "3 1 1 <digest>"; }), "TLSA 3 1 1 <digest>");
}

TEST(DemandedDataTest, StringsAreCutAtTheirLimit) {
  EXPECT_EQ(quoted_strings(""), "\"\"");
  EXPECT_EQ(quoted_strings(std::string(255, 'a')), "\"" + std::string(255, 'a') + "\"");
  EXPECT_EQ(quoted_strings(std::string(256, 'a')), "\"" + std::string(255, 'a') + "\" \"a\"");
  EXPECT_EQ(quoted_strings("\xC3\xA9"), "\"\\195\\169\"");
}

TEST(DemandedDataTest, TheTypesThatOnlyLeadSomewhere) {
  for (const char* type : {"NS", "PTR", "CNAME", "DNAME", "MX"})
    EXPECT_TRUE(has_target_of_its_own(*parse_rr_type(type)));
  for (const char* type : {"A", "TXT", "SRV", "HTTPS", "CAA"})
    EXPECT_FALSE(has_target_of_its_own(*parse_rr_type(type)));
}

}  // namespace
}  // namespace doczone::harness::demanded_data_test
