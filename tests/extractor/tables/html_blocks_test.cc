#include "extractor/tables/html_blocks.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor::html_blocks_test {
namespace {

// "p1.2[text]" for a paragraph of list 1, item 2; "c[line|line]" for code.
std::string dump(const std::string& page, const HtmlPlace& place = {}) {
  std::vector<Block> blocks;
  read_html_blocks(page, {0, page.size()}, place, blocks);
  std::string out;
  for (const Block& block : blocks) {
    const bool code = block.kind == Block::Kind::code;
    out += code ? "c" : "p";
    if (block.list > 0) out += std::to_string(block.list) + "." + std::to_string(block.item);
    std::string text = block.text.text();
    for (const ByteSpan& line : block.lines) text += (text.empty() ? "" : "|") + page.substr(line.offset, line.length);
    out += "[" + text + "]";
  }
  return out;
}

TEST(HtmlBlocksTest, ReadsWhatAReaderSees) {
  const struct {
    std::string page, blocks;
  } cases[] = {
      {"", ""},
      {"<p>a <b>b</b>\n c</p>d", "p[a b c]p[d]"},
      {"<p>a<br>b<p>c", "p[a\nb]p[c]"},
      {"<ul><li>a</li><li>b<ol><li>c</ol></ul><p>d", "p1.1[a]p1.2[b]p2.1[c]p[d]"},
      {"<dl><dt>Type</dt>\n<dd>A</dd><dt>Host:</dt><dd><p>www</p></dd></dl>", "p1.1[Type: A]p1.2[Host: www]"},
      {"<dl><dt>Type<dd>A<dt>Host<dd>www</dl>", "p1.1[Type: A]p1.2[Host: www]"},
      {"<p>a</p><h2>b</h2><table><tr><td><p>c</td></tr></table><script>d</script><!-- e -->f", "p[a]p[f]"},
      {"<pre>\n  www A 192.0.2.1\n    b\n</pre>", "c[www A 192.0.2.1|  b]"},
      {"<pre><code class=\"x\">www A 192.0.2.1\n</code></pre>", "c[www A 192.0.2.1]"},
      {"<pre>a &amp; b\n<span>c</span>\n<your-ip> d</pre>", "c[<your-ip> d]"},
      {"<p>x <span class=\"sxs-lookup\">source <span>s</span></span> y</p>", "p[x y]"},
      {"<p>never closed", "p[never closed]"},
      {"<dt>", ""},
      {"<pre>\nwww A 192.0.2.1\n", "c[www A 192.0.2.1]"},
      {"</ul></dd></pre><pre>", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(dump(c.page), c.blocks) << c.page;
}

TEST(HtmlBlocksTest, GoesOnWithTheListsOfItsPage) {
  EXPECT_EQ(dump("<p>a</p><ul><li>b</ul>c", {1, 4, 2, 7}), "p4.2[a]p8.1[b]p4.2[c]");
}

TEST(HtmlBlocksTest, KeepsTheBytesOfValues) {
  const std::string page = "<dl><dt>Host</dt><dd> <code>www&#46;a</code></dd></dl>";
  std::vector<Block> blocks;
  read_html_blocks(page, {0, page.size()}, {}, blocks);
  ASSERT_EQ(blocks.size(), 1U);
  const CellText& text = blocks[0].text;
  ASSERT_EQ(text.text(), "Host: www.a");
  const ByteSpan host = text.source_span(0, 4);
  EXPECT_EQ(page.substr(host.offset, host.length), "Host");
  const ByteSpan value = text.source_span(6, 5);
  EXPECT_EQ(page.substr(value.offset, value.length), "www&#46;a");
}

}  // namespace
}  // namespace doczone::extractor::html_blocks_test
