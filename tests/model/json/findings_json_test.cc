#include "model/json/findings_json.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/model/json/documents.h"

namespace doczone::findings_json_test {
namespace {

TEST(FindingsJson, HasEveryFieldInTheOrderOfTheContract) {
  EXPECT_EQ(findings_to_json(full_findings()), R"({
  "schema": "doczone.findings/1",
  "findings": [
    {
      "check": "mangled-name",
      "severity": "error",
      "confidence": "high",
      "message": "the name has lost a label",
      "path": "docs/zh-TW/page.md",
      "line": 53,
      "column": 8,
      "end_line": 53,
      "end_column": 24,
      "byte_offset": 1794,
      "byte_length": 16,
      "language": "zh-TW",
      "field": "owner",
      "mechanism": "dropped-label",
      "value": "_xmpp-_tcp. .com",
      "suggestion": "_xmpp-server._tcp.contoso.com",
      "edits": [
        {
          "byte_offset": 1794,
          "byte_length": 16,
          "text": "_xmpp-server._tcp.contoso.com"
        }
      ],
      "evidence": [
        {
          "path": "docs/de-DE/page.md",
          "line": 53,
          "column": 9,
          "language": "de-DE",
          "value": "_xmpp-server._tcp.contoso.com",
          "agrees": true
        }
      ]
    },
    {
      "check": "missing-record",
      "severity": "warning",
      "confidence": "low",
      "message": "no zone has it",
      "path": null,
      "line": null,
      "column": null,
      "end_line": null,
      "end_column": null,
      "byte_offset": null,
      "byte_length": null,
      "language": null,
      "field": null,
      "mechanism": null,
      "value": null,
      "suggestion": null,
      "edits": [],
      "evidence": [
        {
          "path": null,
          "line": null,
          "column": null,
          "language": null,
          "value": "",
          "agrees": false
        }
      ]
    }
  ],
  "verdicts": [
    {
      "requirement": "xmpp",
      "domain": "example.org",
      "view": "external",
      "verdict": "wrong-value",
      "reason": "port 5222",
      "path": "z.db",
      "line": 9
    },
    {
      "requirement": "sip",
      "domain": null,
      "view": null,
      "verdict": "satisfied",
      "reason": null,
      "path": null,
      "line": null
    }
  ],
  "remarks": [
    "the view was inferred"
  ],
  "summary": {
    "pages": 1,
    "languages": 2,
    "record_tables": 3,
    "requirements": 4,
    "zones": 5,
    "errors": 1,
    "warnings": 1,
    "notes": 0
  }
}
)");
}

TEST(FindingsJson, AnEmptyRunIsADocument) {
  const auto json = nlohmann::json::parse(findings_to_json({}));
  EXPECT_TRUE(json["findings"].is_array());
  EXPECT_TRUE(json["verdicts"].is_array());
  EXPECT_EQ(json["summary"]["errors"], 0);
}

// A value that is known to be empty is not an unknown one.
TEST(FindingsJson, AnEmptyValueIsNotNull) {
  FindingsDocument document = full_findings();
  document.findings[0].value = "";
  EXPECT_EQ(nlohmann::json::parse(findings_to_json(document))["findings"][0]["value"], "");
}

TEST(FindingsJson, AnyBytesMakeValidJson) {
  FindingsDocument document = full_findings();
  document.findings[0].message = "\xFF\xC3 \xED\xA0\x80 \x01\n\"\\";
  document.findings[0].value = std::string("a\0b\x80", 4);
  document.findings[0].where.path = "docs/\xE9.md";
  const std::string text = findings_to_json(document);
  const auto json = nlohmann::json::parse(text);
  EXPECT_EQ(json["findings"][0]["path"], "docs/\xEF\xBF\xBD.md");
  EXPECT_EQ(json["findings"][0]["value"], std::string("a\0b\xEF\xBF\xBD", 6));
  EXPECT_EQ(text.find('\x01'), std::string::npos);
}

// What a verdict says is all there: read by somebody else, it makes the same document again.
TEST(FindingsJson, VerdictsSurviveARoundTrip) {
  FindingsDocument document;
  for (int kind = 0; kind <= static_cast<int>(VerdictKind::unresolved); ++kind) {
    Verdict verdict = full_findings().verdicts[static_cast<std::size_t>(kind) % 2];
    verdict.kind = static_cast<VerdictKind>(kind);
    verdict.requirement += std::to_string(kind);
    document.verdicts.push_back(verdict);
  }
  const std::string json = findings_to_json(document);
  FindingsDocument read;
  const nlohmann::json parsed = nlohmann::json::parse(json);
  for (const auto& item : parsed.at("verdicts")) {
    const auto text = [&](const char* key) { return item.at(key).is_null() ? "" : item.at(key).get<std::string>(); };
    Verdict& verdict = read.verdicts.emplace_back();
    verdict.requirement = text("requirement");
    verdict.domain = text("domain");
    verdict.view = text("view");
    verdict.reason = text("reason");
    if (!item.at("path").is_null()) {
      verdict.where.emplace();
      verdict.where->path = text("path");
      verdict.where->begin.line = item.at("line").get<std::size_t>();
    }
    int kind = 0;
    while (to_string(static_cast<VerdictKind>(kind)) != text("verdict")) ASSERT_LT(++kind, 9);
    verdict.kind = static_cast<VerdictKind>(kind);
  }
  EXPECT_EQ(findings_to_json(read), json);
  ASSERT_EQ(read.verdicts.size(), document.verdicts.size());
  for (std::size_t i = 0; i < read.verdicts.size(); ++i) {
    EXPECT_EQ(expectation_name(read.verdicts[i]), expectation_name(document.verdicts[i]));
    EXPECT_EQ(read.verdicts[i].kind, document.verdicts[i].kind);
  }
}

}  // namespace
}  // namespace doczone::findings_json_test
