#include "harness/policies/policy.h"

#include <gtest/gtest.h>

namespace doczone::harness::policy_test {
namespace {

TEST(PolicyTest, TextsTellThemselvesByTheirVersion) {
  struct Case {
    const char* text;
    std::optional<PolicyKind> kind;
  };
  const Case cases[] = {
      {"v=spf1", PolicyKind::spf},
      {"V=SPF1 -all", PolicyKind::spf},
      {"v=spf1  mx", PolicyKind::spf},
      {"v=spf10 mx", std::nullopt},
      {"v=spf1mx", std::nullopt},
      {"v=spf1;mx", std::nullopt},
      {" v=spf1 mx", std::nullopt},
      {"spf2.0/pra -all", std::nullopt},
      {"v=DMARC1", PolicyKind::dmarc},
      {"v = DMARC1 ; p=none", PolicyKind::dmarc},
      {"v=dmarc1; p=none", std::nullopt},
      {"V=DMARC1; p=none", std::nullopt},
      {"v=DKIM1; p=", PolicyKind::dkim},
      {"k=rsa; p=AAAA", std::nullopt},
      {"v=STSv1; id=1", PolicyKind::mta_sts},
      {"v=TLSRPTv1;rua=mailto:a@b.example", PolicyKind::tls_rpt},
      {"v=BIMI1; l=", PolicyKind::bimi},
      {"MS=ms12345678", std::nullopt},
      {"", std::nullopt},
  };
  for (const Case& one : cases) EXPECT_EQ(policy_kind(one.text), one.kind) << one.text;
}

TEST(PolicyTest, KindsHaveTheNamesThatPeopleUse) {
  EXPECT_EQ(name_of(PolicyKind::spf), "SPF");
  EXPECT_EQ(name_of(PolicyKind::bimi), "BIMI");
}

}  // namespace
}  // namespace doczone::harness::policy_test
