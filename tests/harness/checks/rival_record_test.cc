#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::rival_record_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("rival-record", added("rival-record", {"@", "MX", "5", "spare", "", "", "", ""}));

RecordRequirement one_of(const std::string& type, const std::string& owner, const std::string& data) {
  RecordRequirement out = demand("mail", {*parse_rr_type(type)}, owner);
  out.id += "#" + data;
  (type == "TXT" ? out.txt : type == "MX" || type == "NS" ? out.target : out.rdata) = data;
  if (type == "MX") out.priority = 10;
  return out;
}

// "error 3:6" for each finding of the check.
std::string found(const std::string& lines, const std::vector<RecordRequirement>& demands) {
  std::string out;
  for (const Finding& finding : judge_mail(lines, demands).findings) {
    if (finding.check != "rival-record") continue;
    out += (out.empty() ? "" : " | ") + std::string(to_string(finding.severity)) + " " +
           std::to_string(finding.where.begin.line) + ":" + std::to_string(finding.where.begin.column);
  }
  return out;
}

TEST(RivalRecordTest, OrderDecides) {
  const std::vector<RecordRequirement> demands{one_of("MX", "contoso.com", "mail.contoso.com")};
  EXPECT_EQ(found("@ MX 10 mail\n@ MX 5 other\n", demands), "error 3:6");
  EXPECT_EQ(found("@ MX 10 mail\n@ MX 10 other\n", demands), "error 3:6");
  EXPECT_EQ(found("@ MX 10 mail\n@ MX 11 other\n", demands), "warning 3:6");
  EXPECT_EQ(found("@ MX 10 mail\n@ MX 11 other\n@ MX 9 more\n", demands), "error 4:6");
  EXPECT_EQ(found("@ MX 10 mail\n@ MX 5 mail\n", demands), "");
  const ValidationResult worse = judge_mail("@ MX 10 mail\n@ MX 11 other\nmail A 192.0.2.25\n", demands);
  EXPECT_EQ(worse.verdicts.at(0).kind, VerdictKind::satisfied) << "mail reaches the demanded host first";
  EXPECT_EQ(judge_mail("@ MX 10 mail\n@ MX 5 other\n", demands).verdicts.at(0).kind, VerdictKind::wrong_value);
}

TEST(RivalRecordTest, ServicesCountByPortAndTarget) {
  std::vector<RecordRequirement> demands{demand_srv("mail", "_sip._tls.contoso.com", 443, "sip.contoso.com")};
  const std::string good = "sip A 192.0.2.1\nold A 192.0.2.2\n_sip._tls SRV 10 0 443 sip\n";
  EXPECT_EQ(found(good + "_sip._tls SRV 10 0 5061 sip\n", demands), "error 5:15");
  EXPECT_EQ(found(good + "_sip._tls SRV 10 0 443 old\n", demands), "error 5:15");
  EXPECT_EQ(found(good + "_sip._tls SRV 20 0 443 old\n", demands), "warning 5:15");
  EXPECT_EQ(found(good + "_sip._tls SRV 5 7 443 sip\n", demands), "");
  EXPECT_EQ(found(good + "_sip._tls SRV 10 0 0 .\n", demands), "error 5:15") << "there is a service, and there is none";
  EXPECT_EQ(found(good + "_sip._tls SRV 20 0 0 .\n", demands), "");
  demands.push_back(demand_srv("mail", "_sip._tls.contoso.com", 5061, "old.contoso.com"));
  EXPECT_EQ(found(good + "_sip._tls SRV 10 0 5061 old\n", demands), "") << "it is demanded, too";
  demands = {demand("mail", {RrType::SRV}, "_sip._tls.contoso.com")};
  EXPECT_EQ(found(good + "_sip._tls SRV 10 0 5061 old\n", demands), "") << "nothing says which one is right";
}

TEST(RivalRecordTest, PoliciesStandAlone) {
  const std::vector<RecordRequirement> spf{one_of("TXT", "contoso.com", "v=spf1 mx -all")};
  EXPECT_EQ(found("@ TXT \"v=spf1 mx -all\"\n@ TXT \"v=spf1 a\"\n", spf), "error 3:7");
  EXPECT_EQ(found("@ TXT \"v=spf1 mx -all\"\n@ TXT \"v=spf10 a\"\n@ TXT \"x=1\"\n", spf), "");
  const std::vector<RecordRequirement> key{one_of("TXT", "k._domainkey.contoso.com", "k=ed25519; p=<key>")};
  EXPECT_EQ(found("k._domainkey TXT \"k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\"\nk._domainkey TXT "
                  "\"v=DKIM1; p=BBBB\"\n",
                  key),
            "error 3:18");
  const std::vector<RecordRequirement> both{spf[0], one_of("TXT", "contoso.com", "v=spf1 a -all")};
  EXPECT_EQ(found("@ TXT \"v=spf1 a mx -all\"\n", both), "") << "one policy for both";
  EXPECT_EQ(found("@ TXT \"v=spf1 mx -all\"\n@ TXT \"v=spf1 a -all\"\n", both), "error 3:7 | error 2:7");
}

