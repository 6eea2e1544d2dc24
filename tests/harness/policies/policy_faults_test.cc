#include "harness/policies/policy_faults.h"

#include <gtest/gtest.h>

namespace doczone::harness::policy_faults_test {
namespace {

// The faulty parts of the text, those that are not fatal in parentheses.
std::string dump(const std::vector<PolicyFault>& faults, const std::string& text) {
  std::string out;
  for (const PolicyFault& fault : faults) {
    const std::string part = text.substr(fault.span.offset, fault.span.length);
    out += (out.empty() ? "" : " ") + (fault.fatal ? part : "(" + part + ")");
  }
  return out;
}

TEST(PolicyFaultsTest, KnowsWhatEachPolicyWantsOfItsTags) {
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
      {PolicyKind::dkim, "v=DKIM1; k=rsa; p=" + std::string(170, 'A') + " AB+/==", ""},
      {PolicyKind::dkim, "v=DKIM1; p=", ""},
      {PolicyKind::dkim, "v=DKIM1; k=rsa", "v=DKIM1; k=rsa"},
      {PolicyKind::dkim, "v=DKIM1; p=MIGf\"AB", "MIGf\"AB"},
      {PolicyKind::dkim, "v=DKIM1; p=MI=f", "MI=f"},
      {PolicyKind::dkim, "v=DKIM1; p=QUJD", "QUJD"},
      {PolicyKind::dkim, "v=DKIM2; p=", "DKIM2"},
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

}  // namespace
}  // namespace doczone::harness::policy_faults_test
