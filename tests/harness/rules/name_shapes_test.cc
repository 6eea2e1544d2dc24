#include "harness/rules/name_shapes.h"

#include <gtest/gtest.h>

#include "tests/harness/deployment.h"

namespace doczone::harness::name_shapes_test {
namespace {

TEST(NameShapesTest, KnowsTheTreesOfAddresses) {
  EXPECT_TRUE(is_reverse_name(name("2.0.192.IN-ADDR.arpa.")));
  EXPECT_TRUE(is_reverse_name(name("ip6.arpa.")));
  EXPECT_FALSE(is_reverse_name(name("e164.arpa.")));
  EXPECT_FALSE(is_reverse_name(name("in-addr.arpa.example.org.")));
  EXPECT_FALSE(is_reverse_name(DomainName()));
}

TEST(NameShapesTest, FindsTheLabelsOfServices) {
  EXPECT_TRUE(has_service_labels(name("_sip._tls.example.org.")));
  EXPECT_TRUE(has_service_labels(name("_ldap._tcp.Default-First-Site-Name._sites.dc._msdcs.example.org.")));
  for (const char* one :
       {"sip._tls.example.org.", "_sip.tls.example.org.", "_sip.example.org.", "_tcp._sip.example.org."})
    EXPECT_FALSE(has_service_labels(name(one))) << one;
  EXPECT_TRUE(is_service_instance(name("Office._ipp._tcp.example.org.")));
  EXPECT_FALSE(is_service_instance(name("_ipp._tcp.example.org.")));
  EXPECT_FALSE(is_service_instance(name("example.org.")));
}

TEST(NameShapesTest, KnowsUnderscoresAndChallenges) {
  EXPECT_TRUE(has_underscore_label(name("a._b.example.org.")));
  EXPECT_FALSE(has_underscore_label(name("a_b.example.org.")));
  EXPECT_TRUE(is_challenge(name("_ACME-challenge.www.example.org.")));
  EXPECT_FALSE(is_challenge(name("www._acme-challenge.example.org.")));
}

TEST(NameShapesTest, SaysWhyAnOwnerIsNoAddress) {
  const auto message = [](const char* owner) {
    const auto fault = fault_of_reverse_owner(name(owner));
    return fault ? fault->message : std::string();
  };
  EXPECT_EQ(message("25.2.0.192.in-addr.arpa."), "");
  EXPECT_EQ(message("65.64/26.2.0.192.in-addr.arpa."), "");
  EXPECT_EQ(message("65.64.2.0.192.in-addr.arpa."), "");
  EXPECT_EQ(message("256.2.0.192.in-addr.arpa."), "256 is not an octet of an address: 255 is the last");
  EXPECT_EQ(message("07.2.0.192.in-addr.arpa."), "the octet 07 is asked for without zeros in front");
  EXPECT_EQ(message("192.0.2.25.2.0.192.in-addr.arpa."), "the name has 7 octets where an address has four");
  EXPECT_EQ(message("10.ip6.arpa."), "'10' is not one hexadecimal digit");
  EXPECT_EQ(message("1.0.ip6.arpa."), "the name has 2 digits where an address has 32");
  EXPECT_EQ(message("300.example.org."), "");
}

}  // namespace
}  // namespace doczone::harness::name_shapes_test
