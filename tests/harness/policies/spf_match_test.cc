#include "harness/policies/spf_match.h"

#include <gtest/gtest.h>

namespace doczone::harness::spf_match_test {
namespace {

// "met", "open", or the gaps.
std::string found(const std::string& demanded, const std::string& text) {
  const TextMatch match = match_spf("v=spf1 " + demanded, "v=spf1 " + text);
  EXPECT_TRUE(match.is_meant);
  if (match.is_met()) return match.open.empty() ? "met" : "open";
  std::string out;
  for (const std::string& gap : match.gaps) out += (out.empty() ? "" : " | ") + gap;
  return out;
}

TEST(SpfMatchTest, APolicyThatLetsEverybodyIsNone) {
  EXPECT_EQ(found("mx", "mx +all"), "`all` lets everybody send");
  EXPECT_EQ(found("mx ~all", "mx ip4:0.0.0.0/0 ~all"), "`ip4:0.0.0.0/0` lets everybody send");
  EXPECT_EQ(found("mx -all", "mx ip6:::/0 -all"), "`ip6:::/0` lets everybody send");
  EXPECT_EQ(found("mx -all", "mx a/0 -all"), "`a/0` lets everybody send");
  EXPECT_EQ(found("mx -all", "mx -ip4:0.0.0.0/0 -all"), "met");
  EXPECT_EQ(found("mx", "mx -all ip4:0.0.0.0/0"), "met") << "nobody asks for it";
  EXPECT_FALSE(match_text("v=spf1 mx", "v=spf1 mx +all").corrected);
}

TEST(SpfMatchTest, DemandedMechanismsAreThereWhateverElseIs) {
  EXPECT_EQ(found("include:a.example -all", "mx  INCLUDE:A.Example.  exists:%{i}.x.example -all"), "met");
  EXPECT_EQ(found("include:a.example -all", "mx -all"), "`include:a.example` is missing");
  EXPECT_EQ(found("mx -all", "a:mx.example -all"), "`mx` is missing");
  EXPECT_EQ(found("include:a.example ~all", "~all include:a.example"),
            "`include:a.example` stands behind `all`, where nobody asks for it");
  EXPECT_EQ(found("include:a.example -all", "-include:a.example -all"),
            "`-include:a.example` has another sign than `include:a.example`");
  EXPECT_EQ(found("a:%{d2}.x.example -all", "a:%{d2}.X.example -all"), "met");
}

TEST(SpfMatchTest, AWiderNetworkCovers) {
  EXPECT_EQ(found("ip4:192.0.2.7 -all", "ip4:192.0.2.0/24 -all"), "met");
  EXPECT_EQ(found("ip4:8.8.8.0/24 -all", "ip4:8.8.8.7 -all"), "`ip4:8.8.8.0/24` is missing");
  EXPECT_EQ(found("ip4:8.8.9.7 -all", "ip4:8.8.8.0/24 -all"), "`ip4:8.8.9.7` is missing");
  EXPECT_EQ(found("ip6:2001:db8:7::/48 -all", "ip6:2001:DB8::/32 -all"), "met");
  EXPECT_EQ(found("ip6:2001:4860:7::/48 -all", "ip6:2001:4860:7::/49 -all"), "`ip6:2001:4860:7::/48` is missing");
}

TEST(SpfMatchTest, AnExampleAddressStandsForTheReadersOwn) {
  EXPECT_EQ(found("ip4:192.0.2.7 -all", "ip4:192.0.2.7 -all"), "met");
  EXPECT_EQ(found("ip4:192.0.2.7 -all", "ip4:8.8.8.8 -all"), "open");
  EXPECT_EQ(found("ip6:2001:db8::1 mx -all", "a -all"), "`mx` is missing");
}

TEST(SpfMatchTest, AllIsAtLeastAsStrict) {
  const std::pair<const char*, const char*> cases[] = {{"-all", "met"},
                                                       {"~all", "`~all` is less strict than `-all`"},
                                                       {"?all", "`?all` is less strict than `-all`"},
                                                       {"all", "`all` is less strict than `-all`"},
                                                       {"", "`-all` is missing"},
                                                       {"redirect=b.example", "open"}};
  for (const auto& [text, expected] : cases) EXPECT_EQ(found("-all", text), expected) << text;
  EXPECT_EQ(found("~all", "-all"), "met");
  EXPECT_EQ(found("?all", ""), "met");
  EXPECT_EQ(found("mx", "mx"), "met");
  EXPECT_EQ(found("mx +all", "mx +all"), "met") << "the documentation wants it";
}

TEST(SpfMatchTest, ReceiversHaveToUnderstandIt) {
  EXPECT_EQ(found("mx -all", "mx ip4:192.0.2 -all"), "receivers give up on the policy: `192.0.2` is no IPv4 address");
  EXPECT_EQ(found("mx -all", "mx -all a"), "met") << "what nobody asks for spoils nothing";
}

TEST(SpfMatchTest, Redirect) {
  EXPECT_EQ(found("redirect=a.example", "redirect=A.example"), "met");
  EXPECT_EQ(found("redirect=a.example", "mx redirect=a.example"), "met");
  EXPECT_EQ(found("redirect=a.example", "redirect=a.example -all"), "`redirect=a.example` has no effect beside `all`");
  EXPECT_EQ(found("redirect=a.example", "redirect=b.example"), "`redirect=a.example` is missing");
  EXPECT_EQ(found("redirect=a.example", "mx include:a.example -all"), "met");
  EXPECT_EQ(found("redirect=a.example", "mx include:a.example ?all"),
            "all others pass: neither `~all` nor `-all` ends the policy");
}

TEST(SpfMatchTest, Placeholders) {
  EXPECT_EQ(found("include:<provider>.example -all", "include:a.example -all"), "met");
  EXPECT_EQ(found("ip4:<your address> -all", "ip4:192.0.2.1 -all"), "met");
  EXPECT_EQ(found("ip4:<your address> -all", "mx -all"), "nothing stands for `ip4:<your_address>`");
  EXPECT_EQ(found("mx <others> -all", "mx -all"), "open");
  EXPECT_EQ(found("mx inlcude:a.example -all", "mx -all"), "open") << "nobody knows what the page means";
}

TEST(SpfMatchTest, OnePolicyForSeveral) {
  const auto merged = [](const std::string& a, const std::string& b) {
    return merged_spf("v=spf1 " + a, "v=spf1 " + b).value_or("none");
  };
  EXPECT_EQ(merged("include:a.example -all", "include:b.example ~all"),
            "v=spf1 include:a.example include:b.example -all");
  EXPECT_EQ(merged("mx ?all", "MX include:b.example -all"), "v=spf1 mx include:b.example -all");
  EXPECT_EQ(merged("ip4:192.0.2.0/24", "ip4:192.0.2.1 exp=why.b.example -all"),
            "v=spf1 ip4:192.0.2.0/24 exp=why.b.example -all");
  EXPECT_EQ(merged("mx -all a", "a -all"), "v=spf1 mx a -all");
  EXPECT_EQ(merged("redirect=a.example", "mx -all"), "none");
  EXPECT_EQ(merged("ip4:x -all", "mx -all"), "none");
  EXPECT_FALSE(merged_spf("v=DMARC1; p=none", "v=spf1 -all"));
}

}  // namespace
}  // namespace doczone::harness::spf_match_test
