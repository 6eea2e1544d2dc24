#include "harness/policies/text_match.h"

#include <gtest/gtest.h>

namespace doczone::harness::text_match_test {
namespace {

// "met", "open", or the gaps; "other: " in front where another text was meant.
std::string found(const std::string& demanded, const std::string& text) {
  const TextMatch match = match_text(demanded, text);
  if (match.is_met()) return match.open.empty() ? "met" : "open";
  std::string out;
  for (const std::string& gap : match.gaps) out += (out.empty() ? "" : " | ") + gap;
  return (match.is_meant ? "" : "other: ") + out;
}

std::string dmarc(const std::string& demanded, const std::string& text) {
  return found("v=DMARC1; " + demanded, "v=DMARC1; " + text);
}

TEST(TextMatchTest, DmarcIsAtLeastAsStrict) {
  EXPECT_EQ(dmarc("p=quarantine", "p=Reject"), "met");
  EXPECT_EQ(dmarc("p=quarantine", "p=none"), "`p=none` is less strict than `p=quarantine`");
  EXPECT_EQ(dmarc("p=none", "p=none; pct=0"), "met");
  EXPECT_EQ(dmarc("p=reject", "p=reject; sp=none"), "`sp=none` is less strict than `p=reject`");
  EXPECT_EQ(dmarc("p=reject; sp=none", "p=reject; sp=none"), "met");
  EXPECT_EQ(dmarc("p=none; sp=reject", "p=reject"), "met") << "subdomains are as the domain";
  EXPECT_EQ(dmarc("p=none; np=reject", "p=none; sp=quarantine"), "`sp=quarantine` is less strict than `np=reject`");
  EXPECT_EQ(dmarc("p=reject", "p=reject; pct=50"), "`pct=50` lets receivers pass over the policy for some mail");
  EXPECT_EQ(dmarc("p=reject; pct=20", "p=reject; pct=50"), "met");
  EXPECT_EQ(dmarc("p=quarantine", "p=reject; pct=0"), "met") << "the rest is quarantined";
}

TEST(TextMatchTest, DmarcTagsByTheirMeaning) {
  EXPECT_EQ(dmarc("p=none; adkim=r", "p=none"), "met") << "that holds where nothing is said";
  EXPECT_EQ(dmarc("p=none; adkim=s", "p=none"), "`adkim=s` is missing");
  EXPECT_EQ(dmarc("p=none; rua=mailto:a@b.example", "rua=mailto:x@y.example, mailto:A@b.example; p=none"), "met");
  EXPECT_EQ(dmarc("p=none; rua=mailto:a@b.example", "p=none; rua=mailto:x@y.example"),
            "`rua=mailto:x@y.example` stands where the documentation demands `rua=mailto:a@b.example`");
  EXPECT_EQ(dmarc("p=none; rua=mailto:<your address>", "p=none; rua=mailto:x@y.example"), "met");
  EXPECT_EQ(dmarc("p=none; rua=mailto:<your address>", "p=none"), "`rua=mailto:<your address>` is missing");
  EXPECT_EQ(dmarc("p=none; fo=1", "p=none; fo=1:d"), "met");
  EXPECT_EQ(dmarc("p=none", "p=nothing"), "receivers take no notice of it: `p=nothing` has a value that nobody knows");
  EXPECT_EQ(found("v=DMARC1; p=none", "v=spf1 -all"),
            "other: the text is `v=spf1 -all`; the documentation demands `v=DMARC1; p=none`");
}

TEST(TextMatchTest, SaysWhatToWrite) {
  const auto corrected = [](const std::string& demanded, const std::string& text) {
    return match_text(demanded, text).corrected.value_or("nothing");
  };
  EXPECT_EQ(corrected("v=DMARC1; p=quarantine", "v=DMARC1; p=none; rua=mailto:a@b.example"),
            "v=DMARC1; p=quarantine; rua=mailto:a@b.example");
  EXPECT_EQ(corrected("v=DMARC1; p=quarantine; adkim=s", "v=DMARC1; p=reject; sp=none"), "v=DMARC1; p=reject; adkim=s");
  EXPECT_EQ(corrected("v=DKIM1; p=<key>", "v=DKIM1; p="), "nothing");
  EXPECT_EQ(corrected("site=4711", "site=4712"), "site=4711");
}

// Of 1024 bits, and another one.
const std::string kKey = "p=" + std::string(216, 'A'), kOther = "p=" + std::string(216, 'B');

TEST(TextMatchTest, KeysOfDkim) {
  EXPECT_EQ(found("v=DKIM1; k=rsa; p=<key>", kKey), "met");
  EXPECT_EQ(found("k=rsa; p=MIGf...", "v=DKIM1; " + kKey), "met");
  EXPECT_EQ(found("v=DKIM1; p=<key>", "v=DKIM1; p="), "`p=` stands where the documentation demands `p=<key>`");
  EXPECT_EQ(found("v=DKIM1; p=MIGf...", "v=DKIM1; p=MIGf..."),
            "receivers take no notice of it: `p=MIGf...` has a value that nobody knows | "
            "`p=MIGf...` stands where the documentation demands `p=MIGf...`");
  EXPECT_EQ(found("v=DKIM1; " + kKey, "v=DKIM1; p=AA AA" + kKey.substr(6)), "met");
  EXPECT_EQ(found("v=DKIM1; " + kKey, "v=DKIM1; " + kOther),
            "`" + kOther + "` stands where the documentation demands `" + kKey + "`");
  EXPECT_EQ(found("v=DKIM1; k=rsa; " + kKey, "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="),
            "`k=ed25519` stands where the documentation demands `k=rsa` | "
            "`p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=` stands where the documentation demands `" +
                kKey + "`");
}

TEST(TextMatchTest, AKeyThatVerifiersRefuseIsNone) {
  EXPECT_EQ(found("v=DKIM1; k=rsa; p=<key>", "p=QUJD"),
            "receivers take no notice of it: the key has 3 octets: verifiers refuse RSA keys of less than 1024 bits");
  EXPECT_EQ(found("v=DKIM1; p=<key>", "v=DKIM1; s=tlsrpt; " + kKey),
            "receivers take no notice of it: the key is not for mail: `s=tlsrpt`");
}

TEST(TextMatchTest, AKeyThatCanBeNoneIsAnExample) {
  EXPECT_EQ(found("k=rsa; p=someHugeKey", "k=rsa; " + kKey), "met");
  EXPECT_EQ(found("k=rsa; p=someHugeKey", "k=rsa; p="), "`p=` stands where the documentation demands `p=someHugeKey`");
  EXPECT_FALSE(match_text("k=rsa; p=someHugeKey", "k=rsa; p=").corrected);
}

TEST(TextMatchTest, OtherPolicies) {
  EXPECT_EQ(found("v=STSv1; id=20210101", "v=STSv1; id=20261126"), "met") << "the number is the deployment's";
  EXPECT_EQ(found("v=STSv1; id=20210101", "v=STSv1"),
            "receivers take no notice of it: the tag `id` is missing | `id=20210101` is missing");
  EXPECT_EQ(found("v=TLSRPTv1; rua=mailto:a@b.example", "v=TLSRPTv1; rua=https://c.example/,mailto:a@b.example"),
            "met");
  EXPECT_EQ(found("v=BIMI1; l=https://a.example/l.svg", "v=BIMI1; l=https://b.example/l.svg"),
            "`l=https://b.example/l.svg` stands where the documentation demands `l=https://a.example/l.svg`");
}

TEST(TextMatchTest, AllOtherTextsLetterByLetter) {
  EXPECT_EQ(found("site=4711", "site=4711"), "met");
  EXPECT_EQ(found("site=4711", "Site=4711"), "the text is `Site=4711`; the documentation demands `site=4711`");
  EXPECT_EQ(found("site=4711", "other=1"), "other: the text is `other=1`; the documentation demands `site=4711`");
  EXPECT_EQ(found("MS=ms########", "MS=ms1"), "met");
  EXPECT_EQ(found("<code>", "anything"), "open");
}

TEST(TextMatchTest, OnePolicyForSeveral) {
  EXPECT_EQ(merged_policy("v=DMARC1; p=none; rua=mailto:a@b.example", "v=DMARC1; p=reject").value_or("none"),
            "v=DMARC1; p=reject; rua=mailto:a@b.example");
  EXPECT_EQ(merged_policy("v=DMARC1; p=reject", "v=DMARC1; p=none; rua=mailto:a@b.example").value_or("none"),
            "v=DMARC1; p=reject; rua=mailto:a@b.example");
  EXPECT_EQ(merged_policy("v=spf1 mx -all", "v=spf1 a ~all").value_or("none"), "v=spf1 mx a -all");
  EXPECT_FALSE(merged_policy("v=DKIM1; p=QUJD", "v=DKIM1; p=QUJE")) << "no key is both";
  EXPECT_FALSE(merged_policy("v=spf1 mx -all", "v=spf1 ip4:<yours> -all"));
  EXPECT_FALSE(merged_policy("site=1", "site=1"));
}

TEST(TextMatchTest, PoliciesOfOneKindExcludeEachOther) {
  EXPECT_TRUE(exclude_each_other("v=spf1 mx", "V=SPF1 -all"));
  EXPECT_TRUE(exclude_each_other("p=QUJD", "v=DKIM1; p=QUJE"));
  EXPECT_FALSE(exclude_each_other("v=spf1 mx", "v=DMARC1; p=none"));
  EXPECT_FALSE(exclude_each_other("a=1", "a=1"));
}

}  // namespace
}  // namespace doczone::harness::text_match_test
