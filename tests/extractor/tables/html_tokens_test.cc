#include "extractor/tables/html_tokens.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor::html_tokens_test {
namespace {

// "<td attributes>", "</td>", "<br/>", "!" for a comment, "'text'".
std::string dump(std::string_view page) {
  HtmlTokenizer tokens(page, {0, page.size()});
  std::string out;
  std::size_t end = 0;
  HtmlToken token;
  while (tokens.next(token)) {
    EXPECT_EQ(token.span.offset, end) << page;  // no byte is left out
    EXPECT_GT(token.span.length, 0U) << page;
    end = token.span.end();
    const std::string attributes(page.substr(token.attributes.offset, token.attributes.length));
    if (!out.empty()) out += ' ';
    switch (token.kind) {
      case HtmlToken::Kind::text:
        out += "'" + std::string(page.substr(token.span.offset, token.span.length)) + "'";
        break;
      case HtmlToken::Kind::start_tag:
        out += "<" + std::string(token.name) + attributes + (token.self_closing ? "/>" : ">");
        break;
      case HtmlToken::Kind::end_tag:
        out += "</" + std::string(token.name) + ">";
        break;
      case HtmlToken::Kind::comment:
        out += "!";
        break;
    }
  }
  EXPECT_EQ(end, page.size()) << page;
  return out;
}

TEST(HtmlTokensTest, CutsMarkupFromText) {
  const struct {
    std::string page, tokens;
  } cases[] = {
      {"", ""},
      {"a", "'a'"},
      {"<td>a</td>", "<td> 'a' </td>"},
      {"<TD class=\"x>y\">a</TD>", "<TD class=\"x>y\"> 'a' </TD>"},
      {"<td title='a>b'>c", "<td title='a>b'> 'c'"},
      {"<br/><br /><br>", "<br/> <br /> <br>"},
      {"a<!-- <td> -->b", "'a' ! 'b'"},
      {"a<!-- never closed <td>", "'a' !"},
      {"<!DOCTYPE html><?xml?>a<![CDATA[b]]>", "! ! 'a' !"},
      {"<!never closed", "'<!never closed'"},
      {"a < b <", "'a ' '< b ' '<'"},
      {"<", "'<'"},
      {"</", "'</'"},
      {"<>", "'<>'"},
      {"</>", "'</>'"},
      // A tag that nobody closed ends where the next one begins.
      {"<td<td>a", "<td> <td> 'a'"},
      {"<p", "<p>"},
      {"<p class=", "<p class=>"},
      {"<a href=\"x", "<a href=\"x>"},
      // What HTML does not know is text: placeholders.
      {"sip.<SIP domain>", "'sip.' '<SIP domain>'"},
      {"sip.<sipdomain>", "'sip.' '<sipdomain>'"},
      {"<FQDN>.<domain.com>", "'<FQDN>.' '<domain.com>'"},
      {"<域名>", "'<域名>'"},
      {"</sipdomain>", "'</sipdomain>'"},
      {"<A record>", "'<A record>'"},
      {"_sip._tls.<Main domain>", "'_sip._tls.' '<Main domain>'"},
      {"<source\ndomain>", "'<source\ndomain>'"},
      {"<a hidden><a data-x><a name=x y><td nowrap><div markdown><input disabled/>",
       "<a hidden> <a data-x> <a name=x y> <td nowrap> <div markdown> <input disabled/>"},
      {"<var>x</var><wbr>", "<var> 'x' </var> <wbr>"},
  };
  for (const auto& c : cases) EXPECT_EQ(dump(c.page), c.tokens) << c.page;
}

TEST(HtmlTokensTest, StaysInsideItsFragment) {
  const std::string_view page = "x<td>a</td>y";
  HtmlTokenizer tokens(page, {1, 5});
  HtmlToken token;
  ASSERT_TRUE(tokens.next(token));
  EXPECT_EQ(token.span, (ByteSpan{1, 4}));
  ASSERT_TRUE(tokens.next(token));
  EXPECT_EQ(token.span, (ByteSpan{5, 1}));
  EXPECT_FALSE(tokens.next(token));
}

TEST(HtmlTokensTest, KnowsElements) {
  for (const char* name : {"td", "TD", "a", "video", "h1", "blockquote", "figcaption", "var", "wbr"})
    EXPECT_TRUE(is_html_element(name)) << name;
  for (const char* name : {"", "sipdomain", "domain", "t", "tdd", "ztable", "blockquotes"})
    EXPECT_FALSE(is_html_element(name)) << name;
}

TEST(HtmlTokensTest, ReadsAttributes) {
  const struct {
    std::string attributes, name, value;
  } cases[] = {
      {" class=\"a b\" id=c", "class", "a b"},
      {" class=\"a b\" id=c", "id", "c"},
      {" class=\"a b\" id=c", "ID", "c"},
      {" colspan = '2' rowspan=3", "colspan", "2"},
      {" colspan = '2' rowspan=3", "rowspan", "3"},
      {" data-colspan=9 colspan=2", "colspan", "2"},
      {" title=\"colspan=7\" colspan=2", "colspan", "2"},
      {" nowrap colspan=2", "colspan", "2"},
      {" nowrap", "nowrap", ""},
      {" colspan=", "colspan", ""},
      {" colspan=\"2", "colspan", "2"},
      {" /", "colspan", ""},
      {"", "colspan", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(html_attribute(c.attributes, c.name), c.value) << c.attributes << " " << c.name;
}

// Quadratic reading would not come to an end here.
TEST(HtmlTokensTest, TakesLinearTimeForHostileInput) {
  for (const std::string unit : {"<", "<!", "<a ", "<a href=\"", "</", "<td", "<!--"}) {
    std::string page;
    for (int i = 0; i < 500'000; ++i) page += unit;
    HtmlTokenizer tokens(page, {0, page.size()});
    HtmlToken token;
    std::size_t bytes = 0;
    while (tokens.next(token)) bytes += token.span.length;
    EXPECT_EQ(bytes, page.size()) << unit;
  }
}

}  // namespace
}  // namespace doczone::extractor::html_tokens_test
