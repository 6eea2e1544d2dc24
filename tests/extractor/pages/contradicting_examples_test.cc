#include "extractor/pages/contradicting_examples.h"

#include <gtest/gtest.h>

#include "tests/extractor/findings_in.h"

namespace doczone::extractor::contradicting_examples_test {
namespace {

std::string found(const std::string& source, const std::string& translation) {
  return dump_findings(findings_in({{"docs/en-US/dns.md", "# SRV records\n\n" + source + "\n"},
                                    {"docs/de-DE/dns.md", "# SRV-Einträge\n\n" + translation + "\n"}}));
}

// With the words of both languages around a pattern and a name.
std::string in_prose(const std::string& example) {
  return found(
      "Publish `_sip._tls.<domain>` for every domain, for example `" + example + "`, before you begin.",
      "Veröffentlichen Sie `_sip._tls.<domain>` für jede Domäne, zum Beispiel `" + example + "`, bevor Sie beginnen.");
}

TEST(ContradictingExamplesTest, ASentenceIsToldOfItsExampleAtTheSource) {
  EXPECT_EQ(in_prose("_sip._tcp.contoso.com"),
            "docs/en-US/dns.md:3 example-contradicts-pattern '_sip._tcp.contoso.com' -> '-'\n");
  EXPECT_EQ(in_prose("_sips._tls.contoso.com"),
            "docs/en-US/dns.md:3 example-contradicts-pattern '_sips._tls.contoso.com' -> '-'\n");
  EXPECT_EQ(in_prose("_sip._tls.contoso.com"), "");
  EXPECT_EQ(in_prose("_xmpp-server._tcp.contoso.com"), "") << "another record";
  EXPECT_EQ(in_prose("sip.contoso.com"), "") << "a host";
}

TEST(ContradictingExamplesTest, ABracketMayHoldTheExampleAlone) {
  const std::string pattern = "`_sip._tls.<domain>` (`_sip._tcp.contoso.com`";
  EXPECT_EQ(found("Needed is " + pattern + ").", "Nötig ist " + pattern + ")."),
            "docs/en-US/dns.md:3 example-contradicts-pattern '_sip._tcp.contoso.com' -> '-'\n");
  EXPECT_EQ(found("Needed is " + pattern + " without encryption).", "Nötig ist " + pattern + " unverschlüsselt)."), "");
}

TEST(ContradictingExamplesTest, TwoNamesOfASentenceAreNoExamples) {
  EXPECT_EQ(found("Publish `_sip._tls.<domain>` and `_sip._tcp.contoso.com`.",
                  "Veröffentlichen Sie `_sip._tls.<domain>` und `_sip._tcp.contoso.com`."),
            "");
  EXPECT_EQ(found("Publish `_sip._tls.<domain>`, and never, for example, `_sip._tcp.contoso.com`.",
                  "Veröffentlichen Sie `_sip._tls.<domain>`, aber nie etwa `_sip._tcp.contoso.com`."),
            "");
}

TEST(ContradictingExamplesTest, CodeIsReadLineByLine) {
  const auto code = [](const std::string& word, const std::string& example) {
    return "```\n_sip._tls.<domain>. 3600 IN SRV 0 0 443 sip.<domain>. ; " + word + " " + example +
           "\n; _imaps._tcp.<domain>\n; " + word + " _imaps._tls.contoso.com\n```";
  };
  EXPECT_EQ(found(code("for example", "_sip._tcp.contoso.com"), code("zum Beispiel", "_sip._tcp.contoso.com")),
            "docs/en-US/dns.md:4 example-contradicts-pattern '_sip._tcp.contoso.com' -> '-'\n");
  EXPECT_EQ(found(code("e.g.", "_sip._tls.contoso.com"), code("z. B.", "_sip._tls.contoso.com")), "");
}

// One code span of a list holds both: the words beside the pattern are none of its value.
TEST(ContradictingExamplesTest, ACodeSpanOfAListIsToldOnce) {
  const auto list = [](const std::string& words) {
    return "- Type: SRV\n- Name: `_sip._tls.<domain> (" + words +
           " _sip._tcp.contoso.com)`\n- Port: 443\n- Target: " + "`sip.contoso.com`";
  };
  EXPECT_EQ(found(list("for example"), list("zum Beispiel")),
            "docs/en-US/dns.md:4 example-contradicts-pattern '_sip._tcp.contoso.com' -> '-'\n");
}

TEST(ContradictingExamplesTest, WithoutASourceEveryPageIsTold) {
  const std::string pattern = "`_sip._tls.<domain>` (`_sip._tcp.contoso.com`)";
  EXPECT_EQ(dump_findings(findings_in({{"docs/fr-FR/dns.md", "# SRV\n\nIl faut " + pattern + ".\n"},
                                       {"docs/de-DE/dns.md", "# SRV\n\nNötig ist " + pattern + ".\n"}})),
            "docs/de-DE/dns.md:3 example-contradicts-pattern '_sip._tcp.contoso.com' -> '-'\n"
            "docs/fr-FR/dns.md:3 example-contradicts-pattern '_sip._tcp.contoso.com' -> '-'\n");
}

}  // namespace
}  // namespace doczone::extractor::contradicting_examples_test
