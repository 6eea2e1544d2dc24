#include "harness/policies/tag_list.h"

#include <gtest/gtest.h>

namespace doczone::harness {
namespace {

std::string dump(const TagList& list) {
  std::string out;
  for (const PolicyTag& tag : list.tags) out += "[" + tag.name + "=" + tag.value + "]";
  return out;
}

// The faulty parts of the text, those that are not fatal in parentheses.
std::string dump(const std::vector<PolicyFault>& faults, const std::string& text) {
  std::string out;
  for (const PolicyFault& fault : faults) {
    const std::string part = text.substr(fault.span.offset, fault.span.length);
    out += (out.empty() ? "" : " ") + (fault.fatal ? part : "(" + part + ")");
  }
  return out;
}

TEST(TagListTest, ReadsTagsWithoutTheBlanksAroundThem) {
  EXPECT_EQ(dump(parse_tag_list("v=DMARC1;p = none ; rua=mailto:a@b.example")),
            "[v=DMARC1][p=none][rua=mailto:a@b.example]");
  EXPECT_EQ(dump(parse_tag_list("p=AB CD=;")), "[p=AB CD=]");
  EXPECT_EQ(dump(parse_tag_list("p=")), "[p=]");
  EXPECT_EQ(dump(parse_tag_list("")), "");
}

TEST(TagListTest, SpansAreThoseOfTheText) {
  const TagList list = parse_tag_list("v=DMARC1; p = none");
  ASSERT_EQ(list.tags.size(), 2U);
  EXPECT_EQ(list.tags[1].span, (ByteSpan{10, 8}));
  EXPECT_EQ(list.tags[1].value_span, (ByteSpan{14, 4}));
}

TEST(TagListTest, FindsByTheExactName) {
  const TagList list = parse_tag_list("P=x; p=y");
  EXPECT_EQ(list.find("p")->value, "y");
  EXPECT_EQ(list.find("sp"), nullptr);
}

TEST(TagListTest, TellsWhatIsNoList) {
  const auto faults = [](const std::string& text) { return dump(parse_tag_list(text).faults, text); };
  EXPECT_EQ(faults("v=DMARC1; p=none;"), "");
  EXPECT_EQ(faults("v=DMARC1; p"), "p");
  EXPECT_EQ(faults("v=DMARC1; p=none; p=reject"), "p=reject");
  EXPECT_EQ(faults("v=DMARC1;; p=none"), "(;)");
  EXPECT_EQ(faults("v=DMARC1, p=none"), "");
  EXPECT_EQ(faults("v=DKIM1; 1k=rsa"), "1k=rsa");
  EXPECT_EQ(faults("v=DKIM1; n=caf\xC3\xA9"), "caf\xC3\xA9");
}

TEST(TagListTest, KnowsWhatEachPolicyWantsOfItsTags) {
  struct Case {
    PolicyKind kind;
    std::string text, faults;
  };
  const Case cases[] = {
      {PolicyKind::dmarc, "v=DMARC1; p=Reject; sp=none; np=quarantine; pct=0; adkim=s; aspf=r; fo=0:1:d:s", ""},
      {PolicyKind::dmarc, "v=DMARC1; p=none; rua=mailto:a@b.example!10m,https://c.example/x; ri=86400; rf=afrf", ""},
      {PolicyKind::dmarc, "v=DMARC1; p=rejekt", "rejekt"},
      {PolicyKind::dmarc, "v=DMARC1; rua=mailto:a@b.example", "v=DMARC1; rua=mailto:a@b.example"},
      {PolicyKind::dmarc, "v=DMARC1; p=none; pct=101", "(101)"},
      {PolicyKind::dmarc, "v=DMARC1; p=none; rua=a@b.example", "(a@b.example)"},
      {PolicyKind::dmarc, "v=DMARC1; p=none; rua=mailto:a@b.example,", "(mailto:a@b.example,)"},
      {PolicyKind::dmarc, "v=DMARC1; p=none; rua=mailto:postmaster", "(mailto:postmaster)"},
      {PolicyKind::dmarc, "p=none; v=DMARC1", "v=DMARC1"},
      {PolicyKind::dmarc, "v=DMARC1; p=none; fo=2", "(2)"},
      {PolicyKind::dkim, "v=DKIM1; k=rsa; p=MIGf AB+/==", ""},
      {PolicyKind::dkim, "v=DKIM1; p=", ""},
      {PolicyKind::dkim, "v=DKIM1; k=rsa", "v=DKIM1; k=rsa"},
      {PolicyKind::dkim, "v=DKIM1; p=MIGf\"AB", "MIGf\"AB"},
      {PolicyKind::dkim, "v=DKIM1; p=MI=f", "MI=f"},
      {PolicyKind::mta_sts, "v=STSv1; id=20261126T120000;", ""},
      {PolicyKind::mta_sts, "v=STSv1; id=2026-11-26", "2026-11-26"},
      {PolicyKind::tls_rpt, "v=TLSRPTv1; rua=https://a.example/x", ""},
      {PolicyKind::tls_rpt, "v=TLSRPTv1", "v=TLSRPTv1"},
      {PolicyKind::bimi, "v=BIMI1; l=https://a.example/l.svg; a=self", ""},
      {PolicyKind::bimi, "v=BIMI1; l=; a=;", ""},
      {PolicyKind::bimi, "v=BIMI1; l=logo.svg", "logo.svg"},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(dump(faults_of(one.kind, parse_tag_list(one.text)), one.text), one.faults) << one.text;
  }
}

TEST(TagListTest, PartsKeepWhatIsEmpty) {
  EXPECT_EQ(parts_of("a, b,,c", ','), (std::vector<std::string_view>{"a", "b", "", "c"}));
  EXPECT_EQ(parts_of("", ','), std::vector<std::string_view>{""});
}

}  // namespace
}  // namespace doczone::harness
