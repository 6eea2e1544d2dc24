#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::wrong_data_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("wrong-data", at_record("wrong-data", "www", "HTTPS", View::external,
                                                     [](ZoneText&, Record& r) { r.data = "1 . alpn=h3"; }));

std::string found(const std::string& type, const std::string& demanded, const std::string& data) {
  RecordRequirement one = demand("mail", {*parse_rr_type(type)}, "www.contoso.com");
  (type == "NS" || type == "PTR" ? one.target : one.rdata) = demanded;
  const ValidationResult result = judge_mail("www " + type + " " + data + "\n", {one});
  std::string checks;
  for (const Finding& finding : result.findings) checks += finding.check + " ";
  return checks + std::string(to_string(result.verdicts.at(0).kind));
}

TEST(WrongDataTest, EveryFieldCounts) {
  const struct {
    std::string type, demanded, right, wrong;
  } cases[] = {
      {"NS", "ns1.provider.example", "NS1.provider.example.", "ns2.provider.example."},
      {"PTR", "mail.contoso.com", "mail.example.org.", "mial.example.org."},
      {"TLSA", "3 1 1 " + std::string(64, 'a'), "3 1 1 " + std::string(64, 'A'), "3 1 1 " + std::string(64, 'b')},
      {"TLSA", "3 1 1 " + std::string(64, 'a'), "3 1 1 " + std::string(64, 'a'), "2 1 1 " + std::string(64, 'a')},
      {"CAA", "0 issue \"ca.example\"", "0 issue \"ca.example; x=y\"", "0 issue \"other.example\""},
      {"CAA", "0 issue \"ca.example\"", "0 ISSUE CA.example", "0 issuewild \"ca.example\""},
      {"CAA", "0 iodef \"mailto:a@contoso.com\"", "0 iodef \"mailto:a@example.org\"",
       "0 iodef \"mailto:b@example.org\""},
      {"HTTPS", "1 . alpn=h2", "1 www.example.org. alpn=h3,h2", "1 . alpn=h3"},
      {"HTTPS", "1 . alpn=h2", "1 . alpn=h2", "0 other.example."},
      {"URI", "10 1 \"https://contoso.com/\"", "10 1 \"https://example.org/\"", "10 1 \"https://example.net/\""},
  };
  for (const auto& one : cases) {
    EXPECT_EQ(found(one.type, one.demanded, one.right), "satisfied") << one.type << " " << one.right;
    const std::string wrong = found(one.type, one.demanded, one.wrong);
    EXPECT_TRUE(wrong == "wrong-data wrong-value" || wrong == "wrong-data missing") << one.type << " " << wrong;
  }
}

TEST(WrongDataTest, WhatIsLeftOpenIsUnknown) {
  EXPECT_EQ(found("TLSA", "3 1 1 <digest>", "3 1 1 " + std::string(64, 'a')), "unknown");
  EXPECT_EQ(found("TLSA", "3 1 1 <digest>", "2 1 1 " + std::string(64, 'a')), "wrong-data missing");
  RecordRequirement one = demand("mail", {*parse_rr_type("NAPTR")}, "www.contoso.com");
  const ValidationResult result = judge_mail("www NAPTR 100 10 S SIP+D2U \"\" _sip._udp.example.org.\n", {one});
  EXPECT_EQ(dump(result.verdicts), "mail/NAPTR/www.contoso.com@example.org unknown");
}

TEST(WrongDataTest, OthersMayStandBeside) {
  EXPECT_EQ(found("CAA", "0 issue \"ca.example\"", "0 issue \"other.example\"\nwww CAA 0 issue \"ca.example\""),
            "satisfied");
}

TEST(WrongDataTest, ADelegationIsJudgedWhereItStands) {
  RecordRequirement one = demand("mail", {RrType::NS}, "lab.contoso.com");
  one.target = "ns1.provider.example";
  EXPECT_EQ(dump(judge_mail("lab NS ns1.provider.example.\n", {one}).verdicts),
            "mail/NS/lab.contoso.com@example.org satisfied");
  EXPECT_EQ(dump(judge_mail("lab NS ns2.provider.example.\n", {one}).findings),
            "2:8 wrong-data 'ns2.provider.example.' -> 'ns1.provider.example.'");
}

}  // namespace
}  // namespace doczone::harness::wrong_data_test
