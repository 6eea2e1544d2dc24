#include "harness/demands/property_match.h"

#include <gtest/gtest.h>

#include "model/rdata_text.h"
#include "tests/harness/deployment.h"

namespace doczone::harness::property_match_test {
namespace {

std::string found(const std::string& type, const std::string& demanded, const std::string& data) {
  const auto wanted = parse_rdata(*parse_rr_type(type), demanded);
  EXPECT_TRUE(wanted) << demanded;
  const Zone zone = zone_of(kSoa + std::string("www ") + type + " " + data + "\n");
  EXPECT_TRUE(zone.errors().empty()) << data;
  const ValueMatch match = match_properties(*wanted, *zone.at(name("www.example.org")).at(0));
  std::string out = match.is_met() ? "met" : "not";
  for (const ValueFault& fault : match.faults) out += " | " + fault.message;
  return out;
}

TEST(PropertyMatchTest, AnAuthorityMayBeBoundFurther) {
  EXPECT_EQ(found("CAA", "0 issue \"ca.example\"", "0 issue \" CA.example ; validationmethods=dns-01 \""), "met");
  EXPECT_EQ(found("CAA", "0 issue \"ca.example; account=1\"", "0 issue \"ca.example;x=y;Account=1\""), "met");
  EXPECT_EQ(found("CAA", "0 issue \"ca.example; account=1\"", "0 issue \"ca.example\""),
            "not | the value is `ca.example`; the documentation demands `ca.example; account=1`");
  EXPECT_EQ(found("CAA", "0 issue \";\"", "0 issue \"\""), "met");
  EXPECT_EQ(found("CAA", "0 issue \";\"", "0 issue \"ca.example\""),
            "not | the value is `ca.example`; the documentation demands `;`");
  EXPECT_EQ(found("CAA", "0 iodef \"mailto:a@b.example\"", "0 iodef \"mailto:A@b.example\""),
            "not | the value is `mailto:A@b.example`; the documentation demands `mailto:a@b.example`");
}

TEST(PropertyMatchTest, ParametersOfHttps) {
  EXPECT_EQ(found("HTTPS", "1 . alpn=h2 port=8443", "2 www.example.org. alpn=h3,h2 port=8443 ipv4hint=192.0.2.1"),
            "met | the priority is 2; the documentation has 1");
  EXPECT_EQ(found("HTTPS", "1 . alpn=h2 port=8443", "1 . alpn=h2"), "not | `port=8443` is missing");
  EXPECT_EQ(found("HTTPS", "1 . port=8443", "1 . port=443"),
            "not | `port=443` stands where the documentation demands `port=8443`");
  EXPECT_EQ(found("HTTPS", "1 . alpn=h2", "1 . alpn=h2 no-default-alpn"),
            "met | `no-default-alpn` is not in the documentation: clients that speak none of the protocols named pass "
            "over the record");
  EXPECT_EQ(found("SVCB", "0 svc.provider.example.", "0 svc.provider.example."), "met");
  EXPECT_EQ(found("SVCB", "0 svc.provider.example.", "1 svc.provider.example."),
            "not | the record states a service; the documentation demands an alias (priority 0)");
}

TEST(PropertyMatchTest, EveryFieldOfOtherTypes) {
  EXPECT_EQ(found("SSHFP", "4 2 " + std::string(64, 'a'), "4 2 " + std::string(64, 'A')), "met");
  EXPECT_EQ(found("URI", "10 1 \"https://a.example/\"", "10 2 \"https://a.example/\""),
            "not | the data is `10 2 \"https://a.example/\"`; the documentation demands `10 1 \"https://a.example/\"`");
}

TEST(PropertyMatchTest, TheSerialIsTheZonesOwn) {
  const Rdata demanded = parse_rdata(RrType::SOA, "a. b. 1 2 3 4 5").value();
  ResourceRecord record;
  record.type = RrType::SOA;
  record.rdata = parse_rdata(RrType::SOA, "a. b. 9 2 3 4 5").value();
  EXPECT_TRUE(match_properties(demanded, record).is_met());
  record.rdata = parse_rdata(RrType::SOA, "a. b. 1 2 3 4 6").value();
  EXPECT_FALSE(match_properties(demanded, record).is_met());
}

}  // namespace
}  // namespace doczone::harness::property_match_test
