#include "harness/report/formats.h"

#include <cstdio>
#include <fstream>

#include <gtest/gtest.h>

#include "model/json/findings_json.h"
#include "model/unicode.h"
#include "tests/harness/report/sample.h"
#include "tests/harness/report/strict_json.h"

namespace doczone::harness::formats_test {
namespace {

TEST(ReportFormatsTest, EveryNameMakesAReport) {
  Sample sample;
  sample.document.findings.push_back(damaged_name());
  const ReportInput input = sample.input();
  for (const std::string_view name : report_formats()) {
    const auto format = parse_report_format(name);
    ASSERT_TRUE(format) << name;
    EXPECT_EQ(to_string(*format), name);
    const std::string report = make_report(*format, input, {});
    EXPECT_NE(report.find("srv-missing"), std::string::npos) << name;
    EXPECT_EQ(report.back(), '\n') << name;
    EXPECT_EQ(report, make_report(*format, input, {})) << name;
  }
}

// Whatever a page says: every report is UTF-8 without control characters, and its paths do not lead out of the
// repository.
TEST(ReportFormatsTest, WhatAPageSaysStaysText) {
  Sample sample;
  Finding finding = damaged_name();
  finding.message = std::string("\x1b[31m\xff\x00\r\n\"'<&>\u202E😀標題]]>", 30);
  finding.value = finding.message;
  finding.suggestion = finding.message;
  finding.mechanism = Mechanism::lost_dot;
  finding.notes = {finding.message};
  finding.edits.front().text = finding.message;
  finding.evidence.front().value = finding.message;
  sample.document.findings = {finding, damaged_name()};
  sample.document.findings.back().where.path = "../../out of/the\nrepository.md";
  sample.document.remarks = {finding.message};
  const ReportInput input = sample.input();
  for (const std::string_view format : report_formats()) {
    const std::string report = make_report(*parse_report_format(format), input, {});
    for (std::string_view rest = report; !rest.empty();) {
      const CodePoint point = decode_code_point(rest);
      ASSERT_TRUE(point.value >= 0x20 || point.value == '\n') << format << " " << static_cast<unsigned>(point.value);
      rest.remove_prefix(point.length);
    }
    EXPECT_TRUE(is_utf8(report)) << format;
    if (format != "text" && format != "json") {
      // JUnit's messages and names are for people; its files are not.
      EXPECT_EQ(report.find(format == "junit" ? "file=\"../" : "\"../"), std::string::npos) << format;
    }
    if (format == "json" || format == "sarif" || format == "gitlab" || format == "rdjson") parse_strictly(report);
  }
}

TEST(ReportFormatsTest, ThirtyThousandFindingsAreReported) {
  Sample sample;
  sample.add(30'000, Severity::error, 3);
  const ReportInput input = sample.input();
  for (const std::string_view format : report_formats()) {
    const std::string report = make_report(*parse_report_format(format), input, {});
    EXPECT_NE(report.find("srv-missing"), std::string::npos) << format;
    EXPECT_LT(report.size(), 60'000'000U) << format;
  }
}

// Code scanning takes 10 MB, compressed.
TEST(ReportFormatsTest, SarifIsSmallEnoughToUpload) {
  if (std::system("gzip --version >/dev/null 2>&1") != 0) GTEST_SKIP() << "gzip is not installed";
  Sample sample;
  sample.add(30'000, Severity::error, 3);
  for (std::size_t i = 0; i < sample.document.findings.size(); ++i) {
    Finding& finding = sample.document.findings[i];
    finding.message += std::to_string(i * 2654435761U);
    finding.evidence.resize(20, finding.evidence.front());
    for (std::size_t j = 0; j < 20; ++j) finding.evidence[j].value += std::to_string((i + 1) * (j + 7) * 40503U);
  }
  const std::string path = testing::TempDir() + "doczone-upload.sarif";
  std::ofstream(path) << make_report(ReportFormat::sarif, sample.input(), {});
  FILE* const pipe = popen(("gzip -c '" + path + "' | wc -c").c_str(), "r");
  unsigned long bytes = 0;
  EXPECT_EQ(fscanf(pipe, "%lu", &bytes), 1);
  pclose(pipe);
  std::remove(path.c_str());
  EXPECT_GT(bytes, 100'000U);
  EXPECT_LT(bytes, 10'000'000U);
}

TEST(ReportFormatsTest, OtherNamesMakeNone) {
  EXPECT_FALSE(parse_report_format("xml"));
  EXPECT_FALSE(parse_report_format(""));
}

}  // namespace
}  // namespace doczone::harness::formats_test
