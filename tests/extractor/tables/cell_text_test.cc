#include "extractor/tables/cell_text.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor::cell_text_test {
namespace {

CellText read(const std::string& page) {
  CellText text;
  text.append(page, {0, page.size()});
  return text;
}

TEST(CellTextTest, Decodes) {
  const struct {
    std::string bytes, text;
  } cases[] = {
      {"", ""},
      {"a b", "a b"},
      {"  a \t\r\n b", "a b"},
      {"&lt;a&gt; &amp; &quot;b&quot;", "<a> & \"b\""},
      {"&#95;sip&#x2E;&#X5f;tls", "_sip._tls"},
      {"&#12290;", "。"},
      {"a&nbsp;b", "a\u00A0b"},
      {"&amp;lt;", "&lt;"},
      // What is no reference stays as it is written.
      {"&;", "&;"},
      {"&#;", "&#;"},
      {"&#x;", "&#x;"},
      {"&#xG1;", "&#xG1;"},
      {"&#12a;", "&#12a;"},
      {"&unknown;", "&unknown;"},
      {"&lt", "&lt"},
      {"a & b;", "a & b;"},
      {"&#99999999;", "&#99999999;"},
      {"&#4294967361;", "&#4294967361;"},
      // No character: U+FFFD, as browsers have it.
      {"&#xD800;", "\uFFFD"},
      {"&#0;", "\uFFFD"},
      {"\\_sip\\._tls\\<d\\>", "_sip._tls<d>"},
      {"\\\\_", "\\_"},
      {"\\a \\é \\", "\\a \\é \\"},
      {"\\&lt;", "&lt;"},
      {"\xFF\xC3(", "\xFF\xC3("},
      {"日本 語", "日本 語"},
  };
  for (const auto& c : cases) EXPECT_EQ(read(c.bytes).text(), c.text) << c.bytes;
}

TEST(CellTextTest, JoinsPiecesAndLines) {
  const std::string page = "a b c d e";
  CellText text;
  text.break_line();  // nothing to end yet
  text.append(page, {0, 2});
  text.break_line();
  text.break_line();
  text.append(page, {3, 1});
  text.append(page, {4, 2});
  text.append(page, {5, 2});
  EXPECT_EQ(text.text(), "a\nc d");
  text.break_line();
  EXPECT_EQ(text.text(), "a\nc d");
  EXPECT_EQ(text.source_span(0, 1), (ByteSpan{0, 1}));
  EXPECT_EQ(text.source_span(2, 1), (ByteSpan{4, 1}));
  EXPECT_EQ(text.source_span(0, 5), (ByteSpan{0, 7}));
  EXPECT_FALSE(text.is_one_run(0, 3));
  EXPECT_TRUE(text.is_one_run(2, 3));
}

TEST(CellTextTest, EveryCharacterLeadsBackToItsBytes) {
  for (const std::string bytes :
       {"a&lt;b  c\\_d", "_xmpp&#95;&nbsp; x", "\\<\\>&amp;&amp;  \n ", "é日&#x65E5;本", "&&&;\\"}) {
    const CellText text = read(bytes);
    std::string all;
    std::size_t last = 0;
    for (std::size_t i = 0; i < text.text().size(); ++i) {
      const ByteSpan span = text.source_span(i, 1);
      ASSERT_LE(span.end(), bytes.size()) << bytes;
      EXPECT_GE(span.offset, last) << bytes;
      last = span.offset;
      const std::string raw = bytes.substr(span.offset, span.length);
      const char here = text.text()[i];
      const bool blank = here == ' ' && raw.find_first_not_of(" \t\r\n") == std::string::npos;
      EXPECT_TRUE(blank || decode_character(raw).text.find(here) != std::string::npos || raw == std::string(1, here))
          << bytes << " " << i;
      EXPECT_TRUE(text.is_one_run(0, i + 1)) << bytes << " " << i;
    }
  }
}

TEST(CellTextTest, TellsMarkupFromText) {
  const std::string page = "_xmpp-<b>server</b>._tcp";
  CellText text;
  text.append(page, {0, 6});
  text.append(page, {9, 6});
  text.append(page, {19, 5});
  ASSERT_EQ(text.text(), "_xmpp-server._tcp");
  EXPECT_TRUE(text.is_one_run(0, 6));
  EXPECT_TRUE(text.is_one_run(6, 6));
  EXPECT_FALSE(text.is_one_run(5, 2));
  EXPECT_FALSE(text.is_one_run(0, 17));
  EXPECT_EQ(text.source_span(0, 17), (ByteSpan{0, page.size()}));
  EXPECT_EQ(text.source_span(6, 6), (ByteSpan{9, 6}));
}

}  // namespace
}  // namespace doczone::extractor::cell_text_test
