#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/checks/rules.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::naptr_dead_end_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("naptr-dead-end",
                             unasked("naptr-dead-end", {"news", "NAPTR", "10 10 \"s\" \"SIP+D2T\" \"\" _sip._tcp.news",
                                                        "", "", "", "", ""}));

std::string found(const std::string& lines) {
  return dump_rule(lines, "naptr-dead-end");
}

TEST(NaptrDeadEndTest, FindsWhereTheFlagsLeadToNothing) {
  EXPECT_EQ(found("@ NAPTR 1 1 \"s\" \"SIP+D2T\" \"\" _sip._tcp\n"),
            "3:9 warning the replacement _sip._tcp.example.org has no SRV record, which the flags of this NAPTR record "
            "make clients ask for");
  EXPECT_NE(found("@ NAPTR 1 1 \"s\" \"SIP+D2T\" \"\" sip\nsip A 192.0.2.1\n"), "") << "the wrong type";
  EXPECT_NE(found("@ NAPTR 1 1 \"a\" \"x\" \"\" sip\nsip TXT x\n"), "");
  EXPECT_NE(found("@ NAPTR 1 1 \"\" \"\" \"\" more\nmore SRV 0 0 1 ns1\n"), "");
}

TEST(NaptrDeadEndTest, IsQuietWhereSomethingIsOrAnotherTells) {
  EXPECT_EQ(found("@ NAPTR 1 1 \"s\" \"SIP+D2T\" \"\" _sip._tcp\n_sip._tcp SRV 0 0 5060 ns1\n"), "");
  EXPECT_EQ(found("@ NAPTR 1 1 \"a\" \"x\" \"\" sip\nsip AAAA 2001:db8::1\n"), "");
  EXPECT_EQ(found("@ NAPTR 1 1 \"s\" \"SIP+D2T\" \"\" _sip._tcp\n_sip._tcp CNAME s.provider.test.\n"), "");
  EXPECT_EQ(found("@ NAPTR 1 1 \"s\" \"SIP+D2T\" \"\" _sip._tcp.provider.test.\n"), "");
  EXPECT_EQ(found("@ NAPTR 1 1 \"s\" \"SIP+D2T\" \"\" _sip._tcp.lab\nlab NS ns.provider.test.\n"), "");
  EXPECT_EQ(found("@ NAPTR 1 1 \"u\" \"E2U+sip\" \"!^.*$!sip:a@b.test!\" .\n"), "");
}

TEST(NaptrDeadEndTest, ADemandedRecordThatLeadsNowhereIsNotSatisfied) {
  std::vector<RecordRequirement> demands{demand("mail", {RrType{35}}, "contoso.com")};
  demands[0].rdata = "1 1 \"s\" \"SIP+D2T\" \"\" _sip._tcp.example.org.";
  const std::string line = "@ NAPTR 1 1 \"s\" \"SIP+D2T\" \"\" _sip._tcp\n";
  const ValidationResult dead = judge_mail(line, demands);
  EXPECT_EQ(dump(dead.findings), "2:9 naptr-dead-end");
  EXPECT_EQ(dead.verdicts.at(0).kind, VerdictKind::wrong_value);
  EXPECT_EQ(judge_mail(line + "_sip._tcp SRV 0 0 5060 a.provider.test.\n", demands).verdicts.at(0).kind,
            VerdictKind::satisfied);
}

}  // namespace
}  // namespace doczone::harness::naptr_dead_end_test
