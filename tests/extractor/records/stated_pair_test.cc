#include "extractor/records/stated_pair.h"

#include <gtest/gtest.h>

#include "extractor/records/record_table.h"
#include "extractor/tables/pipe_tables.h"
#include "tests/extractor/html_page.h"

namespace doczone::extractor::stated_pair_test {
namespace {

// One line a row of the page's only table.
std::string dump(const std::string& page) {
  const SourceText text("page.md", page);
  std::string out;
  for (const Grid& grid : read_pipe_tables(text, 0, {})) {
    const auto table = read_record_table(grid, {0}, ServiceRegistry::standard());
    if (!table) return "none";
    for (const RecordRow& row : table->rows) {
      out += (out.empty() ? "" : "\n") + dump_atoms(row.atoms);
      for (const Atom& atom : row.atoms) {
        if (atom.part != OwnerPart::whole) out += atom.part == OwnerPart::service ? " (service)" : " (protocol)";
      }
    }
  }
  return out;
}

// The row of a type and a cell of pairs, below an empty header and the real one in bold.
std::string pairs(const std::string& type, const std::string& cell) {
  return dump("| | |\n|:-----|:-----|\n|**Record**|**Settings**|\n|**" + type + "** <br/> Purpose|" + cell + "|\n");
}

TEST(StatedPairTest, ReadsAServiceRecord) {
  const std::string srv =
      "type=SRV owner=_sip owner=_tls port=443 weight=1 priority=100 ttl=1 hour owner=@ "
      "target=sipdir.provider.example (service) (protocol)";
  EXPECT_EQ(pairs("SRV",
                  "**Service:** \\_sip <br/> **Protocol:** \\_tls <br/> **Port:** 443 <br/> **Weight:** 1 <br/> "
                  "**Priority:** 100 <br/> **TTL:** 1 hour <br/> **Name:** @ (or your domain name) <br/> **Target:** "
                  "sipdir.provider.example"),
            srv);
  // The colon outside the bold, behind a blank, or full-width; the value in a code span.
  EXPECT_EQ(
      pairs("SRV",
            "**Service**: \\_sip <br/> **Protocol** : \\_tls <br/> **Port**：443 <br/> Weight: `1` <br/> "
            "**Priority:**100 <br/> **TTL:** 1 hour <br/> **Name:** @ <br/> **Target:** `sipdir.provider.example`"),
      srv);
}

TEST(StatedPairTest, ReadsTranslatedKeys) {
  const std::string srv =
      "type=SRV owner=sip owner=TLS port=443 weight=1 priority=100 owner=@ "
      "target=sipdir.provider.example (service) (protocol)";
  for (const std::vector<std::string>& keys : std::vector<std::vector<std::string>>{
           {"Dienst", "Protokoll", "Port", "Gewichtung", "Priorität", "Name", "Ziel"},
           {"Service(서비스)", "Protocol(프로토콜)", "Port(포트)", "Weight(가중치)", "Priority(우선 순위)",
            "Name(이름)", "Target(대상)"},
           {"サービス", "プロトコル", "ポート", "重み", "優先順位", "名前", "ターゲット"},
           {"Servicio", "Protocolo", "Puerto", "Peso", "Prioridad", "Nombre", "Destino"},
           {"Служба", "Протокол", "Порт", "Weight", "Приоритет", "Имя", "Цель"}}) {
    const std::string values[] = {"sip", "TLS", "443", "1", "100", "@ (x)", "sipdir.provider.example"};
    std::string cell;
    for (std::size_t i = 0; i < keys.size(); ++i)
      cell += (i > 0 ? " <br/> " : "") + ("**" + keys[i] + ":** ") + values[i];
    EXPECT_EQ(pairs("SRV", cell), srv) << cell;
  }
}

TEST(StatedPairTest, ReadsMailTextAndAliasRecords) {
  for (const std::string key : {"Preference", "Preference/Priority", "Priority", "Präferenz", "Préférence"}) {
    EXPECT_EQ(pairs("MX", "**Domain:** contoso.com <br/> **Points to:** mx.provider.example <br/> **" + key + ":** 10"),
              "type=MX owner=contoso.com target=mx.provider.example priority=10")
        << key;
  }
  EXPECT_EQ(pairs("TXT", "**Name:** @ (or your domain name) <br/> **Value:** v=spf1 include:spf.provider.example -all"),
            "type=TXT owner=@ txt=v=spf1 include:spf.provider.example -all");
  EXPECT_EQ(pairs("TXT", "**TXT Name:** @ <br/> **TXT Value:** \"v=spf1 mx -all\""),
            "type=TXT owner=@ txt=v=spf1 mx -all");
  EXPECT_EQ(pairs("TXT", "**Name:** @ <br/> **Wert:** MS=ms12345678"), "type=TXT owner=@ txt=MS=ms12345678");
  EXPECT_EQ(
      pairs("CNAME", "**Alias:** autodiscover <br/> **Target:** autodiscover.provider.example <br/> **TTL:** 1 hour"),
      "type=CNAME owner=autodiscover target=autodiscover.provider.example ttl=1 hour");
}

TEST(StatedPairTest, AnUnknownKeyIsReadByItsValue) {
  EXPECT_EQ(
      pairs("SRV",
            "**qqq:** \\_sip <br/> **www:** \\_tls <br/> **eee:** @ (rrr) <br/> **ttt:** sipdir.provider.example"),
      "type=SRV owner=_sip owner=_tls owner=@ target=sipdir.provider.example (service) (protocol)");
  // A number could be anything.
  EXPECT_EQ(pairs("SRV", "**Service:** \\_sip <br/> **Protocol:** \\_tls <br/> **qqq:** 443"),
            "type=SRV owner=_sip owner=_tls (service) (protocol)");
}

TEST(StatedPairTest, PassesOverOtherColons) {
  for (const std::string line : {"", ":", "a:", ": b", "https://contoso.com",
                                 "See the following table of all records: x", "Note: nothing", "12:30"}) {
    EXPECT_FALSE(read_stated_pair({line, 0})) << line;
  }
}

// Columns instead of pairs: what a TXT record says stands where the others have their targets.
TEST(StatedPairTest, ReadsTextRecordsInColumns) {
  EXPECT_EQ(dump("|Type|Name|Value|Priority|\n|-|-|-|-|\n"
                 "|TXT|@|v=spf1 include:spf.provider.example -all| |\n"
                 "|MX|@|mail.contoso.com|10|\n"
                 "|CNAME|www|contoso.com| |\n"
                 "|TXT|contoso.com|MS=ms12345678||\n"
                 "|TXT|contoso.com|any words at all||\n"),
            "type=TXT owner=@ txt=v=spf1 include:spf.provider.example -all\n"
            "type=MX owner=@ target=mail.contoso.com priority=10\n"
            "type=CNAME owner=www target=contoso.com\n"
            "type=TXT owner=contoso.com txt=MS=ms12345678\n"
            "type=TXT owner=contoso.com txt=any words at all");
}

}  // namespace
}  // namespace doczone::extractor::stated_pair_test
