#include "extractor/faults/said_values.h"

#include <gtest/gtest.h>

namespace doczone::extractor::said_values_test {
namespace {

TEST(SaidValuesTest, CountsWholeValues) {
  const SaidValues said("Ask `_sip._tls.example.org`, \\_sip.\\_tls.example.org and SIP.example.org. Use p=reject.");
  EXPECT_EQ(said.count("_sip._tls.example.org"), 2U);
  EXPECT_EQ(said.count("sip.example.org"), 1U) << "a sentence ends behind it";
  EXPECT_EQ(said.count("example.org"), 0U) << "a part of others";
  EXPECT_EQ(said.count("p=reject"), 1U);
}

TEST(SaidValuesTest, KnowsDomains) {
  const SaidValues said("Ask meet.contoso.com and include:_spf.fabrikam.net.");
  EXPECT_TRUE(said.has_domain_of("www.contoso.com"));
  EXPECT_TRUE(said.has_domain_of("mail.fabrikam.net"));
  EXPECT_FALSE(said.has_domain_of("www.example.org"));
}

}  // namespace
}  // namespace doczone::extractor::said_values_test
