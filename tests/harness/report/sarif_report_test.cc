#include "harness/report/sarif_report.h"

#include <set>

#include <gtest/gtest.h>

#include "harness/report/fingerprint.h"
#include "tests/harness/report/sample.h"
#include "tests/harness/report/strict_json.h"

namespace doczone::harness::sarif_report_test {
namespace {

Json report_of(Sample& sample) {
  const Json log = parse_strictly(sarif_report(sample.input(), {{}, false, "1.2.3", ""}));
  EXPECT_EQ(schema_errors(log, "sarif"), "");
  return log;
}

TEST(SarifReportTest, AnEmptyRunIsValid) {
  Sample sample;
  const Json log = report_of(sample);
  EXPECT_EQ(log.at("version"), "2.1.0");
  EXPECT_TRUE(log.at("runs").at(0).at("results").empty());
  EXPECT_EQ(log.at("runs").at(0).at("tool").at("driver").at("version"), "1.2.3");
}

TEST(SarifReportTest, CountsColumnsInUtf16) {
  Sample sample;
  sample.document.findings.push_back(damaged_name());
  const Json log = report_of(sample);
  const Json& result = log.at("runs").at(0).at("results").at(0);
  const Json& place = result.at("locations").at(0).at("physicalLocation");
  EXPECT_EQ(place.at("artifactLocation").at("uri"), "docs/zh-TW/a%20b.md");
  // "| 外部 😀 "a" <b> | ": 17 code points, of which one takes two units.
  EXPECT_EQ(place.at("region").at("startLine"), 2);
  EXPECT_EQ(place.at("region").at("startColumn"), 19);
  EXPECT_EQ(place.at("region").at("endColumn"), 35);
}

TEST(SarifReportTest, CarriesTheFixAndTheOtherLanguages) {
  Sample sample;
  sample.document.findings.push_back(damaged_name());
  const Json log = report_of(sample);
  const Json& result = log.at("runs").at(0).at("results").at(0);
  const Json& change = result.at("fixes").at(0).at("artifactChanges").at(0);
  EXPECT_EQ(change.at("replacements").at(0).at("insertedContent").at("text"), "_xmpp-server._tcp.contoso.com");
  EXPECT_EQ(change.at("replacements").at(0).at("deletedRegion").at("byteLength"), 16);
  EXPECT_EQ(change.at("replacements").at(0).at("deletedRegion").at("byteOffset"), kPage.find("_xmpp"));
  EXPECT_EQ(result.at("message").at("text"),
            "the name \\[is\\] damaged: 100 %, says \"de\". Write: _xmpp-server._tcp.contoso.com. See [de-DE](1)");
  const Json& related = result.at("relatedLocations").at(0);
  EXPECT_EQ(related.at("id"), 1);
  EXPECT_EQ(related.at("physicalLocation").at("artifactLocation").at("uri"), "other%20repository/de-DE/a.md");
}

TEST(SarifReportTest, NamesARuleForEveryCheck) {
  Sample sample;
  sample.document.findings.push_back(damaged_name());
  const Json log = report_of(sample);
  const Json& rules = log.at("runs").at(0).at("tool").at("driver").at("rules");
  EXPECT_EQ(rules.size(), sample.catalogue.size());
  const Json& result = log.at("runs").at(0).at("results").at(0);
  EXPECT_EQ(rules.at(result.at("ruleIndex").get<std::size_t>()).at("id"), result.at("ruleId"));
  for (const Json& rule : rules) {
    EXPECT_LE(rule.at("fullDescription").at("text").get<std::string>().size(), 1024U);
    EXPECT_FALSE(rule.at("help").at("text").get<std::string>().empty());
  }
}

TEST(SarifReportTest, KeepsTheMostSevereOfTooMany) {
  Sample sample;
  sample.add(29'990, Severity::warning);
  sample.add(10, Severity::error);
  const Json log = report_of(sample);
  const Json& run = log.at("runs").at(0);
  EXPECT_EQ(run.at("results").size(), kMostSarifResults);
  std::size_t errors = 0;
  std::set<std::string> fingerprints;
  for (const Json& result : run.at("results")) {
    if (result.at("level") == "error") ++errors;
    fingerprints.insert(result.at("partialFingerprints").at("doczone/v1"));
  }
  EXPECT_EQ(errors, 10U);
  EXPECT_EQ(fingerprints.size(), kMostSarifResults);
  const std::string said = run.at("invocations").at(0).at("toolExecutionNotifications").at(0).at("message").at("text");
  EXPECT_EQ(said, "25000 findings were left out: the most severe 5000 are here");
}

TEST(SarifReportTest, SurvivesWhatIsNotText) {
  Sample sample;
  Finding finding = damaged_name();
  finding.message = std::string("a\x1b[31m\xff\x00 b", 11);
  finding.where.path = "docs/\xff\n.md";
  sample.document.findings.push_back(finding);
  const Json log = report_of(sample);
  const Json& result = log.at("runs").at(0).at("results").at(0);
  EXPECT_EQ(result.at("locations").at(0).at("physicalLocation").at("artifactLocation").at("uri"), "docs/%FF%0A.md");
  EXPECT_EQ(result.at("message").at("text").get<std::string>().find('\x1b'), std::string::npos);
}

TEST(SarifReportTest, TellsThePlatformWhatItSortsBy) {
  Sample sample;
  sample.document.findings.push_back(damaged_name());
  const Json log = report_of(sample);
  const Json& run = log.at("runs").at(0);
  EXPECT_EQ(run.at("automationDetails").at("id"), "doczone/");
  EXPECT_TRUE(run.at("originalUriBaseIds").contains("%SRCROOT%"));
  for (const Json& rule : run.at("tool").at("driver").at("rules")) {
    const std::string id = rule.at("id");
    EXPECT_EQ(rule.at("helpUri"), check_address(id));
    EXPECT_EQ(rule.at("name").get<std::string>().find('-'), std::string::npos);
    const Json& properties = rule.at("properties");
    EXPECT_EQ(properties.at("tags"), (Json{"dns", "zone"}));
    EXPECT_TRUE((std::set<std::string>{"very-high", "high", "medium"}.contains(properties.at("precision")))) << id;
    EXPECT_TRUE(
        (std::set<std::string>{"error", "warning", "recommendation"}.contains(properties.at("problem.severity"))));
  }
  const Json& prints = run.at("results").at(0).at("partialFingerprints");
  EXPECT_EQ(prints.at("primaryLocationLineHash"), line_hashes(kPage).at(1));
  // Masked bytes have another hash than the file's.
  const Json masked = parse_strictly(sarif_report(sample.input(), {{}, false, "1", "", FailOn::error, false, true}));
  EXPECT_FALSE(
      masked.at("runs").at(0).at("results").at(0).at("partialFingerprints").contains("primaryLocationLineHash"));
}

TEST(SarifReportTest, NotesAreForThoseWhoAskForThem) {
  Sample sample;
  sample.add(2, Severity::note);
  sample.add(1, Severity::warning);
  EXPECT_EQ(report_of(sample).at("runs").at(0).at("results").size(), 1U);
  const TextOptions verbose{false, true, false};
  const Json all = parse_strictly(sarif_report(sample.input(), {verbose, false, "1", ""}));
  EXPECT_EQ(all.at("runs").at(0).at("results").size(), 3U);
}

}  // namespace
}  // namespace doczone::harness::sarif_report_test
