#include "harness/demands/caa_property.h"

#include <gtest/gtest.h>

namespace doczone::harness::caa_property_test {
namespace {

TEST(CaaPropertyTest, TagsOfTheRegistry) {
  EXPECT_TRUE(is_caa_tag_in_use("IssueMail"));
  EXPECT_TRUE(is_caa_tag_in_use("iodef"));
  EXPECT_FALSE(is_caa_tag_in_use("policy")) << "reserved";
  EXPECT_FALSE(is_caa_tag_in_use("isue"));
  EXPECT_TRUE(grants_issuance("issuevmc"));
  EXPECT_FALSE(grants_issuance("iodef"));
  EXPECT_EQ(caa_tags().size(), 10U);
}

TEST(CaaPropertyTest, AnIssuerHasConditions) {
  const CaaIssuer issuer = caa_issuer(" CA.example ; account = 23 ;validationmethods=dns-01; odd");
  EXPECT_EQ(issuer.domain, "ca.example");
  EXPECT_EQ(issuer.parameters,
            (std::map<std::string, std::string>{{"account", "23"}, {"validationmethods", "dns-01"}}));
  EXPECT_TRUE(caa_issuer(";").domain.empty());
  EXPECT_TRUE(caa_issuer("ca.example").covers(issuer));
  EXPECT_FALSE(issuer.covers(caa_issuer("ca.example")));
  EXPECT_FALSE(caa_issuer("b.example").covers(issuer));
}

TEST(CaaPropertyTest, ADomainOrNothing) {
  for (const char* value : {"ca.example", ";", "", "ca.example; a=b", "x"}) EXPECT_TRUE(is_issuer(value)) << value;
  for (const char* value : {"%%%", "ca.example.", "https://ca.example", "-a.example"})
    EXPECT_FALSE(is_issuer(value)) << value;
}

}  // namespace
}  // namespace doczone::harness::caa_property_test
