// Only some of the findings: by check, language and confidence; and the forms that need fewer lines.
#include <gtest/gtest.h>

#include "tests/app/pages.h"

namespace doczone::cli::filter_test {
namespace {

std::size_t count_in(const std::vector<std::string>& more) {
  std::vector<std::string> arguments{"crosscheck", "docs-corpus"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return doczone_json(arguments).at("findings").size();
}

TEST(FilterTest, KeepsWhatIsAskedFor) {
  const Json all = doczone_json({"crosscheck", "docs-corpus"}).at("findings");
  std::size_t ports = 0, german = 0, sure = 0;
  for (const Json& finding : all) {
    if (finding.at("check") == "changed-port") ++ports;
    if (finding.at("language") == "de-DE") ++german;
    if (finding.at("confidence") == "high") ++sure;
  }
  EXPECT_GT(ports, 0U);
  EXPECT_EQ(count_in({"--check", "changed-port"}), ports);
  EXPECT_EQ(count_in({"--language", "de-DE"}), german);
  EXPECT_EQ(count_in({"--language", "de"}), german);
  EXPECT_EQ(count_in({"--min-confidence", "high"}), sure);
  EXPECT_EQ(count_in({"--min-confidence", "low"}), all.size());
  EXPECT_EQ(count_in({"--check", "changed-port", "--check", "mangled-name", "--language", "ko-KR"}), 5U);
}

TEST(FilterTest, TheExitCodeIsThatOfWhatIsLeft) {
  EXPECT_EQ(doczone({"crosscheck", "docs-corpus", "--language", "en-US"}).code, kClean);
  EXPECT_EQ(doczone({"check", "--check", "zone-not-given", "--language", "en-US"}).code, kClean);
}

TEST(FilterTest, WhatCanFindNothingIsAnError) {
  const struct {
    std::vector<std::string> arguments;
    std::string message;
  } cases[] = {
      {{"--check", "changed-prot"}, "--check: there is no check 'changed-prot'; did you mean 'changed-port'?"},
      {{"--language", "a language"}, "--language: not a language tag: 'a language'"},
      {{"--language", "nl"}, "--language: no page is in 'nl'; the pages are in de-DE, en-US, fr-FR"},
      {{"--min-confidence", "hihg"}, "--min-confidence: 'hihg': did you mean 'high'?"},
  };
  for (const auto& c : cases) {
    std::vector<std::string> arguments{"crosscheck", "docs-corpus"};
    arguments.insert(arguments.end(), c.arguments.begin(), c.arguments.end());
    const Outcome run = doczone(arguments);
    EXPECT_EQ(run.code, kCannot) << c.message;
    EXPECT_TRUE(contains(run.err, c.message)) << run.err;
  }
}

TEST(FilterTest, OnlyWhatIsAskedForIsRepaired) {
  const Outcome diff = doczone({"crosscheck", "docs-corpus", "--diff", "--check", "changed-port"});
  EXPECT_TRUE(contains(diff.out, "+<td><p>외부 DNS/SRV/5269</p></td>"));
  EXPECT_FALSE(contains(diff.out, "+<td><p>_xmpp-server._tcp.contoso.com</p></td>"));
}

TEST(FilterTest, ConciseIsOneLineAFinding) {
  const Outcome run = doczone({"crosscheck", "docs-corpus", "--format", "concise"});
  EXPECT_EQ(run.code, kFindings);
  const Json all = alarms(doczone_json({"crosscheck", "docs-corpus"}));
  EXPECT_EQ(static_cast<std::size_t>(std::count(run.out.begin(), run.out.end(), '\n')), all.size());
  EXPECT_TRUE(contains(run.out,
                       "docs-corpus/zh-TW/dns-summary-xmpp-federation.md:56:8: error[mangled-name] the owner name is "
                       "damaged: a label was dropped; write `_xmpp-server._tcp.contoso.com`\n"));
}

TEST(FilterTest, TheTextEndsWithWhatToDo) {
  const std::string text = doczone({"crosscheck", "docs-corpus"}).out;
  EXPECT_TRUE(text.ends_with("\n51 can be repaired with --fix (21 pages), 8 more with --fix=all, 4 need a look\n"))
      << text.substr(text.size() - 300);
}

}  // namespace
}  // namespace doczone::cli::filter_test
