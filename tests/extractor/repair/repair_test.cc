#include "extractor/repair/repair.h"

#include <string>

#include <gtest/gtest.h>

#include "extractor/repair/page_repair.h"
#include "extractor/tables/html_tables.h"
#include "extractor/tables/markdown_inline.h"

namespace doczone::extractor::repair_test {
namespace {

// The cell's bytes after the edits, each edit in brackets; "!" behind them when markup was crossed, "unchanged" when
// there is nothing to do.
std::string dump(const std::string& raw, const std::string& suggestion, bool markdown) {
  const std::string page = markdown ? "| " + raw + " |" : "<table><tr><td>" + raw + "</td></tr></table>";
  const std::size_t from = page.find(raw);
  CellText text;
  if (markdown) {
    CellText source;
    BilingualText both{&text, &source};
    append_markdown_inline(both, page, {from, raw.size()});
  } else {
    text = read_html_table(page, {0, page.size()}).front().rows.front().cells.front().text;
  }
  Atom atom;
  atom.value = text.text();
  atom.runs = text.runs_of(0, text.text().size());
  const Repair repair = repair_atom(page, {}, atom, suggestion);
  if (repair.edits.empty()) return "unchanged";
  std::string out;
  std::size_t at = from;
  for (const Edit& edit : repair.edits) {
    EXPECT_GE(edit.span.offset, at) << raw;
    EXPECT_LE(edit.span.end(), from + raw.size()) << raw;
    out += page.substr(at, edit.span.offset - at) + "[" + edit.text + "]";
    at = edit.span.end();
  }
  return out + page.substr(at, from + raw.size() - at) + (repair.crosses_markup ? "!" : "");
}

struct Case {
  std::string raw, suggestion, result;
};

TEST(RepairTest, ChangesAsLittleAsPossible) {
  const Case cases[] = {
      {"_xmpp-_tcp. .com", "_xmpp-server._tcp.contoso.com", "_xmpp-[server.]_tcp.[contoso].com"},
      {"sip.contoso.com", "sip.contoso.com", "unchanged"},
      {"Sip. contoso. com", "sip.contoso.com", "[s]ip.[]contoso.[]com"},
      {"_sip。_tls。contoso。com", "_sip._tls.contoso.com", "_sip[.]_tls[.]contoso[.]com"},
      {"拨入.contoso.com", "dialin.contoso.com", "[dialin].contoso.com"},
      {"Treffen.contoso.com", "meet.contoso.com", "[meet].contoso.com"},
      {"5296", "5269", "52[69]"},
      {"Ein", "A", "[A]"},
      {"_sip._tls.contoso", "_sip._tls.contoso.com", "_sip._tls.contoso[.com]"},
      {"sip.sip.contoso.com", "sip.contoso.com", "sip.[]contoso.com"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(dump(c.raw, c.suggestion, false), c.result);
    EXPECT_EQ(dump(c.raw, c.suggestion, true), c.result);
  }
}

TEST(RepairTest, KeepsThePagesWayOfEscaping) {
  const Case html[] = {
      {"sip. &lt;d&gt;", "sip.<d>", "sip.[]&lt;d&gt;"},
      {"sip.&lt;d&gt;", "sip.<d>", "unchanged"},
      {"sip. \\<d\\>", "sip.<d>", "sip.[]\\<d\\>"},
      {"sip.\\<d", "sip.<d>", "sip.\\<d[\\>]"},
      {"sip.", "sip.<d>", "sip.[&lt;d&gt;]"},
      {"\\_sip.tls", "_sip._tls", "\\_sip.[\\_]tls"},
      {"&#95;sip.tls", "_sip._tls", "&#95;sip.[&#95;]tls"},
      {"sip&#x3002;contoso.com", "sip.contoso.com", "sip[.]contoso.com"},
      {"x", "a&b", "[a&amp;b]"},
      {"*.contoso. com", "*.contoso.com", "*.contoso.[]com"},
      {"contoso.com", "*.contoso.com", "[*.]contoso.com"},
  };
  for (const Case& c : html) EXPECT_EQ(dump(c.raw, c.suggestion, false), c.result);
  const Case markdown[] = {
      {"\\_sip. \\_tls", "_sip._tls", "\\_sip.[]\\_tls"},
      {"\\*.contoso. com", "*.contoso.com", "\\*.contoso.[]com"},
      {"contoso.com", "*.contoso.com", "[\\*.]contoso.com"},
      {"`_sip. _tls`", "_sip._tls.<d>", "`_sip.[]_tls[.<d>]`"},
      {"`.contoso.com`", "*.contoso.com", "`[*].contoso.com`"},
      {"sip.\\<d\\>. ", "sip.<d>", "sip.\\<d\\>[]"},
  };
  for (const Case& c : markdown) EXPECT_EQ(dump(c.raw, c.suggestion, true), c.result);
}

TEST(RepairTest, LeavesMarkupWhereItIs) {
  const Case html[] = {
      {"<p>_sip. <em>_tls</em></p>", "_sip._tls", "<p>_sip.[]<em>_tls</em></p>"},
      {"_xmpp-<em>_tcp</em>. .com", "_xmpp-server._tcp.contoso.com", "_xmpp-[server.]<em>_tcp</em>.[contoso].com"},
      {"_sip.<span> </span>_tls", "_sip._tls", "_sip.<span>[]</span>_tls"},
      {"<b>Tref</b>fen.contoso.com", "meet.contoso.com", "<b>[meet]</b>[].contoso.com!"},
      {"_xmpp-<span></span>_tcp<br>.com", "_xmpp-_tcp.com", "_xmpp-<span></span>_tcp[].com!"},
      // Half an element must not stay behind, and a line end is no text.
      {"_sip.<p>_tls</p>", "_sip._tls", "unchanged"},
  };
  for (const Case& c : html) EXPECT_EQ(dump(c.raw, c.suggestion, false), c.result);
  const Case markdown[] = {
      {"sip. *contoso*.com", "sip.contoso.com", "sip.[]*contoso*.com"},
      {"**Sip.** contoso.com", "sip.contoso.com", "**[s]ip.**[]contoso.com"},
      {"sip.**x**.contoso.com", "sip.contoso.com", "sip.**[]**[]contoso.com!"},
  };
  for (const Case& c : markdown) EXPECT_EQ(dump(c.raw, c.suggestion, true), c.result);
}

TEST(RepairTest, ALocationThatHoldsMoreThanItsValueIsLeftAlone) {
  Atom atom;
  atom.value = "DNS externe";
  atom.runs = {{"DNS/A externe", {0, 13}, Markup::html}};
  EXPECT_TRUE(repair_atom("DNS/A externe", {}, atom, "DNS interne").edits.empty());
}

TEST(ApplyEditsTest, AnyOrderAndEqualOnesOnce) {
  EXPECT_EQ(apply_edits("abcdef", {{{4, 1}, "E"}, {{1, 0}, "-"}, {{4, 1}, "E"}}), "a-bcdEf");
  EXPECT_EQ(apply_edits("", {{{0, 0}, "x"}}), "x");
}

TEST(RepairTest, EscapesInPoFiles) {
  const std::string page = R"("a\"b")";
  Atom atom;
  atom.value = "a\"b";
  atom.runs = {
      {"a", {1, 1}, Markup::code, true}, {"\"", {2, 2}, Markup::code, true}, {"b", {4, 1}, Markup::code, true}};
  const Repair repair = repair_atom(page, {}, atom, "a\"b\\\"");
  ASSERT_EQ(repair.edits.size(), 1u);
  EXPECT_EQ(apply_edits(page, repair.edits), R"("a\"b\\\"")");
}

}  // namespace
}  // namespace doczone::extractor::repair_test
