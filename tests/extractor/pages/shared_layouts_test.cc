#include "extractor/pages/shared_layouts.h"

#include <memory>
#include <string>

#include <gtest/gtest.h>

#include "tests/extractor/html_page.h"
#include "tests/extractor/page_of.h"

namespace doczone::extractor::shared_layouts_test {
namespace {

std::string dump(const Page& page) {
  std::string out;
  for (const RecordTable& table : page.tables) {
    for (const RecordRow& row : table.rows) out += dump_atoms(row.atoms) + (row.is_at_apex ? " (apex)" : "") + "\n";
  }
  return out;
}

std::string table(const std::string& header, const std::string& rows) {
  return header + "\n|--|--|--|\n" + rows;
}

TEST(SharedLayoutsTest, OneLanguageKnowsWhatTheOtherHasLost) {
  Page en =
      page_of("en", table("|Name|Type|Value|", "|www|CNAME|web.example.net|\n|(leave empty)|MX|10 mx.example.net|\n"));
  Page fi = page_of("fi", table("|Nimi|Laji|Arvo|",
                                "|www|kanoninen nimi|web.example.net|\n|(jätä väliin)|posti|10 mx.example.net|\n"));
  EXPECT_EQ(dump(fi), "");
  share_layouts({&en, &fi});
  EXPECT_EQ(dump(fi),
            "owner=www type=kanoninen nimi target=web.example.net\ntype=posti priority=10 target=mx.example.net\n");
  EXPECT_TRUE(en.grids.empty());
  EXPECT_TRUE(fi.grids.empty());
  EXPECT_TRUE(fi.notes.empty());
}

TEST(SharedLayoutsTest, WhatNoLanguageReadsIsNoted) {
  const std::string rows = "|www.example.com|host.example.net|3600|\n|ftp.example.com|host.example.net|3600|\n";
  Page en = page_of("en", "Text.\n\n" + table("|Host|Points to|TTL|", rows));
  Page de = page_of("de", table("|Produkt|Preis|Menge|", "|Speicher|10 Euro|3|\n"));
  share_layouts({&en, &de});
  ASSERT_EQ(en.notes.size(), 1U);
  EXPECT_EQ(en.notes[0].where.begin.line, 3U);
  EXPECT_EQ(en.notes[0].text, "the table looks like one of records, but no column tells the type: it was not read");
  EXPECT_TRUE(de.notes.empty());
}

TEST(SharedLayoutsTest, ADamagedValueIsStillTheValueOfItsColumn) {
  Page en = page_of("en", table("|Name|Type|Value|", "|@|MX|10 mx.example.net|\n|www|CNAME|web.example.net|\n"));
  Page nl = page_of("nl", table("|Naam|Type|Waarde|", "|@|MX|mx punt 10 voorbeeld|\n|www|CNAME|web.example.net|\n"));
  Page de = page_of("de", table("|Name|Typ|Wert|", "|@|MX|10 mx.example.net|\n|www|CNAME|web.example.net|\n"));
  share_layouts({&en, &nl, &de});
  EXPECT_NE(dump(nl).find("target=web.example.net"), std::string::npos) << dump(nl);
}

TEST(SharedLayoutsTest, APageMayHaveItsColumnsInAnOrderOfItsOwn) {
  Page en = page_of("en", table("|Type|Name|Value|", "|TXT|@|key=20417|\n|CNAME|www|web.example.net|\n"));
  Page de = page_of("de", table("|Typ|Name|Wert|", "|TXT|@|key=20417|\n|CNAME|www|web.example.net|\n"));
  Page ja = page_of("ja", table("|\xE5\x90\x8D\xE5\x89\x8D|\xE7\xA8\xAE\xE9\xA1\x9E|\xE5\x80\xA4|",
                                "|@|TXT|key=20417|\n|www|CNAME|web.example.net|\n"));
  share_layouts({&en, &de, &ja});
  EXPECT_EQ(dump(ja), "owner=@ type=TXT txt=key=20417\nowner=www type=CNAME target=web.example.net\n");
}

TEST(SharedLayoutsTest, WhatFitsItsColumnsStandsInThem) {
  const auto page = [](const std::string& tag, const std::string& header, bool has_time_first) {
    const auto row = [&](const std::string& type, const std::string& value, const std::string& ttl) {
      return "|" + type + "|" + (has_time_first ? ttl + "|" + value : value + "|" + ttl) + "|\n";
    };
    return page_of(tag, table(header, row("NS", "ns1.example.net", "86400") + row("A", "192.0.2.7", "3600")));
  };
  Page en = page("en", "|Type|Value|TTL|", false), fr = page("fr", "|Type|Valeur|TTL|", false);
  Page de = page("de", "|Typ|TTL|Wert|", true);
  share_layouts({&en, &fr, &de});
  EXPECT_EQ(dump(de), "type=NS ttl=86400 target=ns1.example.net (apex)\ntype=A ttl=3600 address=192.0.2.7 (apex)\n");
}

TEST(SharedLayoutsTest, ALabelIsNoOwnerWhereTheOthersHaveAColumnOfThem) {
  const auto page = [](const std::string& tag, const std::string& header, const std::string& type,
                       const std::string& label) {
    return page_of(tag, header + "\n|--|--|--|--|--|\n|" + label + "|" + type + "|@|mx.example.net|10|\n|" + label +
                            "|CNAME|k1._domainkey|k1.example.net||\n|" + label +
                            "|CNAME|k2._domainkey|k2.example.net||\n|" + label + "|TXT|@|key=20417||\n");
  };
  Page en = page("en", "|Purpose|Type|Name|Value|Priority|", "MX", "Mail");
  Page es = page("es", "|Uso|Tipo|Nombre|Valor|Prioridad|", "MX", "Correo");
  Page ru =
      page("ru",
           "|\u0426\u0435\u043B\u044C|\u0422\u0438\u043F|\u0418\u043C\u044F|"
           "\u0417\u043D\u0430\u0447\u0435\u043D\u0438\u0435|\u041F\u0440\u0438\u043E\u0440\u0438\u0442\u0435\u0442|",
           "\u041C\u0425", "\u041F\u043E\u0447\u0442\u0430");
  share_layouts({&en, &es, &ru});
  EXPECT_NE(dump(ru).find("type=CNAME owner=k1._domainkey target=k1.example.net"), std::string::npos) << dump(ru);
  EXPECT_EQ(dump(ru).find("txt=\u041F"), std::string::npos) << dump(ru);
}

TEST(SharedLayoutsTest, OtherTablesStayOthers) {
  Page en = page_of("en", table("|Name|Type|Value|", "|www|CNAME|web.example.net|\n"));
  Page de = page_of("de", table("|Merkmal|Art|Preis|", "|Speicher|groß|10 Euro|\n"));
  share_layouts({&en, &de});
  EXPECT_EQ(dump(de), "");
}

}  // namespace
}  // namespace doczone::extractor::shared_layouts_test
