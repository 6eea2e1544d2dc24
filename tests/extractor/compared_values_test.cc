// What has to be compared, one case for each kind of value and of damage: an English page, a German one that is damaged
// in one place, and a French one that says what the English one says.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/extractor/findings_in.h"

namespace doczone::extractor::compared_values_test {
namespace {

struct Case {
  std::string source, damaged, found;  // without the language; empty: nothing
};

void expect(const std::vector<Case>& cases, std::string (*page)(const std::string& value)) {
  for (const auto& [source, damaged, found] : cases) {
    const std::string sound = page(source);
    const auto texts = [&](const std::string& german) {
      return std::map<std::string, std::string>{{"en-US", sound}, {"de-DE", german}, {"fr-FR", sound}};
    };
    EXPECT_EQ(findings_in_texts("DNS, SPF and SRV records", texts(sound)), "") << source;
    EXPECT_EQ(findings_in_texts("DNS, SPF and SRV records", texts(page(damaged))),
              found.empty() ? "" : "de-DE " + found + "\n")
        << source << " " << damaged;
  }
}

std::string row_of_text(const std::string& text) {
  return "|Type|Name|Value|\n|---|---|---|\n|MX|example.org|10 mail.example.org|\n|TXT|example.org|" + text + "|\n";
}

TEST(ComparedValuesTest, SenderPolicies) {
  const std::string policy = "v=spf1 ip4:198.51.100.0/28 include:spf.gannet.net -all";
  std::vector<Case> cases;
  for (const std::string damaged : {"v=spf1 ip4: 198.51.100.0/28 Include: spf. gannet.net -All",
                                    "v=spf1 ip4:198.51.100.0/28 einschließen:spf.gannet.net -all",
                                    "v=spf1 ip4:198.51.100.0/28 include:spf.gannet.net include:spf.gannet.net -all",
                                    "v=spf1 ip4:198.51.100.0/28 spf.gannet.net -all",
                                    "v=spf1 mit ip4:198.51.100.0/28 und include:spf.gannet.net sowie -all.",
                                    "v=spf1 ip4:198.51.100.0/28 include:spf.gannet.net -alle",
                                    "v=spf1 ip4:198.51.100.0/28 include:spf.gannet.net all",
                                    "v=spf1 ip4:198.51.100.0/28 include:spf.adatum.net -all"}) {
    cases.push_back({policy, damaged, "changed-text '" + damaged + "' -> '" + policy + "' high"});
  }
  expect(cases, row_of_text);
}

TEST(ComparedValuesTest, OtherTexts) {
  expect({{"v=DMARC1; p=reject; rua=mailto:dmarc@example.org", "v=DMARC1; p=ablehnen; rua=mailto:dmarc@example.org",
           "changed-text 'v=DMARC1; p=ablehnen; rua=mailto:dmarc@example.org' -> 'v=DMARC1; p=reject; "
           "rua=mailto:dmarc@example.org' high"},
          {"MS=msXXXXXXXX", "MS = msXXXXXXXX", "changed-text 'MS = msXXXXXXXX' -> 'MS=msXXXXXXXX' high"},
          {"gannet-verify=4f1c9d02", "gannet-bestätigen=4f1c9d02",
           "changed-text 'gannet-bestätigen=4f1c9d02' -> 'gannet-verify=4f1c9d02' high"}},
         row_of_text);
}

TEST(ComparedValuesTest, PoliciesBuiltOfParts) {
  expect({{"include:spf.gannet.net", "include：spf.gannet.net",
           "changed-text 'include：spf.gannet.net' -> 'include:spf.gannet.net' high"},
          {"ip4:198.51.100.9", "ip4：198.51.100.9", "changed-text 'ip4：198.51.100.9' -> 'ip4:198.51.100.9' high"},
          {"-all", "-alle", "changed-text '-alle' -> '-all' high"}},
         [](const std::string& part) {
           return "|Mechanism|Explanation|\n|---|---|\n|mx|Servers|\n|" + part +
                  "|More|\n|ip4:198.51.100.7|Addresses|\n";
         });
}

TEST(ComparedValuesTest, Preferences) {
  expect({{"10", "zehn", "changed-number 'zehn' -> '10' high no edit"},
          {"10", "10.", "changed-number '10.' -> '10' high no edit"},
          {"10", "", "changed-number '' -> '10' high no edit"},
          {"10", "01", "changed-number '01' -> '10' high"}},
         [](const std::string& preference) {
           return "|Type|Name|Priority|Value|\n|---|---|---|---|\n|MX|example.org|" + preference +
                  "|mail.example.org|\n|MX|example.net|20|mx2.example.org|\n";
         });
}

// No edit writes another language's word for a unit.
TEST(ComparedValuesTest, WeightsAndTimes) {
  expect({{"60|1 hour", "sechzig|1 hour", "changed-number 'sechzig' -> '60' high no edit"},
          {"60|1 hour", "06|1 hour", "changed-number '06' -> '60' high"},
          {"60|1 hour", "60|1 Minute", "changed-number '1 Minute' -> '1 hour' high no edit"},
          {"60|1 hour", "60|1 Stunde", ""},
          {"60|3600", "60|6300", "changed-number '6300' -> '3600' high"}},
         [](const std::string& numbers) {
           return "|Type|Name|Priority|Port|Target|Weight|TTL|\n|---|---|---|---|---|---|---|\n|SRV|_sip._tls.example."
                  "org|10|443|sip.example.org|" +
                  numbers + "|\n|SRV|_xmpp-server._tcp.example.org|5|5269|xmpp.example.org|0|1 hour|\n";
         });
}

TEST(ComparedValuesTest, NumbersInSentences) {
  expect({{"Open port 5061 for SIP.", "Öffnen Sie Port 5016 für SIP.", "changed-port '5016' -> '5061' medium"},
          {"Set the TTL to 3600 seconds.", "Stellen Sie die TTL auf 6300 Sekunden ein.",
           "changed-number '6300' -> '3600' medium"}},
         [](const std::string& sentence) { return sentence + "\n\n`sip.example.org` has an A record, 192.0.2.10.\n"; });
}

std::string row_of_alias(const std::string& owner) {
  return "|Type|Name|Value|\n|---|---|---|\n|CNAME|" + owner +
         "|autodiscover.gannet.net|\n|CNAME|enrollment|enroll.gannet.net|\n|CNAME|portal|portal.gannet.net|\n";
}

TEST(ComparedValuesTest, Owners) {
  expect({{"autodiscover", "automatischerkennung", "mangled-name 'automatischerkennung' -> 'autodiscover' medium"},
          {"*.apps.example.org", "apps.example.org", "wrong-name 'apps.example.org' -> '*.apps.example.org' medium"},
          // Behind the star stands the rest, which no edit may write once more.
          {"*.apps.example.org", "* apps.example.org", "mangled-name '*' -> '*.apps.example.org' medium no edit"},
          {"autodiscover.example.org", "autoerkennung.example.org",
           "mangled-name 'autoerkennung.example.org' -> 'autodiscover.example.org' medium"},
          {"sip.&lt;domain&gt;", "&lt;sip.Domäne&gt;", "wrong-name '<sip.Domäne>' -> 'sip.<domain>' high"},
          {"sip.&lt;domain&gt;", "sip.html", "wrong-name 'sip.html' -> 'sip.<domain>' medium"},
          {"_sip._tls.example.org", "_sip._tcp.example.org",
           "wrong-name '_sip._tcp.example.org' -> '_sip._tls.example.org' medium"},
          {"_xmpp-server._tcp.example.org", "_xmpp-Dienst._tcp.example.org",
           "wrong-name '_xmpp-Dienst._tcp.example.org' -> '_xmpp-server._tcp.example.org' medium"}},
         row_of_alias);
}

std::string row_of_relative_alias(const std::string& owner) {
  return "|Type|Host|Points to|TTL|\n|---|---|---|---|\n|CNAME|" + owner +
         "|autodiscover.gannet.net|1 hour|\n|CNAME|sip|sipgate.gannet.net|1 hour|\n|CNAME|portal|portal.gannet.net|1 "
         "hour|\n";
}

TEST(ComparedValuesTest, OwnersOfEverydayWords) {
  expect({{"autodiscover", "automatische Ermittlung",
           "wrong-name 'automatische Ermittlung' -> 'autodiscover' medium no edit"}},
         row_of_relative_alias);
  // What stands for a name is translated by everybody.
  EXPECT_EQ(findings_in_texts("DNS records", {{"en-US", row_of_relative_alias("subdomain")},
                                              {"de-DE", row_of_relative_alias("Ihre Unterdomäne")},
                                              {"fr-FR", row_of_relative_alias("Votre sous-domaine")}}),
            "");
}

TEST(ComparedValuesTest, PrivateZones) {
  const std::string zone = "privatelink.{region}.sql.gannet.net";
  expect({{zone, "privatelink. {Region}.sql.gannet.net",
           "mangled-name 'privatelink. {Region}.sql.gannet.net' -> 'privatelink.{Region}.sql.gannet.net' high"},
          {zone, "privater Link.{region}.sql.gannet.net",
           "mangled-name 'privater Link.{region}.sql.gannet.net' -> '" + zone + "' high"},
          {zone, "privatelink.{region}sql.gannet.net",
           "mangled-name 'privatelink.{region}sql.gannet.net' -> '" + zone + "' medium"}},
         [](const std::string& name) {
           return "|Service|Private DNS zone|\n|---|---|\n|SQL|" + name +
                  "|\n|Blob|privatelink.blob.gannet.net|\n|Files|privatelink.file.gannet.net|\n";
         });
}

TEST(ComparedValuesTest, NamesAtEveryPlaceOfAText) {
  const std::string sound = "_sip._tls.example.org", torn = "_sip. _tls.example.org";
  std::vector<Case> cases;
  for (const std::string place :
       {"Ask for `*` first.", "```\nnslookup -type=SRV *\n```", "- The owner is `*`", "## The record *",
        "See [*](sip.md).", "![The record *](sip.png)", "<p><img src=\"sip.png\" alt=\"The record *\"/></p>"}) {
    const auto with = [&](const std::string& name) { return std::string(place).replace(place.find('*'), 1, name); };
    cases.push_back({with(sound), with(torn), "mangled-name '" + torn + "' -> '" + sound + "' high"});
  }
  expect(cases, [](const std::string& text) {
    return text + "\n\nThe host `sip.example.org` needs an A record with 192.0.2.10.\n";
  });
}

}  // namespace
}  // namespace doczone::extractor::compared_values_test
