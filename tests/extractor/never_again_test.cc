// False words and harmful repairs that were once made of other people's pages: each on pages of our own, beside the
// damage that looks like it and has to be found.
#include <algorithm>

#include <gtest/gtest.h>

#include "tests/extractor/findings_in.h"

namespace doczone::extractor::never_again_test {
namespace {

using Files = std::map<std::string, std::string>;

std::string found(const Files& files) {
  return dump_findings(findings_in(files));
}

std::string table(const std::string& header, const std::vector<std::string>& rows) {
  std::string out = "# DNS\n\n" + header + "\n|" + [&] {
    std::string line;
    for (std::size_t i = 1; i < static_cast<std::size_t>(std::count(header.begin(), header.end(), '|')); ++i)
      line += "---|";
    return line;
  }() + "\n";
  for (const std::string& row : rows) out += row + "\n";
  return out;
}

std::string records(const std::string& name, const std::string& target) {
  return table("| Type | Name | Value |",
               {"| CNAME | " + name + " | " + target + " |", "| CNAME | www.bakery.example.com | edge.example.net |"});
}

TEST(NeverAgainTest, ARepairedValueIsNoWitnessAgainstASoundOne) {
  const std::string name = "some_server_name.example.com";
  const Files sound{{"docs/en-US/dns.md", records(name, "edge.example.net")},
                    {"docs/de-DE/dns.md", records(name, "edge.example.net")},
                    {"docs/fr-FR/dns.md", records(name, "edge.example.net")}};
  EXPECT_EQ(found(sound), "");
  Files wrecked = sound;
  wrecked["docs/ja-JP/dns.md"] = records("some_サーバー name. example.com", "edge.example.net");
  for (const Finding& finding : findings_in(wrecked)) EXPECT_EQ(finding.where.path, "docs/ja-JP/dns.md");
}

TEST(NeverAgainTest, AFixWritesNoOtherLanguagesWords) {
  const auto page = [](const std::string& name) { return records(name, "edge.example.net"); };
  const Files files{{"docs/en-US/dns.md", page("sip.\\<domain\\>")},
                    {"docs/de-DE/dns.md", page("sip. \\<externer Domänenname\\>")},
                    {"docs/es-ES/dns.md", page("sip. \\<dominio\\>")},
                    {"docs/pl-PL/dns.md", page("sip. \\<domena\\>")}};
  EXPECT_EQ(found(files),
            "docs/de-DE/dns.md:5 mangled-name 'sip. <externer Domänenname>' -> 'sip.<externer Domänenname>'\n"
            "docs/es-ES/dns.md:5 mangled-name 'sip. <dominio>' -> 'sip.<dominio>'\n"
            "docs/pl-PL/dns.md:5 mangled-name 'sip. <domena>' -> 'sip.<domena>'\n");
}

TEST(NeverAgainTest, AFinalDotThatTheSourceHasStays) {
  const auto page = [](const std::string& target) { return records("mail.bakery.example.com", target); };
  EXPECT_EQ(found({{"docs/en-US/dns.md", page("mx.example.net.")}, {"docs/fr-FR/dns.md", page("mx. example.net.")}}),
            "docs/fr-FR/dns.md:5 mangled-name 'mx. example.net.' -> 'mx.example.net.'\n");
  EXPECT_EQ(found({{"docs/en-US/dns.md", page("mx.example.net.")}, {"docs/fr-FR/dns.md", page("mx.example.net")}}),
            "docs/fr-FR/dns.md:5 lost-final-dot 'mx.example.net' -> 'mx.example.net.'\n");
}

TEST(NeverAgainTest, ANumberBesideANameIsNotGluedToIt) {
  const auto page = [](const std::string& data) {
    return table("| Name | Type | Data |", {"| @ | MX | " + data + " |", "| www | CNAME | edge.example.net. |"});
  };
  const auto repaired = [&](const std::string& data) {
    return found({{"docs/en-US/dns.md", page("10 \\<key\\>.mail.example.net.")}, {"docs/nl-NL/dns.md", page(data)}});
  };
  EXPECT_EQ(repaired("10 \\<key\\>.mail.example.net."), "");
  EXPECT_EQ(repaired("\\<key\\> 10,mail.example.net."),
            "docs/nl-NL/dns.md:5 mangled-name '<key> 10,mail.example.net.' -> '10 <key>.mail.example.net.'\n");
  EXPECT_EQ(repaired("\\<sleutel\\> 10.mail.example.net."),
            "docs/nl-NL/dns.md:5 mangled-name '<sleutel> 10.mail.example.net.' -> '10 <sleutel>.mail.example.net.'\n");
}

// Rows of an older page, and one name that was renamed since.
TEST(NeverAgainTest, OldIsNotDamaged) {
  const auto page = [](const std::string& day, const std::vector<std::string>& rows) {
    return "---\ntitle: x\nms.date: " + day + "\n---\n" + table("| Type | Name | Value |", rows);
  };
  const std::string shop = "| CNAME | shop.bakery.example.com | edge.example.net |";
  const std::string help = "| CNAME | help.bakery.example.com | desk.example.net |";
  const std::string renamed = "| CNAME | help.bakery.example.com | tickets.example.net |";
  const std::string news = "| CNAME | news.bakery.example.com | edge.example.net |";
  const Files files{{"docs/en-US/dns.md", page("01/14/2021", {shop, renamed, news})},
                    {"docs/de-DE/dns.md", page("01/14/2021", {shop, renamed, news})},
                    {"docs/fr-FR/dns.md", page("06/18/2020", {shop, help})},
                    {"docs/ja-JP/dns.md", page("01/14/2021", {shop, renamed, news})}};
  EXPECT_EQ(found(files), "");
  Files without_source = files;
  without_source.erase("docs/en-US/dns.md");
  EXPECT_EQ(found(without_source), "") << "the newest page stands for the source";
  Files damaged = without_source;
  damaged["docs/fr-FR/dns.md"] = page("06/18/2020", {shop, "| CNAME | help. bakery.example.com | desk.example.net |"});
  EXPECT_EQ(found(damaged),
            "docs/fr-FR/dns.md:10 mangled-name 'help. bakery.example.com' -> 'help.bakery.example.com'\n");
}

TEST(NeverAgainTest, ALabelWithItsUnderscoreIsRightWhereTheSourceLacksIt) {
  const auto page = [](const std::string& service) {
    return table("| Type | Service | Protocol | Name | Priority | Weight | Port | Target |",
                 {"| SRV | " + service + " | _tls | @ | 100 | 1 | 443 | sip.example.net |"});
  };
  EXPECT_EQ(found({{"docs/en-US/dns.md", page("sip")}, {"docs/de-DE/dns.md", page("_sip")}}), "");
}

TEST(NeverAgainTest, TablesThatConcernNoNameOfTheDnsAreSilent) {
  const std::string schema = "| Attribute | LDAP display name | Syntax |";
  const std::string prices = "| Plan | Domains | Price |";
  const std::string limits = "| Setting | Meaning |";
  EXPECT_EQ(
      found({{"docs/en-US/schema.md",
              table(schema, {"| msExchUserBL | msExch.User.BL | 2.5.5.1 |", "| mail | mail | 2.5.5.12 |",
                             "| msRTCSIP-Line | msRTCSIP-Line | 1.2.840.113556.1.6.24.1.2 |"})},
             {"docs/de-DE/schema.md",
              table(schema, {"| msExchUserBL | msExch. Benutzer.BL | 2.5.5.1 |", "| E-Mail | E-Mail | 2.5.5.12 |",
                             "| msRTCSIP-Linie | msRTCSIP-Linie | 1.2.840.113556.1.6.24.1.2 |"})},
             {"docs/en-US/prices.md", table(prices, {"| Loaf | 1 | 9.50 € |", "| Bakery | 25 | 29.00 € |"})},
             {"docs/de-DE/prices.md", table(prices, {"| Laib | 1 | 9,50 € |", "| Bäckerei | 25 | 29,00 € |"})},
             {"docs/en-US/limits.md", table(limits, {"| Size | A message has 25 MB at most. See section 3.1. |",
                                                     "| Time | After 30 min. the session ends, e.g. at night. |"})},
             {"docs/de-DE/limits.md",
              table(limits, {"| Größe | Eine Nachricht hat höchstens 25 MB. Siehe Abschnitt 3.1. |",
                             "| Zeit | Nach 30 Min. endet die Sitzung, z. B. nachts. |"})}}),
      "");
}

TEST(NeverAgainTest, AFootnoteIsNoPartOfAName) {
  const auto page = [](const std::string& name) {
    return table("| Service | Zone |", {"| Bread | " + name + " |", "| Cake | link.cake.example.net |",
                                        "| Rolls | link.rolls.example.net |"});
  };
  EXPECT_EQ(found({{"docs/en-US/dns.md", page("link.bread.example.net<sup>1</sup>")},
                   {"docs/de-DE/dns.md", page("link.bread.example.net<sup>1</sup>")},
                   {"docs/fr-FR/dns.md", page("link.bread.example.net")}}),
            "");
  for (const Finding& finding : findings_in({{"docs/en-US/dns.md", page("link.bread.example.net<sup>1</sup>")},
                                             {"docs/de-DE/dns.md", page("link. bread.example.net")}}))
    EXPECT_EQ(finding.suggestion, "link.bread.example.net");
}

}  // namespace
}  // namespace doczone::extractor::never_again_test
