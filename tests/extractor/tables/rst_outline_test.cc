#include <string>

#include <gtest/gtest.h>

#include "tests/extractor/tables/outline_dump.h"

namespace doczone::extractor::rst_outline_test {
namespace {

std::string outline(const std::string& page) {
  return dump_outline("page.rst", page);
}

TEST(RstOutlineTest, FindsTitles) {
  EXPECT_EQ(outline(".. _dns:\n\n===\nDNS\n===\n\nRecords\n-------\n\n``A``\n~~~~~\n\nx\n\nMail\n----\n"),
            "H1 DNS #dns\nH2 Records\nH3 A\nH2 Mail\nP x\n");
  EXPECT_EQ(outline("a\n\n----\n\nb\n"), "P a\nP b\n");
}

TEST(RstOutlineTest, TakesInlineMarkupAway) {
  const struct {
    std::string page, text;
  } cases[] = {
      {"Use ``a.b`` and *c* **d** :file:`e` `f`:code: `g <https://x.y>`_ h_ [1]_.", "Use a.b and c d e f g h ."},
      {"Add *.contoso.com and *.contoso.net, or ``_sip._tls``", "Add *.contoso.com and *.contoso.net, or _sip._tls"},
      {"_sip._tls.contoso.com and |name| and a\\*b\\ c", "_sip._tls.contoso.com and |name| and a*bc"},
      {"``unclosed and **unclosed and `unclosed", "``unclosed and **unclosed and `unclosed"},
      {"A link `over two\nlines <https://x.y>`__ here", "A link over two/lines here"},
  };
  for (const auto& c : cases) EXPECT_EQ(outline(c.page + "\n"), "P " + c.text + "\n") << c.page;
}

TEST(RstOutlineTest, ReadsCode) {
  EXPECT_EQ(outline("Zone::\n\n  a A 192.0.2.1\n\n    b\n\nend\n"), "P Zone:\nC : [a A 192.0.2.1] [] [  b]\nP end\n");
  EXPECT_EQ(outline("Zone ::\n\n> a\n> b\n\nend\n"), "P Zone\nC : [> a] [> b]\nP end\n");
  EXPECT_EQ(outline(".. code-block:: dns\n   :linenos:\n\n   a A 192.0.2.1\n\nend\n"),
            "C dns: [a A 192.0.2.1]\nP end\n");
  EXPECT_EQ(outline("- item::\n\n    code\n\n- next\n"), "L1.1 item:\nC : [code]\nL1.2 next\n");
  EXPECT_EQ(outline(">>> x\n1\n\nend\n"), "C pycon: [>>> x] [1]\nP end\n");
}

TEST(RstOutlineTest, IgnoresComments) {
  EXPECT_EQ(outline("a\n\n.. a comment\n   goes on\n\n   and on\n\nb\n\n..\n\nc\n"), "P a\nP b\nP c\n");
  EXPECT_EQ(outline(".. toctree::\n\n   page\n\n.. |x| replace:: y\n\nb\n"), "P b\n");
}

TEST(RstOutlineTest, ReadsListsFieldsAndDirectives) {
  EXPECT_EQ(outline("- a\n- b\n\n  - c\n\n#. d\n#. e\n"), "L1.1 a\nL1.2 b\nL2.1 c\nL3.1 d\nL3.2 e\n");
  EXPECT_EQ(outline(":Type: A\n:Host name: ``www``\n"), "L1.1 Type: A\nL1.2 Host name: www\n");
  // The name's own colon does.
  EXPECT_EQ(outline(":Type: A\n:Host:x: www\n"), "L1.1 Type: A\nL1.2 Host:x www\n");
  EXPECT_EQ(outline("Type\n  A\nValue\n  192.0.2.1\n"), "L1.1 Type: A\nL1.2 Value: 192.0.2.1\n");
  EXPECT_EQ(outline(".. note:: Mind\n   this.\n\n   And that.\n\nend\n"), "P Mind/this.\nP And that.\nP end\n");
  EXPECT_EQ(outline(".. only:: html\n\n   Text.\n"), "P Text.\n");
  // A line that begins like an enumerator, and goes on, is text.
  EXPECT_EQ(outline("A. record\nhere\n"), "P A. record/here\n");
}

TEST(RstOutlineTest, EndsForAnyInput) {
  for (const char* page : {"",
                           "-",
                           "- ",
                           "..",
                           ".. ",
                           "::",
                           ":",
                           ":a:",
                           "|",
                           "+-",
                           "+--+",
                           "== ==",
                           "==",
                           "*",
                           "`",
                           "``",
                           "- - - -",
                           ".. x::",
                           ".. list-table::\n\n   * - a",
                           "a\n  b\n c\n",
                           "\t- a\n\tb",
                           "1.\n2",
                           "=\n=\n=",
                           ".. csv-table::\n\n   \"a",
                           "- a\nb\n- c",
                           ":a: b\n   c\n:d:",
                           "+--+\n|a |\n+--+",
                           "é\n=="})
    EXPECT_NO_FATAL_FAILURE(outline(page)) << page;
}

TEST(RstOutlineTest, ReadsWhatOnlyBeginsLikeADirectiveAsATerm) {
  EXPECT_EQ(dump_outline("page.rst", "..x\n   text\n\nend\n").find("L1.1 ..x"), 0U);
}

}  // namespace
}  // namespace doczone::extractor::rst_outline_test
