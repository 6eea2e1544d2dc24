#include "model/finding.h"

#include <gtest/gtest.h>

namespace doczone::finding_test {
namespace {

Finding at(std::string path, std::size_t offset, std::string check, Severity severity) {
  Finding finding;
  finding.where.path = std::move(path);
  finding.where.span.offset = offset;
  finding.check = std::move(check);
  finding.severity = severity;
  return finding;
}

TEST(FindingTest, EnumerationsHaveTheNamesOfTheContract) {
  EXPECT_EQ(to_string(Severity::note), "note");
  EXPECT_EQ(to_string(Severity::warning), "warning");
  EXPECT_EQ(to_string(Severity::error), "error");
  EXPECT_EQ(to_string(Confidence::low), "low");
  EXPECT_EQ(to_string(Confidence::medium), "medium");
  EXPECT_EQ(to_string(Confidence::high), "high");
  const std::string_view kinds[] = {"satisfied",         "satisfied-by-wildcard", "wrong-value", "missing",
                                    "forbidden-present", "not-applicable",        "not-asked",   "unknown",
                                    "unresolved"};
  for (std::size_t i = 0; i < std::size(kinds); ++i) EXPECT_EQ(to_string(static_cast<VerdictKind>(i)), kinds[i]);
}

TEST(FindingTest, AFinishedDocumentIsSortedAndCounted) {
  FindingsDocument document;
  document.findings = {at("b", 1, "x", Severity::error), at("a", 9, "x", Severity::note),
                       at("a", 2, "y", Severity::warning), at("a", 2, "x", Severity::error)};
  document.verdicts = {{"b", "", "", VerdictKind::missing, "", {}}, {"a", "", "", VerdictKind::missing, "", {}}};
  document.pages = {{"z", "z", {}, 0}, {"y", "y", {}, 0}};
  document.finish();
  std::string order;
  for (const Finding& one : document.findings)
    order += one.where.path + std::to_string(one.where.span.offset) + one.check + " ";
  EXPECT_EQ(order, "a2x a2y a9x b1x ");
  EXPECT_EQ(document.verdicts.front().requirement, "a");
  EXPECT_EQ(document.pages.front().path, "y");
  EXPECT_EQ(document.summary.errors, 2U);
  EXPECT_EQ(document.summary.warnings, 1U);
  EXPECT_EQ(document.summary.notes, 1U);
}

TEST(FindingTest, AnExpectationIsNamedByItsRequirementAndDomain) {
  Verdict verdict;
  verdict.requirement = "xmpp/external/A/xmpp.contoso.com";
  EXPECT_EQ(expectation_name(verdict), "xmpp/external/A/xmpp.contoso.com");
  verdict.domain = "example.org";
  EXPECT_EQ(expectation_name(verdict), "xmpp/external/A/xmpp.contoso.com@example.org");
}

}  // namespace
}  // namespace doczone::finding_test