TEST(RivalRecordTest, PropertiesOfCaa) {
  const std::vector<RecordRequirement> issue{one_of("CAA", "contoso.com", "0 issue \"ca.example\"")};
  const std::string good = "@ CAA 0 issue \"ca.example\"\n";
  EXPECT_EQ(found(good + "@ CAA 0 issue \"other.example\"\n@ CAA 0 issue \";\"\n", issue), "");
  EXPECT_EQ(found(good + "@ CAA 0 issuewild \";\"\n", issue), "warning 3:7");
  EXPECT_EQ(found(good + "@ CAA 0 issuewild \"ca.example\"\n", issue), "");
  EXPECT_EQ(found(good + "@ CAA 0 issuewild \"other.example\"\n@ CAA 0 issuewild \"CA.example\"\n", issue), "")
      << "all records grant together";
  EXPECT_EQ(found(good + "@ CAA 128 future \"x\"\n", issue), "error 3:7");
  EXPECT_EQ(found(good + "@ CAA 0 future \"x\"\n", issue), "");
}

TEST(RivalRecordTest, WhatNobodyMayIssueNobodyElseAllows) {
  const std::vector<RecordRequirement> nobody{one_of("CAA", "contoso.com", "0 issue \";\"")};
  const std::string good = "@ CAA 0 issue \";\"\n";
  EXPECT_EQ(found(good + "@ CAA 0 issue \"ca.example\"\n", nobody), "error 3:7");
  EXPECT_EQ(found(good + "@ CAA 0 issuewild \"ca.example\"\n", nobody), "error 3:7") << "for wildcards";
  EXPECT_EQ(found(good + "@ CAA 0 issuemail \"ca.example\"\n@ CAA 0 issuewild \";\"\n", nobody), "");
  EXPECT_EQ(found(good + "@ CAA 0 issue \"%%%\"\n", nobody), "") << "it names nobody";
  const std::vector<RecordRequirement> wild{one_of("CAA", "contoso.com", "0 issuewild \";\"")};
  EXPECT_EQ(found("@ CAA 0 issuewild \";\"\n@ CAA 0 issue \"ca.example\"\n", wild), "");
  EXPECT_EQ(found("@ CAA 0 issuewild \";\"\n@ CAA 0 issuewild \"ca.example\"\n", wild), "error 3:7");
  std::vector<RecordRequirement> both{nobody[0], one_of("CAA", "contoso.com", "0 issue \"ca.example\"")};
  EXPECT_EQ(found(good + "@ CAA 0 issue \"ca.example\"\n", both), "") << "the documentation demands it, too";
}

TEST(RivalRecordTest, ConditionsHoldWhereNoRecordLiftsThem) {
  const std::vector<RecordRequirement> one{one_of("CAA", "contoso.com", "0 issue \"ca.example; account=1\"")};
  const std::string good = "@ CAA 0 issue \"ca.example; account=1\"\n";
  EXPECT_EQ(found(good + "@ CAA 0 issue \"ca.example\"\n", one), "warning 3:7");
  EXPECT_EQ(found(good + "@ CAA 0 issue \"ca.example; account=1; validationmethods=dns-01\"\n", one), "");
}

TEST(RivalRecordTest, SeveralNamesOfAnAddressAreNoRivals) {
  EXPECT_EQ(found("h PTR a.x.example.\nh PTR b.x.example.\n", {[] {
                    RecordRequirement out = demand("mail", {RrType::PTR}, "h.contoso.com");
                    out.target = "a.x.example";
                    return out;
                  }()}),
            "");
}

TEST(RivalRecordTest, OtherTypes) {
  EXPECT_EQ(found("lab NS ns1.x.example.\nlab NS ns2.x.example.\n", {one_of("NS", "lab.contoso.com", "ns1.x.example")}),
            "warning 3:8");
  const std::vector<RecordRequirement> https{one_of("HTTPS", "www.contoso.com", "1 . alpn=h2")};
  EXPECT_EQ(found("www HTTPS 1 . alpn=h2\nwww HTTPS 1 cdn.example. alpn=h2\n", https), "error 3:11");
  EXPECT_EQ(found("www HTTPS 1 . alpn=h2\nwww HTTPS 2 cdn.example. alpn=h2\n", https), "warning 3:11");
  const std::vector<RecordRequirement> uri{one_of("URI", "www.contoso.com", "10 1 \"https://a.example/\"")};
  const std::string right = "www URI 10 1 \"https://a.example/\"\n";
  EXPECT_EQ(found(right + "www URI 5 1 \"https://b.example/\"\n", uri), "error 3:9");
  EXPECT_EQ(found(right + "www URI 50 1 \"https://b.example/\"\n", uri), "warning 3:9");
  const std::string digest(64, 'a');
  EXPECT_EQ(found("www TLSA 3 1 1 " + digest + "\nwww TLSA 2 0 1 " + digest + "\n",
                  {one_of("TLSA", "www.contoso.com", "3 1 1 " + digest)}),
            "");
}

}  // namespace
}  // namespace doczone::harness::rival_record_test
