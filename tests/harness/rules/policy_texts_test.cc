#include "harness/rules/policy_texts.h"

#include <gtest/gtest.h>

#include "tests/harness/deployment.h"

namespace doczone::harness::policy_texts_test {
namespace {

TEST(PolicyTextsTest, KnowsThePlacesOfPolicies) {
  EXPECT_EQ(policy_place(name("_DMARC.example.org.")), PolicyPlace::dmarc);
  EXPECT_EQ(policy_place(name("example.net._report._dmarc.example.org.")), PolicyPlace::dmarc_report);
  EXPECT_EQ(policy_place(name("s1._domainkey.example.org.")), PolicyPlace::dkim);
  EXPECT_EQ(policy_place(name("a.b._domainkey.example.org.")), PolicyPlace::dkim);
  EXPECT_EQ(policy_place(name("_mta-sts.example.org.")), PolicyPlace::mta_sts);
  EXPECT_EQ(policy_place(name("_smtp._tls.example.org.")), PolicyPlace::tls_rpt);
  EXPECT_EQ(policy_place(name("default._bimi.example.org.")), PolicyPlace::bimi);
  for (const char* other :
       {"example.org.", "_domainkey.example.org.", "_adsp._domainkey.example.org.", "_smtp.example.org."})
    EXPECT_EQ(policy_place(name(other)), PolicyPlace::anywhere) << other;
}

TEST(PolicyTextsTest, JoinsStringsAndTellsKinds) {
  const Zone zone =
      zone_of(std::string(kSoa) + "@ TXT \"v=spf1 mx\" \" -all\"\n@ TXT other\ns._domainkey TXT \"p=\"\n");
  const PolicyTexts apex = policy_texts_at(zone, zone.origin());
  ASSERT_EQ(apex.texts.size(), 2U);
  EXPECT_EQ(apex.texts[0].text, "v=spf1 mx -all");
  EXPECT_EQ(apex.of(PolicyKind::spf).size(), 1U);
  EXPECT_EQ(policy_texts_at(zone, name("s._domainkey.example.org.")).of(PolicyKind::dkim).size(), 1U);
}

TEST(PolicyTextsTest, AsksTheZonesForSpf) {
  const Zone zone = zone_of(std::string(kSoa) + "a TXT x\na TXT \"v=spf1 -all\"\nb CNAME a\nlab NS ns.test.\n");
  const Hosts hosts(zone);
  EXPECT_EQ(spf_text_in(hosts.answer(name("a.example.org."), RrType::TXT).records), "v=spf1 -all");
  EXPECT_EQ(spf_text_in(hosts.answer(name("b.example.org."), RrType::TXT).records), "v=spf1 -all");
  EXPECT_EQ(spf_text_in(hosts.answer(name("x.lab.example.org."), RrType::TXT).records), std::nullopt);
  EXPECT_EQ(spf_text_in(hosts.answer(name("example.net."), RrType::TXT).records), std::nullopt);
}

}  // namespace
}  // namespace doczone::harness::policy_texts_test
