#include "harness/report/summary_text.h"

#include <gtest/gtest.h>

namespace doczone::harness::summary_text_test {
namespace {

std::string summary_of(const FindingsDocument& document, bool verbose = false) {
  return summary_text(document, {false, verbose}, Painter(false));
}
std::string verdicts_of(const FindingsDocument& document, bool verbose = false) {
  return verdict_text(document, {false, verbose}, Painter(false));
}

FindingsDocument with(std::size_t errors, std::size_t warnings, std::size_t notes) {
  FindingsDocument document;
  document.findings.resize(errors + warnings + notes);
  for (std::size_t i = errors; i < document.findings.size(); ++i) {
    document.findings[i].severity = i < errors + warnings ? Severity::warning : Severity::note;
  }
  for (Finding& finding : document.findings) finding.language = LanguageTag();
  return document;
}

void add(FindingsDocument& document, VerdictKind kind, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i)
    document.verdicts.push_back({"srv", "example.net", "external", kind, "because", std::nullopt});
}

TEST(SummaryText, NamesOnlyWhatThereWas) {
  FindingsDocument document;
  EXPECT_EQ(summary_of(document), "found no errors\n");
  document.summary.pages = 14;
  document.summary.languages = 7;
  document.summary.record_tables = 14;
  document.summary.requirements = 6;
  EXPECT_EQ(summary_of(document), "14 pages in 7 languages, 14 record tables, 6 requirements\nfound no errors\n");
  document.summary.zones = 2;
  add(document, VerdictKind::satisfied, 11);
  add(document, VerdictKind::missing, 1);
  add(document, VerdictKind::not_asked, 3);
  EXPECT_EQ(summary_of(document),
            "14 pages in 7 languages, 14 record tables, 6 requirements; 2 zones: 11 of 12 expectations satisfied, 1 "
            "missing, 3 not asked\n"
            "found no errors\n");
  document.summary = {};
  document.summary.zones = 1;
  document.verdicts.resize(1);
  EXPECT_EQ(summary_of(document), "1 zone: 1 of 1 expectation satisfied\nfound no errors\n");
  document.verdicts.clear();
  EXPECT_EQ(summary_of(document), "1 zone\nfound no errors\n");
  add(document, VerdictKind::not_asked, 2);
  EXPECT_EQ(summary_of(document), "1 zone: no expectations, 2 not asked\nfound no errors\n");
}

TEST(SummaryText, CountsFindings) {
  EXPECT_EQ(summary_of(with(5, 1, 2)), "found 5 errors and 1 warning (2 notes; --verbose shows them)\n");
  EXPECT_EQ(summary_of(with(5, 1, 2), true), "found 5 errors, 1 warning and 2 notes\n");
  EXPECT_EQ(summary_of(with(1, 0, 1)), "found 1 error (1 note; --verbose shows it)\n");
  EXPECT_EQ(summary_of(with(0, 2, 0)), "found no errors and 2 warnings\n");
  EXPECT_EQ(summary_of(with(0, 0, 1), true), "found no errors and 1 note\n");
}

TEST(SummaryText, OneLanguageIsNothingToCompareWith) {
  FindingsDocument document;
  document.summary.languages = 1;
  EXPECT_EQ(summary_of(document), "found no errors\n");
  document.summary.pages = 3;
  document.summary.record_tables = 3;
  EXPECT_EQ(summary_of(document),
            "3 pages in 1 language, 3 record tables\nfound no errors\nall pages are in one language: there was nothing "
            "to compare them "
            "with\n");
}

TEST(SummaryText, ListsVerdictsThatNoFindingTells) {
  FindingsDocument document = with(0, 0, 0);
  add(document, VerdictKind::satisfied, 2);
  add(document, VerdictKind::not_applicable, 1);
  add(document, VerdictKind::not_asked, 1);
  EXPECT_EQ(verdicts_of(document), "");
  document.verdicts.push_back({"b", "example.org", "external", VerdictKind::satisfied_by_wildcard,
                               "*.example.org answers", Location{"zones/example.org.zone", {}, {9, 1}, {9, 1}}});
  document.verdicts.push_back(
      {"b", "example.org", "internal", VerdictKind::unknown, "no zone was given", std::nullopt});
  document.verdicts.push_back(
      {"a", "example.org", "internal", VerdictKind::unknown, "no zone was given", std::nullopt});
  document.verdicts.push_back({"c\x1B", "", "", VerdictKind::unresolved, "", std::nullopt});
  EXPECT_EQ(verdicts_of(document), R"(expectations to look at:
  unknown: example.org/internal a: no zone was given
  unknown: example.org/internal b: no zone was given
  unresolved: c\x1B
  satisfied-by-wildcard: example.org/external b: *.example.org answers (zones/example.org.zone:9)

)");
  EXPECT_NE(verdicts_of(document, true)
                .find("\n  not-asked: example.net/external srv: because\n  not-applicable: example.net/external srv: "
                      "because\n"),
            std::string::npos);
}

TEST(SummaryText, WarnsOfWhatCouldNotBeJudged) {
  FindingsDocument document;
  add(document, VerdictKind::unknown, 2);
  EXPECT_NE(summary_of(document).find(
                "warning: 2 expectations could not be judged; with --fail-on-unknown that is a failure\n"),
            std::string::npos);
  document.verdicts.pop_back();
  document.verdicts.back().kind = VerdictKind::unresolved;
  EXPECT_EQ(summary_of(document).find("could not be judged"), std::string::npos);
}

TEST(SummaryText, ManyOfOneVerdictAreCounted) {
  FindingsDocument document;
  add(document, VerdictKind::unknown, 25);
  EXPECT_NE(verdicts_of(document).find("because\n  unknown: … and 5 more (--verbose shows them)\n\n"),
            std::string::npos);
  EXPECT_EQ(verdicts_of(document, true).find("more"), std::string::npos);
}

// A record that is missing must not go unmentioned because its finding was left out.
TEST(SummaryText, FailuresWithoutAFindingAreListed) {
  FindingsDocument document = with(1, 0, 0);
  add(document, VerdictKind::missing, 1);
  EXPECT_EQ(verdicts_of(document), "expectations to look at:\n  missing: example.net/external srv: because\n\n");
  document.findings[0].language.reset();
  EXPECT_EQ(verdicts_of(document), "");
}

TEST(SummaryText, PagesOfWhichNothingWasReadAreNotGreen) {
  FindingsDocument document;
  document.summary.pages = 258;
  EXPECT_EQ(summary_of(document),
            "258 pages\nno record was read on any page: nothing but names in text was compared\n");
}

}  // namespace
}  // namespace doczone::harness::summary_text_test
