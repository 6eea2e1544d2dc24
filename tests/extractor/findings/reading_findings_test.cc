#include "extractor/findings/reading_findings.h"

#include <gtest/gtest.h>

namespace doczone::extractor::reading_findings_test {
namespace {

TEST(ReadingFindingsTest, PagesThatCouldNotBeReadComeBeforeNotes) {
  Corpus corpus;
  corpus.unreadable.push_back(Error{"permission denied", "docs/fr/a.md"});
  corpus.notes.push_back({{}, LanguageTag::parse("de").value(), "the page is not UTF-8"});
  corpus.notes.back().where.path = "docs/de/a.md";
  corpus.notes.push_back({{}, {}, "the table is too large"});
  std::string out;
  for (const Finding& finding : reading_findings(corpus)) {
    out += finding.check + " " + std::string(to_string(finding.severity)) + " " + finding.where.path + " " +
           (finding.language ? finding.language->to_string() : "-") + ": " + finding.message + "\n";
  }
  EXPECT_EQ(out,
            "unreadable-page error docs/fr/a.md -: the page was not read: permission denied\n"
            "unreadable-page note docs/de/a.md de: the page is not UTF-8\n"
            "unreadable-page note  -: the table is too large\n");
}

}  // namespace
}  // namespace doczone::extractor::reading_findings_test
