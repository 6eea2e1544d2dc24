#include "extractor/records/text_policy.h"

#include <gtest/gtest.h>

namespace doczone::extractor::text_policy_test {
namespace {

TEST(TextPolicyTest, KnowsTextsByTheirVersion) {
  const auto owner = [](std::string_view text) {
    const TextPolicy* const policy = text_policy_of(text);
    return policy == nullptr ? "none" : policy->owner;
  };
  EXPECT_EQ(owner("v=spf1 -all"), "@");
  EXPECT_EQ(owner("V=SPF1"), "@");
  EXPECT_EQ(owner("v=DMARC1; p=none"), "_dmarc");
  EXPECT_EQ(owner("v=STSv1; id=1"), "_mta-sts");
  EXPECT_EQ(owner("v=TLSRPTv1;rua=mailto:a@b"), "_smtp._tls");
  EXPECT_EQ(owner("v=BIMI1; l="), "default._bimi");
  EXPECT_EQ(owner("v=DKIM1; p="), "");  // the selector is the reader's
  for (const char* text : {"", "v=", "v=spf10 -all", "v=spf2.0/pra", "a v=spf1", "v=DMARC"})
    EXPECT_EQ(owner(text), "none") << text;
}

}  // namespace
}  // namespace doczone::extractor::text_policy_test
