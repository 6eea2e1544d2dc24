#include <gtest/gtest.h>

#include "tests/extractor/findings_in.h"

namespace doczone::extractor::text_terms_test {
namespace {

std::string found(const std::string& source, const std::string& translation) {
  return dump_findings(
      findings_in({{"docs/en-US/spf.md", "# SPF\n\nYour DNS has a TXT record.\n\n" + source + "\n"},
                   {"docs/de-DE/spf.md", "# SPF\n\nIhr DNS hat einen TXT-Eintrag.\n\n" + translation + "\n"}}));
}

TEST(TextTermsTest, TermsOfRunningTextAreCompared) {
  EXPECT_EQ(found("We recommend **-all**.", "Wir empfehlen **-alle**."),
            "docs/de-DE/spf.md:5 changed-text '-alle' -> '-all'\n");
  EXPECT_EQ(found("Add `include:spf.example.com`.", "Ergänzen Sie `einschließen: spf.example.com`."),
            "docs/de-DE/spf.md:5 changed-text 'einschließen: spf.example.com' -> 'include:spf.example.com'\n");
  EXPECT_EQ(found("- Use `a:mail.example.com`.\n- End with `~all`.",
                  "- Verwenden Sie `a：mail.example.com`.\n- Enden Sie mit `~all`."),
            "docs/de-DE/spf.md:5 changed-text 'a：mail.example.com' -> 'a:mail.example.com'\n");
}

TEST(TextTermsTest, SentencesOrderWordsInTheirOwnWay) {
  EXPECT_EQ(found("Change **include:spf.example.com** to **include:spf.example.net**.",
                  "Tragen Sie **include:spf.example.net** statt **include:spf.example.com** ein."),
            "");
  EXPECT_EQ(found("Change **include:spf.example.com** to **include:spf.example.net**.", "Ändern Sie das."), "");
}

TEST(TextTermsTest, OptionsOfProgramsAreNoTerms) {
  EXPECT_EQ(
      dump_findings(findings_in({{"docs/en-US/dns.md", "# DNS\n\nA TXT record: run **dig -all**, then `-all`.\n"},
                                 {"docs/de-DE/dns.md", "# DNS\n\nEin TXT-Eintrag: **dig -alle**, dann `-alle`.\n"}})),
      "");
}

}  // namespace
}  // namespace doczone::extractor::text_terms_test
