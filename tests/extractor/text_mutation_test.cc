// Texts of TXT records, each damaged in each way that its grammar allows, in tables, lists, code blocks and code spans,
// on pages in two to five languages: how much of it crosscheck finds, and that it says nothing of sound pages.
#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/extractor/findings_in.h"

namespace doczone::extractor::text_mutation_test {
namespace {

const std::string kPolicy =
    "v=spf1 ip4:198.51.100.0/28 ip6:2001:db8:b::/48 a:mail.example.com include:spf.gannet.net "
    "redirect=_spf.gannet.net -all";
const std::string kReports = "v=DMARC1; p=reject; sp=none; adkim=r; pct=25; rua=mailto:dmarc@example.com";
const std::string kKey = "v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A";

struct Mutation {
  const std::string* text;
  std::string from, to;
};

const std::vector<Mutation> kMutations{
    {&kPolicy, "include:", "zahrnout:"},
    {&kPolicy, "redirect=", "redirigir="},
    {&kPolicy, "-all", "-vše"},
    {&kPolicy, "-all", "-все"},
    {&kPolicy, "-all", "~all"},
    {&kPolicy, " a:", " а:"},
    {&kPolicy, "198.51.100.0", "198,51,100,0"},
    {&kPolicy, "ip6:2001:db8:b::", "ip6: 2001: db8: b::"},
    {&kPolicy, "v=spf1", "v=SPF 1"},
    {&kPolicy, "-all", "—all"},
    {&kPolicy, "spf.gannet.net", "spf. gannet.net"},
    {&kPolicy, "redirect=", "redirect = "},
    {&kReports, "p=reject", "p=rechazar"},
    {&kReports, "sp=none", "sp=keine"},
    {&kReports, "p=reject", "p=quarantine"},
    {&kReports, "adkim=r", "adkim=s"},
    {&kReports, "; ", ", "},
    {&kReports, "DMARC1", "DMARC 1"},
    {&kReports, "v=DMARC1;", "v=DMARC1:"},
    {&kReports, "mailto:", "correo:"},
    {&kReports, "mailto:", "mailto: "},
    {&kReports, "pct=25", "pct = 25 %"},
    {&kKey, "BgkqhkiG", "Bgkq hkiG"},
};

std::string damaged(const Mutation& mutation) {
  std::string out = *mutation.text;
  for (std::size_t at = out.find(mutation.from); at != std::string::npos;
       at = out.find(mutation.from, at + mutation.to.size()))
    out.replace(at, mutation.from.size(), mutation.to);
  return out;
}

const std::vector<std::string> kForms{"table", "list", "code", "span"};

std::string page(const std::string& form, const std::string& text) {
  const std::string head = "# SPF, DKIM, DMARC\n\n";
  if (form == "table")
    return head + "|Type|Name|Value|\n|---|---|---|\n|MX|example.com|10 mail.example.com|\n|TXT|example.com|" + text +
           "|\n";
  if (form == "list") return head + "- Type: TXT\n- Name: example.com\n- Value: " + text + "\n";
  if (form == "code") return head + "```\n" + text + "\n```\n";
  return head + "1. `" + text + "`\n";
}

// The last of the languages says `last`.
std::vector<Finding> findings(std::size_t languages, const std::string& form, const std::string& text,
                              const std::string& last) {
  static const std::vector<std::string> kLanguages{"en", "de", "fr", "es", "cs"};
  std::map<std::string, std::string> files;
  for (std::size_t i = 0; i < languages; ++i)
    files["docs/" + kLanguages[i] + "/page.md"] = page(form, i + 1 == languages ? last : text);
  return findings_in(files);
}

TEST(TextMutationTest, DamagedTextsAreFoundInEveryForm) {
  for (const std::size_t languages : {2u, 3u, 5u}) {
    for (const std::string& form : kForms) {
      std::size_t found = 0;
      std::string missed;
      for (const Mutation& mutation : kMutations) {
        const bool is_found = !findings(languages, form, *mutation.text, damaged(mutation)).empty();
        found += is_found ? 1 : 0;
        if (!is_found) missed += "\n" + mutation.from + " -> " + mutation.to;
      }
      std::printf("%zu languages, %-5s  recall %3zu%%\n", languages, form.c_str(), found * 100 / kMutations.size());
      EXPECT_GE(found * 10, kMutations.size() * 9) << languages << " " << form << missed;
    }
  }
}

TEST(TextMutationTest, OnlyTheDamagedPageIsBlamed) {
  for (const Mutation& mutation : kMutations) {
    for (const Finding& finding : findings(3, "table", *mutation.text, damaged(mutation)))
      EXPECT_EQ(finding.where.path, "docs/fr/page.md") << mutation.to;
  }
}

TEST(TextMutationTest, SoundPagesAreSilent) {
  for (const std::size_t languages : {2u, 3u, 5u}) {
    for (const std::string& form : kForms) {
      for (const std::string* text : {&kPolicy, &kReports, &kKey})
        EXPECT_EQ(dump_findings(findings(languages, form, *text, *text)), "") << languages << " " << form;
    }
  }
}

}  // namespace
}  // namespace doczone::extractor::text_mutation_test
