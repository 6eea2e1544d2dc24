#include "extractor/records/bilingual.h"

#include <string>

#include <gtest/gtest.h>

#include "extractor/tables/html_tables.h"
#include "tests/extractor/html_page.h"

namespace doczone::extractor::bilingual_test {
namespace {

std::string both(const std::string& english, const std::string& translated) {
  return "<span><span class=\"sxs-lookup\">" + english + "</span><span class=\"sxs-lookup2\"></span>" + translated +
         "</span>";
}

// "field=value{English}" for every atom; rows on lines of their own.
std::string dump(const Rows& rows) {
  const std::string html = html_table(rows);
  const Grid grid = read_html_table(html, {0, html.size()}).at(0);
  auto table = read_record_table(grid, {3}, ServiceRegistry::standard());
  if (!table) return "none";
  attach_source_values(grid, {3}, ServiceRegistry::standard(), *table);
  std::string out;
  for (const RecordRow& row : table->rows) {
    if (!out.empty()) out += "\n";
    for (const Atom& atom : row.atoms) {
      out += (&atom == &row.atoms.front() ? "" : " ") + std::string(to_string(atom.field)) + "=" + atom.value;
      if (atom.source_value) out += "{" + *atom.source_value + "}";
    }
  }
  return out;
}

TEST(BilingualTest, TheTranslationIsTheCellAndTheEnglishItsEvidence) {
  EXPECT_EQ(dump({{both("Location/TYPE/Port", "位置/類型/連接埠"), both("FQDN", "稱")},
                  {both("External DNS/SRV/5269", "外部 DNS/SRV/5269"),
                   both("_xmpp-server._tcp.contoso.com", "_xmpp-_tcp. .com")}}),
            "view=外部 DNS{External DNS} type=SRV{SRV} port=5269{5269} "
            "owner=_xmpp-_tcp. .com{_xmpp-server._tcp.contoso.com}");
}

TEST(BilingualTest, WhatWasNotTranslatedSpeaksForBoth) {
  EXPECT_EQ(dump({{"Type", "Name"}, {both("A", "Ein"), "sip.contoso.com"}, {"SRV", "_sip._tls.contoso.com"}}),
            "type=Ein{A} owner=sip.contoso.com{sip.contoso.com}\n"
            "type=SRV{SRV} owner=_sip._tls.contoso.com{_sip._tls.contoso.com}");
}

TEST(BilingualTest, APageInOneLanguageHasNone) {
  EXPECT_EQ(dump({{"Type", "Name"}, {"SRV", "_sip._tls.contoso.com"}}), "type=SRV owner=_sip._tls.contoso.com");
}

TEST(BilingualTest, WhereEnglishSaysLessNothingIsMadeUp) {
  EXPECT_EQ(dump({{"Type", "Name"},
                  {both("SRV", "SRV"), both("_sip._tls.contoso.com", "_sip._tls.contoso.com<br>b.contoso.com")}}),
            "type=SRV{SRV} owner=_sip._tls.contoso.com{_sip._tls.contoso.com} owner=b.contoso.com");
}

}  // namespace
}  // namespace doczone::extractor::bilingual_test
