#include "extractor/records/cell_values.h"

#include <string>

#include <gtest/gtest.h>

namespace doczone::extractor::cell_values_test {
namespace {

// "type SRV, number 5061, text External DNS"; "(composite)", "(example)", damaged names with a question mark, what
// stands in a sentence with a tilde.
std::string dump(const std::string& cell) {
  CellText text;
  std::size_t from = 0;
  for (std::size_t at = cell.find('\n'); at != std::string::npos; from = at + 1, at = cell.find('\n', from)) {
    text.append(cell, {from, at - from});
    text.break_line();
  }
  text.append(cell, {from, cell.size() - from});
  const CellValues values = read_cell_values(text, ServiceRegistry::standard());
  std::string out;
  std::size_t last = 0;
  for (const CellValue& value : values.values) {
    if (!out.empty()) out += ", ";
    static constexpr const char* kKinds[] = {"type", "number", "address", "name", "text"};
    out += kKinds[static_cast<int>(value.kind)];
    if (value.shape == NameShape::damaged) out += "?";
    if (value.in_prose) out += "~";
    if (value.in_prose) last = std::min(last, value.from);  // it stands inside a line of text
    out += " " + value.value;
    EXPECT_GE(value.from, last) << cell;
    EXPECT_GT(value.length, 0U) << cell;
    last = value.from + value.length;
    EXPECT_LE(last, text.text().size()) << cell;
    if (value.kind == CellValue::Kind::name || value.kind == CellValue::Kind::text ||
        value.kind == CellValue::Kind::address) {
      EXPECT_EQ(value.value, text.text().substr(value.from, value.length)) << cell;
    }
  }
  if (values.is_composite) out += " (composite)";
  if (values.marks_example) out += " (example)";
  return out;
}

TEST(CellValuesTest, ReadsCompositesInAnyOrder) {
  const struct {
    std::string cell, values;
  } cases[] = {
      {"External DNS/SRV/5061", "text External DNS, type SRV, number 5061 (composite)"},
      {"External DNS / SRV / 5061", "text External DNS, type SRV, number 5061 (composite)"},
      {"SRV/External DNS/5061", "type SRV, text External DNS, number 5061 (composite)"},
      {"5061/SRV/External DNS", "number 5061, type SRV, text External DNS (composite)"},
      {"External DNS/5061/SRV", "text External DNS, number 5061, type SRV (composite)"},
      {"Externe DNS/A", "text Externe DNS, type A (composite)"},
      {"DNS/A externe", "text DNS, type A, text externe (composite)"},
      {"A/Externer DNS", "type A, text Externer DNS (composite)"},
      {"外部 DNS／SRV／５２６９", "text 外部 DNS, type SRV, number 5269 (composite)"},
      {"外部 DNS/ＳＲＶ/5269", "text 外部 DNS, type SRV, number 5269 (composite)"},
      {"외부\u00A0DNS/A", "text 외부\u00A0DNS, type A (composite)"},
      {"Внешний DNS/CNAME", "text Внешний DNS, type CNAME (composite)"},
      {"ภายนอก/A", "text ภายนอก, type A (composite)"},
      {"SRV/5061", "type SRV, number 5061 (composite)"},
      {"External DNS/A/AAAA", "text External DNS, type A, type AAAA (composite)"},
      // Not enough to be one.
      {"A/AAAA", "type A, type AAAA"},
      {"Externer DNS/Ein", "text Externer DNS/Ein"},
      {"and/or", "text and/or"},
      {"TCP/UDP", "text TCP/UDP"},
  };
  for (const auto& c : cases) EXPECT_EQ(dump(c.cell), c.values) << c.cell;
}

TEST(CellValuesTest, ReadsTypes) {
  const struct {
    std::string cell, values;
  } cases[] = {
      {"SRV", "type SRV"},
      {"A", "type A"},
      {"Ａ", "type A"},
      {"ＳＲＶ", "type SRV"},
      {"AAAA", "type AAAA"},
      {"A, AAAA", "type A, type AAAA"},
      {"A or AAAA", "type A, type AAAA"},
      {"A、AAAA", "type A, type AAAA"},
      {"A (host)", "type A"},
      {"Host (A)", "type A"},
      {"主机（A）", "type A"},
      {"SRV record", "type SRV"},
      {"SRV-Eintrag", "type SRV"},
      {"A record", "type A"},
      {"A records", "type A"},
      {"A-Eintrag", "type A"},
      {"Enregistrement A", "type A"},
      {"A 레코드", "type A"},
      {"A 记录", "type A"},
      {"Aレコード", "type A"},
      {"SRV レコード", "type SRV"},
      {"ＳＲＶ レコード", "type SRV"},
      {"A server", "text A server"},
      {"A record of calls", "text A record of calls"},
      {"CNAME\nA", "type CNAME, type A"},
      {"srv", "text srv"},
      {"A great host", "text A great host"},
      {"Class A network", "text Class A network"},
      {"A1", "text A1"},
      {"The SRV record is needed by all clients", "text The SRV record is needed by all clients, type~ SRV"},
  };
  for (const auto& c : cases) EXPECT_EQ(dump(c.cell), c.values) << c.cell;
}

TEST(CellValuesTest, ReadsNumbersAndAddresses) {
  const struct {
    std::string cell, values;
  } cases[] = {
      {"5061", "number 5061"},
      {"５０６１", "number 5061"},
      {"Port 5061", "number 5061"},
      {"TCP 5061", "number 5061"},
      {"5061/TCP", "number 5061"},
      {"5061 (TCP)", "number 5061"},
      {"ポート：5061", "number 5061"},
      {"0", "number 0"},
      // Which of two is meant nobody can know.
      {"80/443", "text 80/443"},
      {"443, 5061", "text 443, 5061"},
      {"443、5061", "text 443、5061"},
      {"5,061", "text 5,061"},
      {"5061-5062", "text 5061-5062"},
      {"-1", "text -1"},
      {"3600 seconds after the last change", "text 3600 seconds after the last change"},
      {"99999999999", "text 99999999999"},
      {"192.0.2.1", "address 192.0.2.1"},
      {"192.0.2.1, 192.0.2.2", "address 192.0.2.1, address 192.0.2.2"},
      {"192.0.2.1\n192.0.2.2", "address 192.0.2.1, address 192.0.2.2"},
      {"2001:db8::1", "address 2001:db8::1"},
      {"192.0.2.1（示例）", "address 192.0.2.1"},
      {"１９２．０．２．１", "address １９２．０．２．１"},
      {"192. 0. 2. 1", "address 192. 0. 2. 1"},
      {"192.0.2.256", "text 192.0.2.256"},
      {"192.0.2", "text 192.0.2"},
      {"10:30", "text 10:30"},
  };
  for (const auto& c : cases) EXPECT_EQ(dump(c.cell), c.values) << c.cell;
}

TEST(CellValuesTest, ReadsNames) {
  const struct {
    std::string cell, values;
  } cases[] = {
      {"sip.contoso.com", "name sip.contoso.com"},
      {"_sip._tls.contoso.com", "name _sip._tls.contoso.com"},
      {"_sip . _tls. contoso.com", "name _sip . _tls. contoso.com"},
      {"_xmpp-_tcp. .com", "name? _xmpp-_tcp. .com"},
      {"a.contoso.com\nb.contoso.com", "name a.contoso.com, name b.contoso.com"},
      {"Pool:\na.contoso.com", "text Pool:, name a.contoso.com"},
      {"lyncdiscover.<SIP domain>", "name lyncdiscover.<SIP domain>"},
      {"IP address of the gateway", "text IP address of the gateway"},
      {"sip.contoso.com (192.0.2.1)", "name sip.contoso.com, address 192.0.2.1"},
      {"", ""},
      {" \n ", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(dump(c.cell), c.values) << c.cell;
}

// No dictionary tells an example; languages that have none of our words are among these.
TEST(CellValuesTest, SeesThatANameIsAnExample) {
  for (const std::string remark :
       {"(for example)", "(zum Beispiel)", "(par exemple)", "(por ejemplo)", "（例如）", "（例）", "(예)", "(например)",
        "(مثلا)", "(örneğin)", "(bijvoorbeeld)", "(til dæmis)", "(mfano)", "(উদাহরণস্বরূপ)", "(მაგალითად)"}) {
    EXPECT_EQ(dump("xmpp.contoso.com " + remark), "name xmpp.contoso.com (example)");
    EXPECT_EQ(dump("xmpp.contoso.com" + remark), "name xmpp.contoso.com (example)");
  }
  for (const std::string remark : {"(external)", "(internes DNS)", "(A)", "(SRV)", "(VIP)", "(port 5061)",
                                   "(see the table of all the servers)", "(2013)"}) {
    EXPECT_EQ(dump("xmpp.contoso.com " + remark), "name xmpp.contoso.com") << remark;
  }
}

TEST(CellValuesTest, WordsThatIntroduceAnExampleAreNoPartOfIt) {
  for (const std::string cell : {"z. B. hub.example.org", "p. ex. hub.example.org", "e.g. hub.example.org",
                                 "\xE4\xBE\x8B\xEF\xBC\x9Ahub.example.org", "zum Beispiel hub.example.org",
                                 "por ejemplo, hub.example.org", "bijv. hub.example.org"})
    EXPECT_EQ(dump(cell), "name hub.example.org") << cell;
}

}  // namespace
}  // namespace doczone::extractor::cell_values_test
