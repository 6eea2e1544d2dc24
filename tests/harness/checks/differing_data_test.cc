#include <gtest/gtest.h>

#include "harness/checks/checks.h"
#include "tests/harness/deployment.h"
#include "tests/harness/seeded_mistakes.h"

namespace doczone::harness::differing_data_test {
namespace {

using namespace seeded;

const SeededMistake kMistake("differing-data",
                             at_record("differing-data", "www", "HTTPS", View::external,
                                       [](ZoneText&, Record& r) { r.data = "1 . alpn=h2 port=8443"; }));

std::string found(const std::string& type, const std::string& demanded, const std::string& data) {
  RecordRequirement one = demand("mail", {*parse_rr_type(type)}, "www.contoso.com");
  one.rdata = demanded;
  const ValidationResult result = judge_mail("www " + type + " " + data + "\n", {one});
  EXPECT_EQ(result.verdicts.at(0).kind, VerdictKind::satisfied);
  return dump(result.findings);
}

TEST(DifferingDataTest, FindsWhatChangesWhoFollows) {
  EXPECT_EQ(found("CAA", "0 issue \"ca.example\"", "128 issue \"ca.example\""),
            "2:9 differing-data '128 issue \"ca.example\"' -> '0 issue \"ca.example\"'");
  EXPECT_EQ(found("HTTPS", "1 . alpn=h2", "1 . alpn=h2 port=8443"),
            "2:11 differing-data '1 . alpn=h2 port=8443' -> '1 . alpn=\"h2\"'");
  EXPECT_EQ(found("HTTPS", "1 . alpn=h2", "1 . alpn=h2 mandatory=alpn"),
            "2:11 differing-data '1 . alpn=h2 mandatory=alpn' -> '1 . alpn=\"h2\"'");
}

TEST(DifferingDataTest, AnotherPriorityIsANote) {
  RecordRequirement one = demand("mail", {*parse_rr_type("HTTPS")}, "www.contoso.com");
  one.rdata = "1 . alpn=h2";
  const ValidationResult result = judge_mail("www HTTPS 7 . alpn=h2\n", {one});
  EXPECT_EQ(dump(result.findings), "2:11 differing-data '7 . alpn=h2' -> '1 . alpn=\"h2\"'");
  EXPECT_EQ(result.findings.at(0).severity, Severity::note);
}

TEST(DifferingDataTest, IsQuietAboutHints) {
  EXPECT_EQ(found("HTTPS", "1 . alpn=h2", "1 . alpn=h2 ipv4hint=192.0.2.1"), "");
  EXPECT_EQ(found("HTTPS", "1 . alpn=h2 port=8443", "1 . port=8443 alpn=h2"), "");
}

}  // namespace
}  // namespace doczone::harness::differing_data_test
