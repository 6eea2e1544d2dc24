// What the text report looks like.
#include <regex>
#include <string_view>

#include <gtest/gtest.h>

#include "harness/report/report.h"

namespace doczone::harness::text_report_test {
namespace {

constexpr std::string_view kPage = "docs-corpus/zh-TW/dns-summary-xmpp-federation.md";
constexpr std::string_view kZone = "zones/example.net.zone";
constexpr std::string_view kName = "_xmpp-server._tcp.contoso.com";

// Fifty-two lines above the one that matters.
std::string page_text(std::string_view line) {
  return std::string(52, '\n') + std::string(line) + "\n<td>end</td>\n";
}

Evidence said(std::string_view language, std::string_view value, bool agrees, std::size_t line = 53) {
  Evidence out;
  out.language = *LanguageTag::parse(language);
  out.where.path = "docs/" + std::string(language) + "/page.md";
  out.where.begin = out.where.end = {line, 8};
  out.value = value;
  out.agrees = agrees;
  return out;
}

struct Case {
  FindingsDocument document;
  Sources sources;

  void add_source(std::string_view path, std::string text) {
    sources[std::string(path)] = std::make_shared<const SourceText>(std::string(path), std::move(text));
  }
  // A finding on the first bytes of the source that read `found`.
  Finding& add(std::string_view check, std::string_view message, std::string_view path, std::string_view found) {
    Finding& finding = document.findings.emplace_back();
    finding.check = check;
    finding.message = message;
    const SourceText& source = *sources.at(std::string(path));
    finding.where = locate(source, {source.bytes().find(found), found.size()});
    return finding;
  }
  std::string text(bool verbose = false, bool color = false) const {
    return text_report(document, sources, {color, verbose});
  }
};

Case page_run() {
  Case run;
  run.add_source(kPage, page_text("<td><p>_xmpp-_tcp. .com</p></td>\r"));
  Finding& finding =
      run.add("mangled-name", "the owner name is damaged: a label was dropped", kPage, "_xmpp-_tcp. .com");
  finding.language = *LanguageTag::parse("zh-TW");
  finding.field = Field::owner;
  finding.mechanism = Mechanism::dropped_label;
  finding.value = "_xmpp-_tcp. .com";
  finding.suggestion = kName;
  for (const char* language : {"en-US", "de-DE", "zh-CN", "ja-JP", "fr-FR"})
    finding.evidence.push_back(said(language, kName, true));
  finding.evidence.push_back(said("ko-KR", "_xmpp-.com. _tcp", false));
  return run;
}

Case zone_run() {
  Case run;
  run.add_source(kZone, "$ORIGIN example.net.\n$TTL 3600\n\n@\tIN\tSOA ns1 hostmaster 1 7200 900 1209600 300\n");
  Finding& finding =
      run.add("srv-missing", "example.net has no SRV record at _xmpp-server._tcp.example.net.", kZone, "@");
  finding.where.span.length = 0;
  finding.suggestion = "_xmpp-server._tcp.example.net. 3600 IN SRV 0 0 5269 xmpp.example.net.";
  finding.evidence = {
      said("zh-TW", "外部 DNS · SRV · 5269 · _xmpp-_tcp. .com", false, 5),
      said("en-US", "External DNS · SRV · 5269 · _xmpp-server._tcp.contoso.com · xmpp.contoso.com", true),
      said("de-DE", "Externer DNS · SRV · 5269 · _xmpp-server._tcp.contoso.com · xmpp.contoso.com", true, 107)};
  return run;
}

// The first of a kind; the rest with --verbose.
TEST(TextReport, CountsWhatNobodyReads) {
  Case run;
  run.add_source("a.zone", "text");
  run.add_source("b.zone", "text");
  for (std::size_t i = 0; i < 20'000; ++i) run.add("zone-syntax", "bad line", "a.zone", "text");
  for (std::size_t i = 0; i < 21; ++i) run.add("zone-syntax", "bad line", "b.zone", "text");
  const std::string text = run.text();
  EXPECT_LT(text.size(), 10'000U);
  EXPECT_NE(text.find("a.zone: error[zone-syntax] … and 19980 more of this kind (--verbose shows them)\n\n"),
            std::string::npos);
  EXPECT_EQ(text.find("b.zone: error[zone-syntax] …"), std::string::npos);  // one more is said as quickly
  EXPECT_GT(run.text(true).size(), 1'000'000U);
}

TEST(TextReport, AFindingOnAPage) {
  EXPECT_EQ(
      page_run().text(),
      R"(docs-corpus/zh-TW/dns-summary-xmpp-federation.md:53:8: error[mangled-name] the owner name is damaged: a label was dropped
   |
53 | <td><p>_xmpp-_tcp. .com</p></td>
   |        ^^^^^^^^^^^^^^^^ dropped-label
   |
   = 5 of 6 other languages say `_xmpp-server._tcp.contoso.com`: de-DE, en-US, fr-FR, ja-JP, zh-CN
   = ko-KR says `_xmpp-.com. _tcp`
   = help: write `_xmpp-server._tcp.contoso.com`

found 1 error
)");
}

TEST(TextReport, AFindingOnAZone) {
  EXPECT_EQ(
      zone_run().text(),
      R"(zones/example.net.zone:4:1: error[srv-missing] example.net has no SRV record at _xmpp-server._tcp.example.net.
   |
 4 | @    IN    SOA ns1 hostmaster 1 7200 900 1209600 300
   |
   = demanded by 3 table rows:
       zh-TW  docs/zh-TW/page.md:5  外部 DNS · SRV · 5269 · _xmpp-_tcp. .com (damaged here)
       … and 2 more in 2 other languages (--verbose shows them)
   = help:
       _xmpp-server._tcp.example.net. 3600 IN SRV 0 0 5269 xmpp.example.net.

found 1 error
)");
}

TEST(TextReport, AnUnderlineStandsBelowWideCharacters) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"<td>場所/種類 ポート５２６９ end",  //
       "53 | <td>場所/種類 ポート５２６９ end\n   |                     ^^^^^^^^\n"},
      {"외부 DNS ５２６９", "53 | 외부 DNS ５２６９\n   |          ^^^^^^^^\n"},
      {"位置\tx ５２６９", "53 | 位置    x ５２６９\n   |           ^^^^^^^^\n"},
  };
  for (const auto& [line, expected] : cases) {
    Case run;
    run.add_source(kPage, page_text(line));
    run.add("changed-port", "the port differs", kPage, "５２６９");
    EXPECT_NE(run.text().find(expected), std::string::npos) << run.text();
  }
}

TEST(TextReport, AWideLineNumberMovesTheMargin) {
  Case run;
  run.add_source(kZone, std::string(99'999, '\n') + "www IN A 192.0.2.1\n");
  Finding& finding = run.add("record-missing", "no AAAA record", kZone, "www");
  finding.suggestion = "www IN AAAA 2001:db8::1\nwww IN AAAA 2001:db8::2\r\n";
  finding.notes = {"why"};
  EXPECT_EQ(run.text(), R"(zones/example.net.zone:100000:1: error[record-missing] no AAAA record
       |
100000 | www IN A 192.0.2.1
       | ^^^
       |
       = why
       = help:
           www IN AAAA 2001:db8::1
           www IN AAAA 2001:db8::2

found 1 error
)");
}

TEST(TextReport, AValueOfAZoneIsReplaced) {
  Case run = zone_run();
  Finding& finding = run.document.findings[0];
  finding.value = "5222";
  finding.suggestion = "5269";
  finding.evidence.resize(1);
  const std::string text = run.text();
  EXPECT_NE(text.find("   = demanded by 1 table row:\n       zh-TW  docs/zh-TW/page.md:5  外部"), std::string::npos)
      << text;
  EXPECT_NE(text.find("   = help: write `5269`\n\n"), std::string::npos) << text;
}

TEST(TextReport, WithoutItsSourceAFindingHasNoExcerpt) {
  Case run = zone_run();
  run.sources.clear();
  run.document.findings[0].evidence.clear();
  EXPECT_EQ(
      run.text(),
      R"(zones/example.net.zone:4:1: error[srv-missing] example.net has no SRV record at _xmpp-server._tcp.example.net.
   = help:
       _xmpp-server._tcp.example.net. 3600 IN SRV 0 0 5269 xmpp.example.net.

found 1 error
)");
}

TEST(TextReport, AFindingOnAWholeFileOrOnNoneHasNoPosition) {
  FindingsDocument document;
  document.findings.resize(2);
  for (Finding& finding : document.findings) finding.check = "unreadable-page";
  document.findings[0].message = "no page at all";
  document.findings[1].message = "it is not text";
  document.findings[1].where.path = "docs/a.md";
  document.findings[1].severity = Severity::warning;
  EXPECT_EQ(text_report(document, {}, {}), R"(error[unreadable-page] no page at all

docs/a.md: warning[unreadable-page] it is not text

found 1 error and 1 warning
)");
}

TEST(TextReport, ConfidenceAndNotesHaveLinesOfTheirOwn) {
  Case run = page_run();
  Finding& finding = run.document.findings[0];
  finding.confidence = Confidence::medium;
  finding.evidence.clear();
  finding.suggestion.reset();
  finding.notes = {"first\nsecond\r\n\nthird", "", "another"};
  const std::string text = run.text();
  EXPECT_NE(
      text.find("   |\n   = confidence: medium\n   = first\n       second\n\n       third\n   = another\n\nfound"),
      std::string::npos)
      << text;
}

TEST(TextReport, NotesAreCountedUnlessAskedFor) {
  Case run = page_run();
  run.document.findings[0].severity = Severity::note;
  EXPECT_EQ(run.text(), "found no errors (1 note; --verbose shows it)\n");
  EXPECT_NE(run.text(true).find(":53:8: note[mangled-name] the"), std::string::npos);
  EXPECT_NE(run.text(true).find("\nfound no errors and 1 note\n"), std::string::npos);
}

TEST(TextReport, ColourChangesNothingElse) {
  for (Case run : {page_run(), zone_run()}) {
    for (const Severity severity : {Severity::note, Severity::warning, Severity::error}) {
      run.document.findings[0].severity = severity;
      run.document.findings[0].message = "raw \x1B[31m escape";
      run.document.verdicts = {{"r", "example.net", "external", VerdictKind::unknown, "no zone", std::nullopt}};
      const std::string colored = run.text(true, true);
      EXPECT_EQ(std::regex_replace(colored, std::regex("\x1B\\[[0-9;]*m"), ""), run.text(true));
      EXPECT_EQ(run.text(true).find('\x1B'), std::string::npos);
    }
  }
}

// Further places of the finding: on its own page at these lines, and one on another page.
Case run_with_twins(std::size_t count) {
  Case run = page_run();
  const Finding first = run.document.findings[0];
  for (std::size_t i = 0; i < count; ++i) {
    Finding& twin = run.document.findings.emplace_back(first);
    twin.where.begin.line = 60 + i;
    if (i + 1 == count) twin.where.path = "docs/zh-CN/page.md";
  }
  return run;
}

TEST(TextReport, TellsASlipOnceWithAllItsPlaces) {
  const std::string one = run_with_twins(1).text();
  EXPECT_NE(one.find("   = the same at docs/zh-CN/page.md:60:8\n"), std::string::npos) << one;
  const std::string some = run_with_twins(4).text();
  EXPECT_NE(some.find("   = the same at 4 more places:\n"
                      "       docs-corpus/zh-TW/dns-summary-xmpp-federation.md:60:8\n"
                      "       docs-corpus/zh-TW/dns-summary-xmpp-federation.md:61:8\n"
                      "       docs-corpus/zh-TW/dns-summary-xmpp-federation.md:62:8\n"
                      "       docs/zh-CN/page.md:63:8\n"),
            std::string::npos)
      << some;
  const std::string many = run_with_twins(30).text();
  EXPECT_NE(many.find(".md:79:8\n       … and 10 more (--verbose shows them)\n"), std::string::npos) << many;
  EXPECT_EQ(run_with_twins(4).text(true).find("the same at"), std::string::npos);
}

TEST(TextReport, ColoursWhatTheEyeLooksFor) {
  Case run = page_run();
  const std::string text = run.text(false, true);
  for (const std::string_view part : {"\x1B[1mdocs-corpus/zh-TW/dns-summary-xmpp-federation.md\x1B[0m:53:8: "
                                      "\x1B[1;31merror\x1B[0m[\x1B[1mmangled-name\x1B[0m] the",
                                      "   |        \x1B[1;31m^^^^^^^^^^^^^^^^ dropped-label\x1B[0m\n",
                                      "   = \x1B[32mhelp:\x1B[0m write `", "found \x1B[1;31m1 error\x1B[0m\n"}) {
    EXPECT_NE(text.find(part), std::string::npos) << text;
  }
  EXPECT_NE(text_report({}, {}, {true, false}).find("\x1B[32mfound no errors\x1B[0m\n"), std::string::npos);
}

TEST(TextReport, TakesAnyBytes) {
  const std::string nasty("\0\xFF\xC3(\x1B]0;x\x07\xE2\x80\xAE\r\n\t`", 17);
  Case run = page_run();
  Finding& finding = run.document.findings[0];
  finding.check = finding.message = nasty;
  finding.value = finding.suggestion = finding.evidence[0].value = finding.evidence[5].value = nasty;
  finding.evidence[1].where.path = finding.evidence[2].where.path = nasty;
  finding.evidence[1].language = LanguageTag();
  finding.notes = {nasty};
  run.add_source(nasty, page_text(nasty + "_xmpp-_tcp. .com"));
  finding.where.path = nasty;
  finding.where.span.offset = 60;
  run.document.verdicts = {{nasty, nasty, nasty, VerdictKind::unknown, nasty, Location{nasty, {}, {}, {}}}};
  for (const bool zone : {false, true}) {
    if (zone) finding.language.reset();
    const std::string text = run.text();
    for (const char c : text) EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20) << int{c};
    EXPECT_EQ(text.find("\xE2\x80\xAE"), std::string::npos);
    EXPECT_EQ(text.find('\xFF'), std::string::npos);
  }
}

TEST(TextReport, EndlessValuesAreCut) {
  Case run = page_run();
  Finding& finding = run.document.findings[0];
  finding.message = finding.evidence[5].value = std::string(1'000'000, 'x');
  EXPECT_LT(run.text().size(), 3000U);
  finding.language.reset();
  EXPECT_LT(run.text().size(), 3000U);
}

}  // namespace
}  // namespace doczone::harness::text_report_test
