#include "harness/report/junit_report.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include <gtest/gtest.h>
#include <pugixml.hpp>
#include <unistd.h>

#include "tests/harness/report/sample.h"

namespace doczone::harness::junit_report_test {
namespace {

// Reads strictly, and holds the document against the rules that every consumer shares.
void read(Sample& sample, pugi::xml_document& xml, bool strict = false) {
  const std::string text = junit_report(sample.input().document, {{}, strict, "", ""});
  for (const char c : text) {
    ASSERT_TRUE(static_cast<unsigned char>(c) >= 0x20 || c == '\n') << static_cast<int>(c);
  }
  ASSERT_TRUE(xml.load_string(text.c_str(), pugi::parse_full)) << text.substr(0, 300);
  for (const pugi::xml_node suite : xml.child("testsuites").children()) {
    ASSERT_STREQ(suite.name(), "testsuite");
    std::set<std::pair<std::string, std::string>> names;
    std::size_t cases = 0, failures = 0, skipped = 0;
    for (const pugi::xml_node test : suite.children()) {
      ASSERT_STREQ(test.name(), "testcase");
      ++cases;
      failures += test.child("failure") ? 1 : 0;
      skipped += test.child("skipped") ? 1 : 0;
      EXPECT_STRNE(test.attribute("classname").value(), "");
      EXPECT_STRNE(test.attribute("name").value(), "");
      EXPECT_EQ(static_cast<bool>(test.attribute("file")) && strict, false);
      EXPECT_TRUE(names.emplace(test.attribute("classname").value(), test.attribute("name").value()).second);
    }
    EXPECT_EQ(suite.attribute("tests").as_uint(), cases);
    EXPECT_EQ(suite.attribute("failures").as_uint(), failures);
    EXPECT_EQ(suite.attribute("skipped").as_uint(), skipped);
    EXPECT_EQ(suite.attribute("errors").as_uint(), 0U);
    EXPECT_TRUE(suite.attribute("time"));
  }
}

pugi::xml_node case_named(const pugi::xml_document& xml, const char* name) {
  for (const pugi::xml_node suite : xml.child("testsuites").children()) {
    if (const pugi::xml_node test = suite.find_child_by_attribute("testcase", "name", name)) return test;
  }
  return {};
}

Verdict verdict(std::string requirement, VerdictKind kind, std::string reason = {}) {
  Verdict out;
  out.requirement = std::move(requirement);
  out.domain = "example.org";
  out.view = "external";
  out.kind = kind;
  out.reason = std::move(reason);
  return out;
}

// By a reader that is not ours, against tests/harness/report/schema/junit.xsd.
bool is_valid(const std::string& report) {
  const auto path = std::filesystem::temp_directory_path() / ("doczone-junit-" + std::to_string(::getpid()) + ".xml");
  std::ofstream(path, std::ios::binary) << report;
  const int code = std::system(("xmllint --noout --schema " DOCZONE_ROOT "/tests/harness/report/schema/junit.xsd '" +
                                path.string() + "' >/dev/null 2>&1")
                                   .c_str());
  std::filesystem::remove(path);
  return code == 0;
}

TEST(JunitReportTest, IsValidByItsSchema) {
  if (std::system("xmllint --version >/dev/null 2>&1") != 0) GTEST_SKIP() << "xmllint is not installed";
  Sample sample;
  sample.add(30'000, Severity::error, 3);
  Finding hostile = damaged_name();
  hostile.message = std::string("\x1b[31m\xff\x00\r\n\"'<&>\u202E😀標題]]>", 30);
  hostile.where.path = hostile.message;
  sample.document.findings.push_back(hostile);
  for (const VerdictKind kind : {VerdictKind::satisfied, VerdictKind::satisfied_by_wildcard, VerdictKind::missing,
                                 VerdictKind::unknown, VerdictKind::unresolved, VerdictKind::not_asked})
    sample.document.verdicts.push_back(verdict("r", kind, hostile.message));  // of one name: told apart
  const FindingsDocument& document = sample.input().document;
  for (const bool strict : {false, true}) EXPECT_TRUE(is_valid(junit_report(document, {{}, strict, "", ""})));
  std::string twice = junit_report(document, {});
  twice.replace(twice.find("name=\"r (2)\""), 12, "name=\"r\"");
  EXPECT_FALSE(is_valid(twice));
  EXPECT_TRUE(is_valid(junit_report({}, {})));
}

TEST(JunitReportTest, HasACaseForEveryPageAndLanguage) {
  Sample sample;
  sample.document.findings.push_back(damaged_name());
  pugi::xml_document xml;
  read(sample, xml);
  const pugi::xml_node suite = xml.child("testsuites").child("testsuite");
  EXPECT_EQ(suite.attribute("tests").as_uint(), 2U);
  const pugi::xml_node broken = suite.find_child_by_attribute("testcase", "classname", "doczone.documentation.zh-TW");
  EXPECT_NE(std::string(broken.child("failure").text().get()).find("write _xmpp-server._tcp.contoso.com"),
            std::string::npos);
  EXPECT_STREQ(broken.attribute("file").value(), "docs/zh-TW/a b.md");
  EXPECT_FALSE(suite.find_child_by_attribute("testcase", "classname", "doczone.documentation.de-DE").child("failure"));
}

TEST(JunitReportTest, WarningsDoNotFail) {
  Sample sample;
  Finding finding = damaged_name();
  finding.severity = Severity::warning;
  sample.document.findings.push_back(finding);
  pugi::xml_document xml;
  read(sample, xml);
  const pugi::xml_node test = xml.child("testsuites")
                                  .child("testsuite")
                                  .find_child_by_attribute("testcase", "classname", "doczone.documentation.zh-TW");
  EXPECT_FALSE(test.child("failure"));
  EXPECT_NE(std::string(test.child("system-out").text().get()).find("srv-missing"), std::string::npos);
}

TEST(JunitReportTest, WhatCannotBeToldIsSkippedWithItsReason) {
  Sample sample;
  sample.document.verdicts = {verdict("good", VerdictKind::satisfied),
                              verdict("wild", VerdictKind::satisfied_by_wildcard, "only a wildcard"),
                              verdict("wrong", VerdictKind::wrong_value, "another port"),
                              verdict("gone", VerdictKind::missing, "no record"),
                              verdict("present", VerdictKind::forbidden_present, "is there"),
                              verdict("unknown", VerdictKind::unknown, "no zone"),
                              verdict("unresolved", VerdictKind::unresolved, "no view"),
                              verdict("unasked", VerdictKind::not_asked, "add it"),
                              verdict("off", VerdictKind::not_applicable, "switched off")};
  pugi::xml_document xml;
  read(sample, xml);
  for (const char* name : {"wrong", "gone", "present"}) EXPECT_TRUE(case_named(xml, name).child("failure")) << name;
  for (const char* name : {"unknown", "unresolved", "unasked", "off"})
    EXPECT_STRNE(case_named(xml, name).child("skipped").attribute("message").value(), "") << name;
  for (const char* name : {"good", "wild"}) {
    EXPECT_FALSE(case_named(xml, name).child("failure")) << name;
    EXPECT_FALSE(case_named(xml, name).child("skipped")) << name;
  }
  EXPECT_STREQ(case_named(xml, "gone").attribute("classname").value(), "doczone.zones.external.example.org");
}

TEST(JunitReportTest, TwinsGetNamesOfTheirOwn) {
  Sample sample;
  sample.document.verdicts = {verdict("same", VerdictKind::satisfied), verdict("same", VerdictKind::satisfied)};
  pugi::xml_document xml;
  read(sample, xml);
  EXPECT_TRUE(case_named(xml, "same (2)"));
}

TEST(JunitReportTest, StrictLeavesOutTheFile) {
  Sample sample;
  sample.document.findings.push_back(damaged_name());
  pugi::xml_document xml;
  read(sample, xml, true);
}

TEST(JunitReportTest, ControlCharactersDoNotReachTheXml) {
  Sample sample;
  Finding finding = damaged_name();
  finding.message = "a\x1b[31m \x01 ]]> & < \"q\" \xff \xef\xbf\xbf";
  sample.document.findings.push_back(finding);
  pugi::xml_document xml;
  read(sample, xml);
  const std::string said = xml.child("testsuites").child("testsuite").last_child().child("failure").text().get();
  EXPECT_NE(said.find("]]> & < \"q\""), std::string::npos) << said;
}

TEST(JunitReportTest, TakesThirtyThousandFindings) {
  Sample sample;
  sample.add(30'000, Severity::error);
  pugi::xml_document xml;
  read(sample, xml);
}

TEST(JunitReportTest, ATestFailsWhereTheRunDoes) {
  Sample sample;
  sample.add(1, Severity::warning);
  sample.document.verdicts = {verdict("b", VerdictKind::unresolved, "nobody says the port"),
                              verdict("c", VerdictKind::missing, "it is not there")};
  const auto failures = [&](FailOn fail_on, bool fail_on_unknown = false) {
    const std::string text = junit_report(sample.input().document, {{}, false, "", "", fail_on, fail_on_unknown});
    std::size_t out = 0;
    for (std::size_t at = text.find("<failure "); at != std::string::npos; at = text.find("<failure ", at + 1)) ++out;
    return out;
  };
  EXPECT_EQ(failures(FailOn::never), 0U);
  EXPECT_EQ(failures(FailOn::error), 1U);
  EXPECT_EQ(failures(FailOn::warning), 3U);
  sample.document.verdicts.push_back(verdict("d", VerdictKind::unknown, "no zone was given"));
  EXPECT_EQ(failures(FailOn::error), 1U);
  EXPECT_EQ(failures(FailOn::error, true), 2U);
}

}  // namespace
}  // namespace doczone::harness::junit_report_test
