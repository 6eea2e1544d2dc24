#include "harness/policies/spf.h"

#include <map>

#include <gtest/gtest.h>

#include "model/ascii.h"

namespace doczone::harness::spf_test {
namespace {

std::string dump(const SpfRecord& record) {
  std::string out;
  const auto add = [&](const std::string& text) { out += (out.empty() ? "" : " ") + text; };
  for (const SpfDirective& directive : record.directives) add(to_string(directive));
  for (const SpfModifier& modifier : record.modifiers) add(modifier.name + "=" + modifier.value);
  return out;
}

// The faulty parts of the text, those that are not fatal in parentheses.
std::string faults(const std::string& text) {
  std::string out;
  for (const PolicyFault& fault : parse_spf(text).faults) {
    const std::string part = text.substr(fault.span.offset, fault.span.length);
    out += (out.empty() ? "" : " ") + (fault.fatal ? part : "(" + part + ")");
  }
  return out;
}

TEST(SpfTest, ReadsEveryTerm) {
  EXPECT_EQ(dump(parse_spf("v=spf1   +a -A:x.example/24//64 ?mx//96 ~ptr:y.example IP4:192.0.2.0/24 ip6:2001:DB8::/32 "
                           "include:z.example. exists:%{ir}.%{v}._spf.%{d2} -all exp=why.%{d}  moo=x ")),
            "a -a:x.example/24//64 ?mx//96 ~ptr:y.example ip4:192.0.2.0/24 ip6:2001:DB8::/32 include:z.example. "
            "exists:%{ir}.%{v}._spf.%{d2} -all exp=why.%{d} moo=x");
  EXPECT_EQ(dump(parse_spf("v=spf1")), "");
  EXPECT_EQ(dump(parse_spf("V=SPF1 REDIRECT=_spf.x.example")), "redirect=_spf.x.example");
}

TEST(SpfTest, IsQuietAboutSoundRecords) {
  for (const char* text :
       {"v=spf1 -all", "v=spf1", "v=spf1 a mx -all", "v=spf1 a:mail.example.org/0//0 ~all", "v=spf1 ip6:::1 ?all",
        "v=spf1 ip6:2001:db8::192.0.2.1/128 -all", "v=spf1 include:%{d}.x.example -all", "v=spf1 exists:%{i}",
        "v=spf1 redirect=%{d1r+}.x.example", "v=spf1 include:_spf.x-y.example -all", "v=spf1 a:%{d/}/24 -all",
        "v=spf1 mx include:a.example x-tag=%%%_%- -all"}) {
    EXPECT_EQ(faults(text), "") << text;
  }
}

TEST(SpfTest, TellsWhatReceiversGiveUpOn) {
  const std::pair<const char*, const char*> cases[] = {
      {"v=spf1 include -all", "include"},
      {"v=spf1 include: -all", "include:"},
      {"v=spf1 inlcude:a.example -all", "inlcude:a.example"},
      {"v=spf1 192.0.2.1 -all", "192.0.2.1"},
      {"v=spf1 ip4:192.0.2.1/33 -all", "ip4:192.0.2.1/33"},
      {"v=spf1 ip4:192.0.2.1/08 -all", "ip4:192.0.2.1/08"},
      {"v=spf1 ip4:192.0.2 -all", "ip4:192.0.2"},
      {"v=spf1 ip4:2001:db8::1 -all", "ip4:2001:db8::1"},
      {"v=spf1 ip6:192.0.2.1 -all", "ip6:192.0.2.1"},
      {"v=spf1 ip6:2001:db8::/129 -all", "ip6:2001:db8::/129"},
      {"v=spf1 ipv4:192.0.2.1 -all", "ipv4:192.0.2.1"},
      {"v=spf1 a:mail -all", "a:mail"},
      {"v=spf1 a:192.0.2.1 -all", "a:192.0.2.1"},
      {"v=spf1 a/24/64 -all", "a/24/64"},
      {"v=spf1 include:a.example, -all", "include:a.example,"},
      {"v=spf1 include:a.example;-all", "include:a.example;-all"},
      {"v=spf1 all:x", "all:x"},
      {"v=spf1 exists:%{x}.a.example", "exists:%{x}.a.example"},
      {"v=spf1 exists:%(i).a.example", "exists:%(i).a.example"},
      {"v=spf1 redirect=a.example redirect=b.example", "redirect=b.example"},
      {"v=spf1 redirect=", "redirect="},
      {"v=spf1 - all", "- all"},
      {"v=spf1 \xE2\x80\x93"
       "all",
       "\xE2\x80\x93"
       "all"},
      {"v=spf1 a\tmx -all", "a\tmx"},
      {"v=spf1 =x", "=x"},
  };
  for (const auto& [text, expected] : cases) {
    const std::string found = faults(text);
    EXPECT_EQ(found, std::string(expected) == "- all" ? "-" : expected) << text;
  }
}

TEST(SpfTest, TellsWhatHasNoEffect) {
  EXPECT_EQ(faults("v=spf1 include=a.example -all"), "(include=a.example)");
  EXPECT_EQ(faults("v=spf1 -all mx"), "(mx)");
  EXPECT_EQ(faults("v=spf1 redirect=a.example -all"), "(redirect=a.example)");
  EXPECT_EQ(faults("v=spf1 mx v=spf1 -all"), "(v=spf1)");
}

TEST(SpfTest, SaysWhatToWriteInstead) {
  EXPECT_EQ(parse_spf("v=spf1 192.0.2.1/24").faults.at(0).expected, "ip4:192.0.2.1/24");
  EXPECT_EQ(parse_spf("v=spf1 2001:db8::1").faults.at(0).expected, "ip6:2001:db8::1");
  EXPECT_EQ(parse_spf("v=spf1 ipv6:2001:db8::1").faults.at(0).expected, "ip6:2001:db8::1");
  EXPECT_EQ(parse_spf("v=spf1 ip4:2001:db8::1").faults.at(0).expected, "ip6:2001:db8::1");
  EXPECT_EQ(parse_spf("v=spf1 inlcude:a.example").faults.at(0).expected, "`include`, perhaps");
}

TEST(SpfTest, DirectivesAreComparedByWhatTheyMatch) {
  const auto same = [](const std::string& a, const std::string& b) {
    return match_the_same(parse_spf("v=spf1 " + a).directives.at(0), parse_spf("v=spf1 " + b).directives.at(0));
  };
  EXPECT_TRUE(same("include:A.example", "-include:a.EXAMPLE."));
  EXPECT_TRUE(same("ip6:2001:db8::/32", "ip6:2001:DB8:0::0/32"));
  EXPECT_TRUE(same("ip4:192.0.2.1", "ip4:192.0.2.1/32"));
  EXPECT_TRUE(same("a", "a/32//128"));
  EXPECT_FALSE(same("ip4:192.0.2.1", "ip4:192.0.2.1/31"));
  EXPECT_FALSE(same("a", "mx"));
  EXPECT_FALSE(same("a", "a:a.example"));
}

SpfLookups count(const std::string& text, const std::map<std::string, std::string>& known = {}) {
  return count_spf_lookups(parse_spf(text), *DomainName::parse("example.org"), [&](const DomainName& name) {
    const auto found = known.find(ascii_lower(printed(name)));
    return found == known.end() ? std::nullopt : std::optional(found->second);
  });
}

TEST(SpfTest, CountsTheTermsThatAskTheDns) {
  EXPECT_EQ(count("v=spf1 ip4:192.0.2.1 ip6:::1 -all").count, 0U);
  EXPECT_EQ(count("v=spf1 a mx ptr exists:%{i}.x.example include:y.example redirect=z.example").count, 6U);
  EXPECT_EQ(count("v=spf1 a -all mx redirect=z.example").count, 1U) << "nobody gets beyond `all`";
}

TEST(SpfTest, CountsThoseOfIncludedPolicies) {
  const std::map<std::string, std::string> known{{"a.example", "v=spf1 a mx include:b.example"},
                                                 {"b.example", "v=spf1 mx redirect=c.example"},
                                                 {"c.example", "no policy"}};
  const SpfLookups found = count("v=spf1 include:A.example include:%{d}.x.example -all", known);
  EXPECT_EQ(found.count, 7U);
  EXPECT_FALSE(found.is_loop);
  ASSERT_EQ(found.unseen.size(), 1U);
  EXPECT_EQ(printed(found.unseen[0]), "c.example");
}

TEST(SpfTest, CirclesEnd) {
  EXPECT_TRUE(count("v=spf1 include:example.org -all").is_loop);
  EXPECT_TRUE(count("v=spf1 include:a.example", {{"a.example", "v=spf1 redirect=example.org"}}).is_loop);
  std::map<std::string, std::string> doubling;
  for (int i = 0; i < 60; ++i) {
    const std::string next = "include:p" + std::to_string(i + 1) + ".example";
    doubling["p" + std::to_string(i) + ".example"] = "v=spf1 " + next + " " + next;
  }
  const SpfLookups found = count("v=spf1 include:p0.example", doubling);
  EXPECT_FALSE(found.is_loop);
  EXPECT_GT(found.count, kMostSpfLookups);
}

}  // namespace
}  // namespace doczone::harness::spf_test
