#include "extractor/findings/suppression.h"

#include <string>

#include <gtest/gtest.h>

#include "extractor/crosscheck.h"
#include "tests/extractor/translation_set.h"

namespace doczone::extractor::suppression_test {
namespace {

// "check first-last" for each suppression, "line: message" for each fault.
std::string dump(const std::string& page, const std::string& path = "a.md") {
  const PageSuppressions read = read_suppressions(SourceText(path, page));
  std::string out;
  for (const Suppression& one : read.suppressions) {
    out += (one.check.empty() ? "all" : one.check) + " " + std::to_string(one.first_line) + "-" +
           std::to_string(one.last_line) + "\n";
  }
  for (const Finding& fault : read.faults) out += std::to_string(fault.where.begin.line) + ": " + fault.message + "\n";
  return out;
}

TEST(SuppressionTest, ReadsComments) {
  EXPECT_EQ(dump("no comment\n"), "");
  EXPECT_EQ(dump("<!-- doczone-disable-next-line mangled-name: on purpose, see #12 -->\n"), "mangled-name 2-2\n");
  EXPECT_EQ(dump("a\n<!--doczone-disable-next-line-->\n"), "all 3-3\n");
  EXPECT_EQ(dump("<!-- doczone-disable-next-line\n mangled-name,\n changed-port:\n two lines\n-->\nx\n"),
            "mangled-name 6-6\nchanged-port 6-6\n");
  EXPECT_EQ(dump("| x <!-- doczone-disable-line changed-port --> |\n"), "changed-port 1-1\n");
  EXPECT_EQ(dump("{/* doczone-disable-next-line mangled-name: why */}\n", "a.mdx"), "mangled-name 2-2\n");
  EXPECT_EQ(dump("<!-- doczone-disable mangled-name -->\na\n<!-- doczone-enable mangled-name -->\nb\n"),
            "mangled-name 1-3\n");
  EXPECT_EQ(dump("<!-- doczone-disable -->\na\nb\nc"), "all 1-4\n");
}

TEST(SuppressionTest, CodeShowsComments) {
  EXPECT_EQ(dump("```\n<!-- doczone-disable mangled-name -->\n```\n"), "");
  EXPECT_EQ(dump("a\n\n    <!-- doczone-disable mangled-name -->\n"), "");
  EXPECT_EQ(dump("write `<!-- doczone-disable mangled-name -->` there\n"), "");
  EXPECT_EQ(dump("write `{/* doczone-disable <b> */}` there\n"), "");
  // Indented inside of a table is no code.
  EXPECT_EQ(dump("<table>\n\n    <!-- doczone-disable-next-line mangled-name -->\n    <tr></table>\n"),
            "mangled-name 4-4\n");
}

TEST(SuppressionTest, NamesWhatItDoesNotKnow) {
  EXPECT_EQ(dump("x\n<!-- doczone-disable-next-line mangeld-name, changed-port -->\n"),
            "changed-port 3-3\n2: there is no check 'mangeld-name' to silence; did you mean 'mangled-name'?\n");
  EXPECT_EQ(dump("<!-- doczone-disable-nextline mangled-name -->\n"),
            "1: 'doczone-disable-nextline' is no word that silences anything; did you mean "
            "'doczone-disable-next-line'?\n");
  EXPECT_EQ(dump("<!-- doczone-enable mangled-name -->\n"),
            "1: there is no open 'doczone-disable mangled-name' to close\n");
}

// "check line" of every finding on the German page.
std::string findings(const std::string& before, const std::string& name = "_sip. _tls.contoso.com") {
  const Rows good{{"SRV/443", "_sip._tls.contoso.com", "sip.contoso.com"}};
  const Rows bad{{"SRV/443", name, "sip.contoso.com"}};
  const Corpus corpus = corpus_of({{"en", good}, {"fr", good}, {"de", bad, before}});
  std::string out;
  for (const Finding& finding : crosscheck(corpus, nullptr).findings) {
    out += finding.check + (finding.check == "useless-suppression" ? ": " + finding.message : "") + "\n";
  }
  return out;
}

TEST(SuppressionTest, SilencesAndSaysWhatSilencesNothing) {
  EXPECT_EQ(findings(""), "mangled-name\n");
  EXPECT_EQ(findings("<!-- doczone-disable mangled-name: known -->"), "");
  EXPECT_EQ(findings("<!-- doczone-disable -->"), "");
  EXPECT_EQ(findings("<!-- doczone-disable changed-port -->"),
            "mangled-name\nuseless-suppression: nothing is silenced here: no finding of changed-port stands there\n");
  EXPECT_EQ(findings("<!-- doczone-disable-next-line mangled-name -->"),
            "mangled-name\nuseless-suppression: nothing is silenced here: no finding of mangled-name stands there\n");
  EXPECT_EQ(findings("<!-- doczone-disable -->", "_sip._tls.contoso.com"),
            "useless-suppression: nothing is silenced here: no finding stands there\n");
}

}  // namespace
}  // namespace doczone::extractor::suppression_test
