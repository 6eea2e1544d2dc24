#include "extractor/tables/markdown_inline.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor::markdown_inline_test {
namespace {

CellText read(const std::string& cell) {
  CellText text;
  CellText source;
  BilingualText both{&text, &source};
  append_markdown_inline(both, cell, {0, cell.size()});
  return text;
}

std::string visible(const std::string& cell) {
  std::string out;
  const std::string text = read(cell).text();
  for (const char c : text) out += c == '\n' ? "\\n" : std::string(1, c);
  return out;
}

TEST(MarkdownInlineTest, ReadsWhatAReaderSees) {
  const struct {
    std::string cell, text;
  } cases[] = {
      {"plain", "plain"},
      {"*a* **b** ***c*** _d_ __e__", "a b c d e"},
      // Underscores inside words are no emphasis, asterisks are.
      {"_sip._tls", "_sip._tls"},
      {"_sip._tls.contoso.com and _ntp._udp", "_sip._tls.contoso.com and _ntp._udp"},
      {"_sipfederationtls_tcp_", "sipfederationtls_tcp"},
      {"sip*fed*tls", "sipfedtls"},
      {"a * b * c", "a * b * c"},
      {"**a", "**a"},
      {"a**", "a**"},
      {"*a **b* c**", "a b c"},
      {"***a** b*", "a b"},
      {"**a*", "*a"},
      {R"(\_sip.\_tls.*\<sipdomain\>*)", "_sip._tls.<sipdomain>"},
      {R"(\*a\*)", "*a*"},
      {"sip.<SIP domain>", "sip.<SIP domain>"},
      {"a<br>b<br/>c <br /> d", "a\\nb\\nc\\nd"},
      {"*core-pool.<span></span>contoso.com <span></span>*", "core-pool.contoso.com "},
      {"`_sip._tls` `*a*` ``a`b``", "_sip._tls *a* a`b"},
      {"`a", "`a"},
      {R"(`nslookup \| findstr`)", "nslookup | findstr"},
      {"`&lt;a&gt;`", "&lt;a&gt;"},
      {"&#x2776; &lt;a&gt;", "❶ <a>"},
      {"[label](page.md) and ![image](a.png)", "label and image"},
      {"[*label*](a_(b).md)", "label"},
      {"[no link]", "[no link]"},
      {"[no link] (a)", "[no link] (a)"},
      {"x<!-- gone -->y", "xy"},
      {"a < b", "a < b"},
      {"", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(visible(c.cell), c.text) << c.cell;
}

TEST(MarkdownInlineTest, KeepsTheBytesOfWhatIsSeen) {
  const std::string cell = R"(see \_sip.\_tls.*\<d\>*<br/>`x`)";
  const CellText text = read(cell);
  ASSERT_EQ(text.text(), "see _sip._tls.<d>\nx");
  const auto raw = [&](std::size_t from, std::size_t length) {
    const ByteSpan span = text.source_span(from, length);
    return cell.substr(span.offset, span.length);
  };
  EXPECT_EQ(raw(4, 13), R"(\_sip.\_tls.*\<d\>)");
  EXPECT_EQ(raw(18, 1), "x");
  EXPECT_TRUE(text.is_one_run(4, 10));
  EXPECT_FALSE(text.is_one_run(4, 13));  // emphasis begins inside
}

TEST(MarkdownInlineTest, IsNotDeepNorSlow) {
  std::string cell;
  for (int i = 0; i < 20'000; ++i) cell += "[*`<_";
  EXPECT_FALSE(read(cell).empty());
  for (const std::string mark : {"*a ", "**a", "_a*", "[", "![", "`", "<", "[a](", "*", "\\"}) {
    std::string many;
    for (int i = 0; i < 20'000; ++i) many += mark;
    read(many);  // ends
  }
}

TEST(MarkdownInlineTest, KeepsTheSourcesSentenceApart) {
  const std::string cell =
      "<span data-ttu-id=\"a-1\">Erstellen Sie `x`<span class=\"sxs-lookup\"><span data-stu-id=\"a-1\">Create "
      "`y`</span></span></span> danach";
  CellText text, source;
  BilingualText both{&text, &source};
  append_markdown_inline(both, cell, {0, cell.size()});
  EXPECT_EQ(text.text(), "Erstellen Sie x danach");
  EXPECT_EQ(source.text(), "Create y");
}

}  // namespace
}  // namespace doczone::extractor::markdown_inline_test
