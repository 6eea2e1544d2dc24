#include "extractor/records/column_roles.h"

#include <string>

#include <gtest/gtest.h>

#include "extractor/tables/html_tables.h"
#include "tests/extractor/html_page.h"

namespace doczone::extractor::column_roles_test {
namespace {

// The roles of all columns, the owners' column marked with `!`, the field of numbers behind them; "(none)" in front
// when the table states no records.
std::string dump(const Rows& rows) {
  const std::string html = html_table(rows);
  const Grid grid = read_html_table(html, {0, html.size()}).at(0);
  const TableValues values = read_table_values(grid, ServiceRegistry::standard());
  const ColumnRoles roles(values, ServiceRegistry::standard());
  std::string out = roles.states_records() ? "" : "(none) ";
  for (std::size_t column = 0; column < rows.back().size(); ++column) {
    static constexpr const char* kRoles[] = {"-",     "names",   "labels",    "protocols",
                                             "types", "numbers", "addresses", "views"};
    if (column > 0) out += " ";
    out += kRoles[static_cast<int>(roles.role(column))];
    if (const auto field = roles.number_field(column)) out += ":" + std::string(to_string(*field));
    if (roles.owner_column() == column) out += "!";
  }
  return out + (roles.splits_owner() ? " (split)" : "");
}

TEST(ColumnRolesTest, ComeFromTheValues) {
  EXPECT_EQ(dump({{"稱", "稱", "稱"}, {"External DNS/SRV/5061", "_sip._tls.contoso.com", "sip.contoso.com"}}),
            "types names! names");
  EXPECT_EQ(dump({{"稱", "稱"}, {"192.0.2.1", "a.contoso.com"}, {"192.0.2.2", "b.contoso.com"}}),
            "(none) addresses names!");
  EXPECT_EQ(dump({{"x", "y", "z"}, {"External", "A", "a.contoso.com"}, {"Internal", "A", "b.contoso.com"}}),
            "views types names!");
  // The owners are where the services are, wherever that is.
  EXPECT_EQ(dump({{"x", "y", "z"}, {"sip.contoso.com", "SRV", "_sip._tls.contoso.com"}}), "names types names!");
}

TEST(ColumnRolesTest, TellNumbersApart) {
  const std::vector<std::string> known{"SRV", "_sip._tls.contoso.com", "100", "1", "443", "3600"};
  EXPECT_EQ(dump({{"a", "b", "c", "d", "e", "f"}, known}),
            "types names! numbers:priority numbers:weight numbers:port numbers:ttl");
  // Headers tell what values cannot.
  const std::vector<std::string> unknown{"SRV", "_own._tcp.contoso.com", "10", "20", "30"};
  EXPECT_EQ(dump({{"a", "b", "Weight", "Port", "Priority"}, unknown}),
            "types names! numbers:weight numbers:port numbers:priority");
  EXPECT_EQ(dump({{"a", "b", "c", "d", "e"}, unknown}), "types names! numbers numbers numbers");
  EXPECT_EQ(dump({{"a", "b", "c"}, {"SRV", "_own._tcp.contoso.com", "5061"}}), "types names! numbers:port");
}

TEST(ColumnRolesTest, JoinServiceAndProtocol) {
  EXPECT_EQ(dump({{"", "", "", "", "", "", ""},
                  {"SRV", "sipfederationtls", "TCP", "100", "1", "5061", "sipfed.online.lync.com"}}),
            "types labels! protocols numbers:priority numbers:weight numbers:port names (split)");
  EXPECT_EQ(dump({{"", "", ""}, {"CNAME", "sip", "sipdir.online.lync.com"}}), "types labels! names");
}

TEST(ColumnRolesTest, KnowWhatIsNoRecordTable) {
  EXPECT_EQ(dump({{"Grade", "Pupil"}, {"A", "Anna"}, {"A", "Bert"}}).substr(0, 6), "(none)");
  EXPECT_EQ(dump({{"Server", "Port"}, {"sip.contoso.com", "5061"}}).substr(0, 6), "(none)");
  EXPECT_EQ(dump({{"Feature", "Server"}, {"A/V service", "av.contoso.com"}}).substr(0, 6), "(none)");
  EXPECT_EQ(dump({{"Term", "Meaning"}, {"SRV", "a record of a service"}}).substr(0, 6), "(none)");
  // Regions are no owners.
  EXPECT_EQ(dump({{"Region", "MX"}, {"US", "mx.contoso.com"}, {"EU", "mx.contoso.net"}}).find("labels"),
            std::string::npos);
  // The type stands in the header only.
  EXPECT_EQ(dump({{"CNAME record", "Maps to"}, {"a.contoso.com", "b.contoso.com"}}), "names! names");
  // One sentence with a type and a service is enough.
  EXPECT_EQ(dump({{"x", "y"}, {"Front End", "Create an SRV record for _sip._tls.contoso.com over port 443."}}), "-! -");
}

}  // namespace
}  // namespace doczone::extractor::column_roles_test
