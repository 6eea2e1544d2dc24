#include "extractor/records/record_table.h"

#include <string>

#include <gtest/gtest.h>

#include "extractor/tables/html_tables.h"
#include "tests/extractor/html_page.h"

namespace doczone::extractor::record_table_test {
namespace {

std::optional<RecordTable> read(const std::string& html) {
  return read_record_table(read_html_table(html, {0, html.size()}).at(0), {7}, ServiceRegistry::standard());
}

// One line a row; "none" for a table of something else.
std::string dump(const std::string& html) {
  const auto table = read(html);
  if (!table) return "none";
  std::string out;
  for (const RecordRow& row : table->rows) {
    EXPECT_FALSE(row.atoms.empty());
    std::size_t last = 0;
    for (const Atom& atom : row.atoms) {
      EXPECT_EQ(atom.table, 7U);
      EXPECT_EQ(atom.row, row.row);
      EXPECT_GE(atom.span.offset, last);
      last = atom.span.offset;
    }
    out += (out.empty() ? "" : "\n") + dump_atoms(row.atoms) + (row.marks_example ? " (example)" : "");
  }
  return out;
}

std::string dump(const Rows& rows) {
  return dump(html_table(rows));
}

TEST(RecordTableTest, ReadsCompositeColumns) {
  EXPECT_EQ(
      dump({{"Location/TYPE/Port", "FQDN", "IP address/FQDN host record", "Maps to/Comments"},
            {"External DNS/SRV/5269", "_xmpp-server._tcp.contoso.com", "xmpp.contoso.com", "Access to the XMPP proxy"},
            {"External DNS/A", "xmpp.contoso.com (for example)", "IP address of the gateway", "A/V is not meant"},
            {"External DNS/A", "sip.contoso.com", "192.0.2.1", ""}}),
      "view=External DNS type=SRV port=5269 owner=_xmpp-server._tcp.contoso.com target=xmpp.contoso.com\n"
      "view=External DNS type=A owner=xmpp.contoso.com (example)\n"
      "view=External DNS type=A owner=sip.contoso.com address=192.0.2.1");
}

TEST(RecordTableTest, ReadsOneValueAColumn) {
  EXPECT_EQ(dump({{"Type", "Name", "Port", "Target"}, {"SRV", "_sip._tls.contoso.com", "443", "sip.contoso.com"}}),
            "type=SRV owner=_sip._tls.contoso.com port=443 target=sip.contoso.com");
  EXPECT_EQ(dump({{"Target", "Port", "Name", "Type"}, {"sip.contoso.com", "443", "_sip._tls.contoso.com", "SRV"}}),
            "target=sip.contoso.com port=443 owner=_sip._tls.contoso.com type=SRV");
  EXPECT_EQ(dump({{"Type", "Name", "Priority", "Weight", "Port", "TTL", "Target"},
                  {"SRV", "_sip._tls.contoso.com", "10", "20", "443", "3600", "sip.contoso.com"}}),
            "type=SRV owner=_sip._tls.contoso.com priority=10 weight=20 port=443 ttl=3600 target=sip.contoso.com");
  EXPECT_EQ(dump({{"View", "Type", "Name"}, {"Internal", "A", "a.contoso.com"}, {"External", "A", "b.contoso.com"}}),
            "view=Internal type=A owner=a.contoso.com\nview=External type=A owner=b.contoso.com");
  EXPECT_EQ(dump({{"Type", "Name", "Points to"}, {"CNAME", "www.contoso.com", "web.contoso.com"}}),
            "type=CNAME owner=www.contoso.com target=web.contoso.com");
}

// Headers are translated, wrong or missing: values alone must do.
TEST(RecordTableTest, NonsenseHeadersChangeNothing) {
  const std::vector<std::string> row1{"External DNS/SRV/5269", "_xmpp-server._tcp.contoso.com", "xmpp.contoso.com"};
  const std::vector<std::string> row2{"External DNS/A", "xmpp.contoso.com (e.g.)", "192.0.2.1"};
  const std::string expected = dump({{"Location/TYPE/Port", "FQDN", "Host"}, row1, row2});
  for (const std::vector<std::string>& header : std::vector<std::vector<std::string>>{{"稱", "稱", "稱"},
                                                                                      {"", "", ""},
                                                                                      {"Weight", "Port", "Priority"},
                                                                                      {"TTL", "A", "SRV"},
                                                                                      {"192.0.2.7", "a.b.com", "x"},
                                                                                      {"one for all"}}) {
    EXPECT_EQ(dump({header, row1, row2}), expected) << header[0];
  }
  std::string headless = html_table({{}, row1, row2});
  EXPECT_EQ(dump(headless), expected);
  for (std::size_t at = headless.find("<td>"); at != std::string::npos; at = headless.find("<td>", at + 1))
    headless.insert(at + 3, " class=x");
  EXPECT_EQ(dump(headless), expected);
  // A header made of plain cells is a row without records.
  EXPECT_EQ(dump({{}, {"Location/TYPE/Port", "FQDN", "Host"}, row1, row2}), expected);
  EXPECT_EQ(dump({{}, {"<b>Type</b>", "<b>FQDN</b>"}, {"SRV", "_sip._tls.contoso.com"}}),
            "type=SRV owner=_sip._tls.contoso.com");
  // Repeated in the middle.
  EXPECT_EQ(dump("<table><tr><th>x<th>y<tr><td>A<td>a.b.com<tr><th>x<th>y<tr><td>A<td>c.b.com</table>"),
            "type=A owner=a.b.com\ntype=A owner=c.b.com");
}

TEST(RecordTableTest, TheRegistryTellsThePort) {
  EXPECT_EQ(
      dump({{"a", "b", "c", "d", "e"}, {"SRV", "_xmpp-server._tcp.contoso.com", "10", "5269", "xmpp.contoso.com"}}),
      "type=SRV owner=_xmpp-server._tcp.contoso.com port=5269 target=xmpp.contoso.com");
  // Beside a port, the priority stands before the weight.
  EXPECT_EQ(dump({{"a", "b", "c", "d", "e", "f"},
                  {"SRV", "_xmpp-server._tcp.contoso.com", "10", "20", "5269", "xmpp.contoso.com"}}),
            "type=SRV owner=_xmpp-server._tcp.contoso.com priority=10 weight=20 port=5269 target=xmpp.contoso.com");
  // Nobody can tell.
  EXPECT_EQ(dump({{"a", "b", "c", "d"}, {"SRV", "_unheard-of._tcp.contoso.com", "10", "5269"}}),
            "type=SRV owner=_unheard-of._tcp.contoso.com");
  EXPECT_EQ(dump({{"a", "b", "c"}, {"SRV", "_unheard-of._tcp.contoso.com", "5269"}}),
            "type=SRV owner=_unheard-of._tcp.contoso.com port=5269");
  EXPECT_EQ(dump({{"Type", "Name", "Priorität"}, {"SRV", "_unheard-of._tcp.contoso.com", "10"}}),
            "type=SRV owner=_unheard-of._tcp.contoso.com priority=10");
  // Headers of plain cells help as well.
  EXPECT_EQ(dump({{}, {"Type", "Name", "Weight", "Port"}, {"SRV", "_unheard-of._tcp.contoso.com", "10", "20"}}),
            "type=SRV owner=_unheard-of._tcp.contoso.com weight=10 port=20");
}

TEST(RecordTableTest, ReadsAWordInPlaceOfAType) {
  const std::vector<std::string> header{"Ort/Typ/Port", "FQDN"};
  EXPECT_EQ(dump({header, {"Externer DNS/SRV/5061", "_sip._tls.contoso.com"}, {"Externer DNS/Ein", "sip.contoso.com"}}),
            "view=Externer DNS type=SRV port=5061 owner=_sip._tls.contoso.com\nview=Externer DNS type=Ein "
            "owner=sip.contoso.com");
  EXPECT_EQ(dump({header, {"SRV", "_sip._tls.contoso.com"}, {"A", "a.contoso.com"}, {"Ein", "sip.contoso.com"}}),
            "type=SRV owner=_sip._tls.contoso.com\ntype=A owner=a.contoso.com\ntype=Ein owner=sip.contoso.com");
}

TEST(RecordTableTest, ReadsSeveralValuesInACell) {
  EXPECT_EQ(
      dump({{"Type", "Name", "Target"}, {"A", "<p>a.contoso.com</p><p>b.contoso.com</p>", "192.0.2.1<br>192.0.2.2"}}),
      "type=A owner=a.contoso.com owner=b.contoso.com address=192.0.2.1 address=192.0.2.2");
  EXPECT_EQ(dump({{"Type", "Name"}, {"A/AAAA", "a.contoso.com"}}), "type=A type=AAAA owner=a.contoso.com");
  EXPECT_EQ(dump({{"Type", "Name", "Target"}, {"SRV", "_sip._tls.contoso.com<br/>Port 443", "sip.contoso.com"}}),
            "type=SRV owner=_sip._tls.contoso.com port=443 target=sip.contoso.com");
  EXPECT_EQ(dump({{"Type", "Name", "Target"}, {"SRV", "_sip._tls.contoso.com<br/>Edition 2013", "sip.contoso.com"}}),
            "type=SRV owner=_sip._tls.contoso.com target=sip.contoso.com");
}

TEST(RecordTableTest, SpannedCellsSpeakForEveryRow) {
  EXPECT_EQ(dump("<table><tr><th>x<th>y<tr><td rowspan=2>External DNS/A<td>a.contoso.com<tr><td>b.contoso.com</table>"),
            "view=External DNS type=A owner=a.contoso.com\nview=External DNS type=A owner=b.contoso.com");
}

TEST(RecordTableTest, AColumnOrTheTypesCellStatesTheView) {
  EXPECT_EQ(dump({{"Type", "Name", "Ort"}, {"A", "a.contoso.com", "Intern"}, {"A", "b.contoso.com", "Externes DNS"}}),
            "type=A owner=a.contoso.com view=Intern\ntype=A owner=b.contoso.com view=Externes DNS");
  // Remarks may speak of it, too.
  EXPECT_EQ(dump({{"Type", "Name", "Bemerkung"},
                  {"A", "a.contoso.com", "Externer"},
                  {"A", "b.contoso.com", "Interner Pool"},
                  {"A", "c.contoso.com", "Für alle"}}),
            "type=A owner=a.contoso.com\ntype=A owner=b.contoso.com\ntype=A owner=c.contoso.com");
  for (const std::string remark : {"Listener for externally published resources", "外部に公開されたリソースのリスナー",
                                   "외부에 게시된 리소스에 할당되는 수신기"}) {
    EXPECT_EQ(dump({{"Type", "Name", "Remark"}, {"A", "a.contoso.com", remark}}), "type=A owner=a.contoso.com")
        << remark;
  }
}

TEST(RecordTableTest, ARowHoldsItsAtomsWhereverTheyStand) {
  const std::string html =
      html_table({{"x", "y"},
                  {"SRV",
                   "Service: _sip<br>Protocol: _tls<br>Target: the host old pdir.provider.example is"
                   "<br>Port: 443"}});
  const auto table = read(html);
  ASSERT_TRUE(table);
  for (const RecordRow& row : table->rows) {
    for (const Atom& atom : row.atoms) EXPECT_LE(atom.span.end(), row.span.end()) << atom.value;
  }
}

TEST(RecordTableTest, PassesOverOtherTables) {
  const Rows others[] = {
      {{"Role", "Port", "Protocol"}, {"Edge Server", "5061", "TCP"}, {"Front End Server", "443", "TCP"}},
      {{"FQDN", "Port"}, {"sip.contoso.com", "5061"}},
      {{"Subject name", "Subject alternative name"}, {"sip.contoso.com", "sip.contoso.com<br>web.contoso.com"}},
      {{"Server", "Address"}, {"a.contoso.com", "192.0.2.1"}},
      {{"Term", "Meaning"}, {"SRV", "A record that names a service"}, {"CNAME", "An alias"}},
      {{"Grade", "Pupil"}, {"A", "Anna"}, {"B", "Bert"}},
      {{"a"}},
      {{}},
  };
  for (const Rows& rows : others) EXPECT_EQ(dump(rows), "none") << rows[0].size();
  EXPECT_EQ(dump("<table></table>"), "none");
}

TEST(RecordTableTest, MentionsTheNamesOfATableThatStatesNoRecord) {
  const Rows rows = {{"Feature", "Server"},
                     {"A/V conferencing", "av.contoso.com"},
                     {"Instant messaging", "im.contoso.com"},
                     {"Presence", "pr.contoso.com"}};
  EXPECT_EQ(dump(rows), "mention=av.contoso.com\nmention=im.contoso.com\nmention=pr.contoso.com");
}

TEST(RecordTableTest, KeepsWhatStandsBesideTheAtoms) {
  const std::string html =
      html_table({{"Type", "Name", "Comment"}, {"A", "sip.contoso.com", "<p>Needed</p><p>for all</p>"}});
  const auto table = read(html);
  ASSERT_TRUE(table);
  EXPECT_EQ(table->number, 7U);
  const RecordRow& row = table->rows.at(0);
  EXPECT_EQ(row.row, 1U);
  EXPECT_EQ(row.comment, "Needed | for all");
  EXPECT_EQ(html.substr(row.span.offset, row.span.length), "A</td>\n<td>sip.contoso.com");
  ASSERT_EQ(row.cells.size(), 3U);
  EXPECT_EQ(row.cells[2].text, "Needed\nfor all");
  EXPECT_EQ(html.substr(row.cells[2].span.offset, row.cells[2].span.length), "Needed</p><p>for all");
}

TEST(RecordTableTest, SpansAreByteExact) {
  const std::string html = html_table({{"x", "y"},
                                       {"<p>DNS/A externe</p>", "<b>sip</b>.&lt;d&gt;"},
                                       {"SRV/５０６１/Ext DNS", "_sip._tls.<br>contoso.com"}});
  const auto table = read(html);
  ASSERT_TRUE(table);
  std::string spans;
  for (const RecordRow& row : table->rows) {
    for (const Atom& atom : row.atoms)
      spans += "[" + html.substr(atom.span.offset, atom.span.length) + (atom.one_run ? "]" : "]!");
  }
  EXPECT_EQ(spans,
            "[DNS/A externe][A][sip</b>.&lt;d&gt;]!"
            "[SRV][５０６１][Ext DNS][_sip._tls.<br>contoso.com]!");
}

// Where a name of the row is torn, its table is read value by value: a time keeps its unit.
TEST(RecordTableTest, ATimeKeepsItsUnit) {
  for (const std::string time : {"1 hour", "1 Stunde", "3600"}) {
    const std::string read = dump(
        {{"Type", "Priority", "Host", "Points to", "TTL"}, {"MX", "0", "@", "&lt;key&gt; mail.contoso.com", time}});
    EXPECT_NE((read + " ").find("ttl=" + time + " "), std::string::npos) << read;
  }
}

}  // namespace
}  // namespace doczone::extractor::record_table_test
