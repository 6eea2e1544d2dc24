#include "extractor/faults/final_dots.h"

#include <gtest/gtest.h>

#include "tests/extractor/findings_in.h"

namespace doczone::extractor::final_dots_test {
namespace {

std::string page(const std::string& first, const std::string& second) {
  return "# DNS\n\n| Type | Host | Value | TTL |\n|---|---|---|---|\n| CNAME | www | " + first +
         " | 3600 |\n| CNAME | ftp | " + second + " | 3600 |\n| CNAME | irc | chat.example.net | 3600 |\n";
}

std::string found(const std::string& english, const std::string& german) {
  return dump_findings(findings_in({{"docs/en-US/dns.md", page(english, "files.example.net.")},
                                    {"docs/de-DE/dns.md", page(german, "files.example.net.")}}));
}

TEST(FinalDotsTest, WhatTheSourceEndsInADotEndsInOne) {
  EXPECT_EQ(found("web.example.net.", "web.example.net."), "");
  EXPECT_EQ(found("web.example.net.", "web.example.net"),
            "docs/de-DE/dns.md:5 lost-final-dot 'web.example.net' -> 'web.example.net.'\n");
  EXPECT_EQ(found("web.example.net", "web.example.net."), "");
}

TEST(FinalDotsTest, ARepairKeepsIt) {
  EXPECT_EQ(found("web.example.net.", "web .example.net"),
            "docs/de-DE/dns.md:5 mangled-name 'web .example.net' -> 'web.example.net.'\n");
  EXPECT_EQ(found("web.example.net", "web .example.net"),
            "docs/de-DE/dns.md:5 mangled-name 'web .example.net' -> 'web.example.net'\n");
}

TEST(FinalDotsTest, InFrontOfTheBracketOfAnExample) {
  const auto page_of = [](const std::string& first, const std::string& second) {
    return "# DNS\n\nThe form takes a whole name (for example, " + first + ")\n\nor another one (" + second + ")\n\n" +
           page("web.example.net", "files.example.net");
  };
  const auto found_in = [&](const std::string& english_second, const std::string& german_first) {
    return dump_findings(findings_in({{"docs/en-US/dns.md", page_of("mail.bakery.com.", english_second)},
                                      {"docs/de-DE/dns.md", page_of(german_first, english_second)}}));
  };
  EXPECT_EQ(found_in("shop.bakery.com.", "mail.bakery.com"),
            "docs/de-DE/dns.md:3 lost-final-dot 'mail.bakery.com' -> 'mail.bakery.com.'\n");
  EXPECT_EQ(found_in("shop.bakery.com.", "mail.bakery.com."), "");
  EXPECT_EQ(found_in("shop.bakery.com", "mail.bakery.com"), "") << "once it may end a sentence";
}

// The one dot takes the place of the other.
TEST(FinalDotsTest, AStopOfAnotherScriptIsReplaced) {
  const std::string chinese = page("web.example.net。 **此值必须以句点（.）结尾**", "files.example.net.");
  const std::vector<Finding> findings = findings_in(
      {{"docs/en-US/dns.md", page("web.example.net. **This value must end with a period (.)**", "files.example.net.")},
       {"docs/zh-CN/dns.md", chinese}});
  ASSERT_EQ(dump_findings(findings), "docs/zh-CN/dns.md:5 lost-final-dot 'web.example.net' -> 'web.example.net.'\n");
  ASSERT_EQ(findings[0].edits.size(), 1U);
  EXPECT_EQ(findings[0].edits[0].text, ".");
  EXPECT_EQ(findings[0].edits[0].span, (ByteSpan{chinese.find("。"), 3}));
}

// In a domain of its own, a page ends names as it does elsewhere.
TEST(FinalDotsTest, InADomainOfThePagesOwn) {
  const auto zone = [](const std::string& domain, const std::string& mail, const std::string& chat) {
    return "# DNS\n\n```\nwww." + domain + ". IN CNAME web." + domain + ".\n@ IN MX 10 mail." + domain + mail +
           "\n_sip._tls IN SRV 5 0 443 chat." + domain + chat + "\n```\n";
  };
  const auto found_in = [&](const std::string& mail, const std::string& chat) {
    return dump_findings(findings_in({{"docs/en-US/dns.md", zone("example.org", ".", ".")},
                                      {"docs/it-IT/dns.md", zone("example.org", ".", ".")},
                                      {"docs/fr-FR/dns.md", zone("exemple.org", mail, chat)}}));
  };
  EXPECT_EQ(found_in(".", "."), "");
  EXPECT_EQ(found_in(".", ""), "docs/fr-FR/dns.md:6 lost-final-dot 'chat.exemple.org' -> 'chat.exemple.org.'\n");
  EXPECT_EQ(found_in("", ""), "") << "half of its names have none: nobody can tell what it means";
}

TEST(FinalDotsTest, DotsOfOtherScriptsAreDots) {
  EXPECT_TRUE(ends_in_dot("example.com。"));
  EXPECT_FALSE(ends_in_dot("example.com"));
}

}  // namespace
}  // namespace doczone::extractor::final_dots_test
