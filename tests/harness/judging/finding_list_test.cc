#include "harness/judging/finding_list.h"

#include <gtest/gtest.h>

#include "tests/harness/deployment.h"

namespace doczone::harness::finding_list_test {
namespace {

Finding finding(std::size_t offset, std::string message, std::string row) {
  Finding out;
  out.check = "record-missing";
  out.where.path = "zone";
  out.where.span = {offset, 3};
  out.suggestion = "a A <address>";
  out.message = std::move(message);
  out.expectations = {row};
  out.owners = {name("a.example.org")};
  out.evidence.resize(1);
  out.evidence[0].where.path = std::move(row);
  return out;
}

TEST(FindingListTest, OneRecordThatTwoRequirementsDemandIsToldOnce) {
  FindingList list;
  EXPECT_EQ(list.add(finding(7, "sip needs it", "sip.md")), 0U);
  EXPECT_EQ(list.add(finding(9, "sip needs it", "sip.md")), 1U);
  EXPECT_EQ(list.add(finding(7, "xmpp needs it", "xmpp.md")), 0U);
  EXPECT_EQ(list.add(finding(7, "xmpp needs it", "xmpp.md")), 0U);
  list.add_expectation(1, "also this");
  const std::vector<Finding> findings = list.take();
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[0].message, "sip needs it");
  EXPECT_EQ(findings[0].notes, std::vector<std::string>{"also: xmpp needs it"});
  EXPECT_EQ(findings[0].expectations, (std::vector<std::string>{"sip.md", "xmpp.md", "xmpp.md"}));
  EXPECT_EQ(findings[0].owners.size(), 3U);
  ASSERT_EQ(findings[0].evidence.size(), 2U);
  EXPECT_EQ(findings[0].evidence[1].where.path, "xmpp.md");
  EXPECT_EQ(findings[1].expectations.back(), "also this");
}

TEST(FindingListTest, AnotherValueOrSuggestionIsAnotherFinding) {
  FindingList list;
  list.add(finding(7, "", ""));
  Finding other = finding(7, "", "");
  other.suggestion = "b A <address>";
  EXPECT_EQ(list.add(other), 1U);
  other.value = "b";
  EXPECT_EQ(list.add(other), 2U);
}

TEST(FindingListTest, OfOneCheckAtOnePlaceTheGraverRemains) {
  std::vector<Finding> findings{finding(7, "warning", ""), finding(7, "error", ""), finding(9, "warning", "")};
  findings[0].severity = findings[2].severity = Severity::warning;
  drop_repeated(findings);
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[0].message, "error");
  EXPECT_EQ(findings[1].message, "warning");
}

TEST(FindingListTest, WhatARuleSaysTwiceIsToldOnce) {
  std::vector<Finding> findings{finding(7, "same", ""), finding(7, "same", ""), finding(7, "other", "")};
  for (Finding& one : findings) one.expectations.clear();
  drop_repeated(findings);
  EXPECT_EQ(findings.size(), 2U);
}

TEST(FindingListTest, WhatARuleSaysOfARecordIsAConsequenceOfWhatAnExpectationSays) {
  std::vector<Finding> findings{finding(7, "owner", ""), finding(9, "target", ""), finding(30, "another", "")};
  findings[0].expectations = {"an expectation"};
  for (Finding* const by_rule : {&findings[1], &findings[2]}) {
    by_rule->check = "another-check";
    by_rule->expectations.clear();
  }
  findings[2].where.begin.line = 2;
  drop_repeated(findings);
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[0].message, "owner");
  EXPECT_EQ(findings[1].message, "another");
}

}  // namespace
}  // namespace doczone::harness::finding_list_test
