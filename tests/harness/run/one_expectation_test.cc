#include "harness/run/one_expectation.h"

#include <gtest/gtest.h>

#include "tests/harness/deployment.h"

namespace doczone::harness::one_expectation_test {
namespace {

FindingsDocument document_of(const std::string& lines) {
  ValidationResult result = judge_xmpp(lines);
  FindingsDocument document;
  document.findings = std::move(result.findings);
  document.verdicts = std::move(result.verdicts);
  document.findings.emplace_back();
  document.findings.back().check = "ns-missing";  // about no expectation
  document.remarks = {"of the run"};
  document.finish();
  return document;
}

constexpr std::string_view kHost = "xmpp/A/xmpp.contoso.com@example.org";
constexpr std::string_view kService = "xmpp/SRV/_xmpp-server._tcp.contoso.com@example.org";

TEST(OneExpectationTest, KeepsWhatIsAboutIt) {
  const FindingsDocument all = document_of("_xmpp-server._tcp SRV 0 0 5222 xmpp\nxmpp A 192.0.2.1\n");
  const FindingsDocument service = only_expectation(all, kService);
  EXPECT_EQ(dump(service.findings), "2:23 srv-wrong-port '5222' -> '5269'");
  EXPECT_EQ(service.verdicts.size(), 1U);
  EXPECT_EQ(service.summary.errors, 1U);
  EXPECT_TRUE(service.remarks.empty());
  EXPECT_EQ(outcome_of(service), Outcome::failed);
  const FindingsDocument host = only_expectation(all, kHost);
  EXPECT_TRUE(host.findings.empty());
  EXPECT_EQ(outcome_of(host), Outcome::passed);
  EXPECT_EQ(only_expectation(all, kZoneFiles).findings.size(), 1U);
}

TEST(OneExpectationTest, WhatCannotBeToldIsSkipped) {
  const FindingsDocument hidden = document_of("_xmpp-server._tcp SRV 0 0 5269 xmpp\nxmpp A 1\n");
  EXPECT_EQ(outcome_of(only_expectation(hidden, kHost)), Outcome::skipped);
  FindingsDocument waived =
      only_expectation(document_of("_xmpp-server._tcp SRV 0 0 5222 xmpp\nxmpp A 192.0.2.1\n"), kService);
  waived.findings.clear();
  waived.finish();
  EXPECT_EQ(outcome_of(waived), Outcome::skipped);
}

}  // namespace
}  // namespace doczone::harness::one_expectation_test
