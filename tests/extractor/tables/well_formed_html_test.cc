#include "extractor/tables/well_formed_html.h"

#include <string>

#include <gtest/gtest.h>
#include <pugixml.hpp>

namespace doczone::extractor::well_formed_html_test {
namespace {

// The XML without its outer element and without the `at` of each tag.
std::string dump(const std::string& page) {
  std::string xml = make_well_formed(page, {0, page.size()}).xml();
  for (std::size_t at = xml.find(" at=\""); at != std::string::npos; at = xml.find(" at=\"", at)) {
    xml.erase(at, xml.find('"', at + 5) + 1 - at);
  }
  const std::string open = "<fragment>";
  const std::string close = "</fragment>";
  EXPECT_TRUE(xml.starts_with(open) && xml.ends_with(close)) << page;
  return xml.substr(open.size(), xml.size() - open.size() - close.size());
}

TEST(WellFormedHtmlTest, ClosesWhatNobodyClosed) {
  const struct {
    std::string page, xml;
  } cases[] = {
      {"<table><tr><td>a<td>b<tr><td>c</table>", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"},
      {"<table><tr><td><p>a<p>b</table>", "<table><tr><td><p>a</p><p>b</p></td></tr></table>"},
      {"<table><tr><td><ul><li>a<li>b</ul></table>", "<table><tr><td><ul><li>a</li><li>b</li></ul></td></tr></table>"},
      {"<table><td>a", "<table><tr><td>a</td></tr></table>"},
      {"<table><thead><tr><th>a<tbody><tr><td>b</table>",
       "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>"},
      // A cell ends what was opened in it.
      {"<table><tr><td><b><i>a</td><td>b</td></tr></table>",
       "<table><tr><td><b><i>a</i></b></td><td>b</td></tr></table>"},
      // HTML lets authors leave out `</colgroup>` and `</caption>` is often forgotten.
      {"<table><colgroup><col><col><tr><td>a</table>", "<table><colgroup></colgroup><tr><td>a</td></tr></table>"},
      {"<table><caption>c<tr><td>a</table>", "<table><caption>c</caption><tr><td>a</td></tr></table>"},
      // What stands between rows or cells holds neither.
      {"<table><p><tr><td>a</table>", "<table><p></p><tr><td>a</td></tr></table>"},
      {"<table><tbody><div><tr><td>a</table>", "<table><tbody><div></div><tr><td>a</td></tr></tbody></table>"},
      {"<table><tr><span><td>a</table>", "<table><tr><span></span><td>a</td></tr></table>"},
  };
  for (const auto& c : cases) EXPECT_EQ(dump(c.page), c.xml) << c.page;
}

TEST(WellFormedHtmlTest, PassesOverWhatWasNeverOpened) {
  const struct {
    std::string page, xml;
  } cases[] = {
      {"<table><tr><td>a</p></b></td></td></tr></tr></table></table>", "<table><tr><td>a</td></tr></table>"},
      {"<table><tr><td>a</div></td></tr></table>", "<table><tr><td>a</td></tr></table>"},
      // An end tag inside a nested table ends nothing outside it.
      {"<table><tr><td><b><table><tr><td>a</b></td></tr></table>c</td></tr></table>",
       "<table><tr><td><b><table><tr><td>a</td></tr></table>c</b></td></tr></table>"},
      {"<tr><td>a", "a"},
      {"<td/>", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(dump(c.page), c.xml) << c.page;
}

TEST(WellFormedHtmlTest, KeepsWhatReadersNeed) {
  const struct {
    std::string page, xml;
  } cases[] = {
      {"<TABLE CLASS=x STYLE=y><TR><TD COLSPAN=2 rowspan='3'>a",
       "<table class=\"x\"><tr><td colspan=\"2\" rowspan=\"3\">a</td></tr></table>"},
      {"<td colspan=\"2\">", ""},
      {"<table><tr><td class='a\"><b'>x", "<table><tr><td class=\"a   b\">x</td></tr></table>"},
      {"<table><tr><td>a<br>b<br/>c</br>d<img src=x>e", "<table><tr><td>a<br/>b<br/>c<br/>de</td></tr></table>"},
      {"<table><tr><td>a<!-- b -->c", "<table><tr><td>ac</td></tr></table>"},
      {"<table><tr><td>a & b < c ]]> d", "<table><tr><td>a ? b ? c ?\?> d</td></tr></table>"},
      {"<table><tr><td>sip.<SIP domain>", "<table><tr><td>sip.?SIP domain></td></tr></table>"},
      {"<table><tr><td/><td>a", "<table><tr><td></td><td>a</td></tr></table>"},
      {"<table><tr><td>a<table><tr><td>b</table>c",
       "<table><tr><td>a<table><tr><td>b</td></tr></table>c</td></tr></table>"},
      // A table between the cells of another one ends it.
      {"<table><tr><td>a</td></tr><table><tr><td>b</table>",
       "<table><tr><td>a</td></tr></table><table><tr><td>b</td></tr></table>"},
      {"<table><tr><td>a\n> b\n > c\nd > e", "<table><tr><td>a\nb\nc\nd > e</td></tr></table>"},
      {"> <table>\n> <tr><td>a\n> </table>", "<table>\n<tr><td>a\n</td></tr></table>"},
  };
  for (const auto& c : cases) EXPECT_EQ(dump(c.page), c.xml) << c.page;
}

// Every text node, asked byte for byte, leads back to the page.
void collect_text(const pugi::xml_node& node, const WellFormedHtml& html, const std::string& page, std::string& out) {
  for (const pugi::xml_node& child : node.children()) {
    if (child.type() != pugi::node_pcdata) {
      collect_text(child, html, page, out);
      continue;
    }
    const std::size_t from = static_cast<std::size_t>(child.offset_debug());
    const std::size_t length = std::string(child.value()).size();
    for (std::size_t at = 0; at < length;) {
      const ByteSpan span = html.page_span(from + at, length - at);
      ASSERT_GT(span.length, 0U);
      ASSERT_LE(span.end(), page.size());
      out += "[" + page.substr(span.offset, span.length) + "]";
      at += span.length;
    }
  }
}

TEST(WellFormedHtmlTest, TextKeepsItsPlace) {
  const struct {
    std::string page, text;
  } cases[] = {
      {"<table><tr><td>ab<b>cd</b>ef", "[ab][cd][ef]"}, {"<table><tr><td>a<!-- x -->b", "[a][b]"},
      {"<table><tr><td>a<img>b<wbr>c", "[a][b][c]"},    {"<table><tr><td>a&amp;b\\_c]", "[a&amp;b\\_c]]"},
      {"<table><tr><td>é<SIP é>", "[é<SIP é>]"},        {"<table><tr><td>a\n> b\n> c", "[a\n][b\n][c]"},
      {"<table><tr><td>a\r\n\r\nb", "[a\r\n\r\nb]"},    {"<table><tr><td>\xFF\xC3(", "[\xFF\xC3(]"},
  };
  for (const auto& c : cases) {
    const std::string page = "x" + c.page;
    const WellFormedHtml html = make_well_formed(page, {1, page.size() - 1});
    pugi::xml_document document;
    ASSERT_TRUE(document.load_buffer(html.xml().data(), html.xml().size(), pugi::parse_ws_pcdata, pugi::encoding_utf8))
        << c.page;
    std::string text;
    collect_text(document, html, page, text);
    EXPECT_EQ(text, c.text) << c.page;
  }
}

TEST(WellFormedHtmlTest, LeavesOutWhatIsTooDeepAndKeepsItsText) {
  std::string page = "<table><tr><td>";
  for (int i = 0; i < 1000; ++i) page += "<span>";
  page += "deep";
  for (int i = 0; i < 1000; ++i) page += "</span>";
  page += "<b>after</b></td><td>next</td></tr></table>";
  const std::string xml = dump(page);
  EXPECT_NE(xml.find("<b>after</b></td><td>next</td>"), std::string::npos);
  EXPECT_NE(xml.find("deep"), std::string::npos);
}

// Quadratic or recursive repair would not come to an end here.
TEST(WellFormedHtmlTest, TakesLinearTimeForHostileInput) {
  for (const std::string unit :
       {"<table>", "<div>", "<table><tr><td>", "<td>", "<tr>", "</td>", "<p>", "<b>", "> ", "<table><tr><td><div>"}) {
    std::string page = "<table><tr><td>";
    for (int i = 0; i < 100'000; ++i) page += unit;
    const WellFormedHtml html = make_well_formed(page, {0, page.size()});
    pugi::xml_document document;
    EXPECT_TRUE(document.load_buffer(html.xml().data(), html.xml().size(), pugi::parse_ws_pcdata, pugi::encoding_utf8))
        << unit;
  }
}

}  // namespace
}  // namespace doczone::extractor::well_formed_html_test
