#include <string>

#include <gtest/gtest.h>

#include "tests/extractor/tables/outline_dump.h"

namespace doczone::extractor::asciidoc_outline_test {
namespace {

std::string outline(const std::string& page) {
  return dump_outline("page.adoc", page);
}

TEST(AsciidocOutlineTest, FindsTitles) {
  EXPECT_EQ(outline("= DNS\n:toc:\n\n[[records]]\n== `A` records ==\n\nMail\n~~~~\n\n.Block\ntext\n"),
            "H1 DNS\nH2 A records #records\nH3 Mail\nP Block\nP text\n");
}

TEST(AsciidocOutlineTest, TakesInlineMarkupAway) {
  const struct {
    std::string page, text;
  } cases[] = {
      {"Use `a.b`, *c*, _d_, **e**f, #g#, +h+ and `+i+`.", "Use a.b, c, d, ef, g, h and i."},
      {"Add *.contoso.com or _sip._tls.contoso.com, {domain}", "Add *.contoso.com or _sip._tls.contoso.com, {domain}"},
      {"See https://x.y[the page], link:z.html[z^], <<id,there>>, xref:a.adoc#b[b] https://c.d/e",
       "See the page, z, there, b https://c.d/e"},
      {"a{nbsp}b ((term)) (((hidden)))footnote:[x] \\*c* &lt;", "a b term *c* <"},
      {"`unclosed and *unclosed and <<unclosed", "`unclosed and *unclosed and <<unclosed"},
      {"a +\nb", "a/b"},
      {"NOTE: text", "text"},
  };
  for (const auto& c : cases) EXPECT_EQ(outline(c.page + "\n"), "P " + c.text + "\n") << c.page;
}

TEST(AsciidocOutlineTest, ReadsCode) {
  EXPECT_EQ(outline("[source,dns]\n----\na A 192.0.2.1 <1>\n\nb\n----\nend\n"),
            "C dns: [a A 192.0.2.1 <1>] [] [b]\nP end\n");
  EXPECT_EQ(outline("....\na\n....\n\n b\n\n[source,bash]\nc\nd\n\n```sh\ne\n```\n"),
            "C : [a]\nC : [ b]\nC bash: [c] [d]\nC sh: [e]\n");
}

TEST(AsciidocOutlineTest, IgnoresComments) {
  EXPECT_EQ(outline("a\n// no\nb\n\n////\nno\n////\n\nc\n"), "P a\nP b\nP c\n");
}

TEST(AsciidocOutlineTest, ReadsLists) {
  EXPECT_EQ(outline("* a\nb\n** c\n* d\n+\nmore\n\n. e\n. f\n\ntext\n"),
            "L1.1 a/b\nL2.1 c\nL1.2 d\nL1.2 more\nL3.1 e\nL3.2 f\nP text\n");
  EXPECT_EQ(outline("Type:: A\nHost::\n  `www`\nValue::\n\n192.0.2.1\n"),
            "L1.1 Type: A\nL1.2 Host: www\nL1.3 Value: 192.0.2.1\n");
  EXPECT_EQ(outline("====\n* a\n====\n\nb\n"), "L1.1 a\nP b\n");
}

TEST(AsciidocOutlineTest, EndsForAnyInput) {
  for (const char* page : {"",
                           "=",
                           "= ",
                           "+",
                           "|===",
                           "|===\n|===",
                           "|===\n|",
                           "----",
                           "[",
                           "[]",
                           "[[",
                           "[[]]",
                           "*",
                           "* ",
                           "::",
                           "a::",
                           "--",
                           "====\n--\n====",
                           ".",
                           ".a",
                           "//",
                           "////",
                           "`",
                           "<<",
                           "+++",
                           "{",
                           "a +",
                           "link:[",
                           "1.",
                           "|===\n2+|a\n.3+|b\n|===",
                           ",===\n\"a\n,===",
                           "[cols=\"\"]\n|===\n|a\n|===",
                           "\\",
                           "[[a"})
    EXPECT_NO_FATAL_FAILURE(outline(page)) << page;
}

}  // namespace
}  // namespace doczone::extractor::asciidoc_outline_test
