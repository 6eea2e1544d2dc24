#include "extractor/forms/vertical_tables.h"

#include <string>

#include <gtest/gtest.h>

#include "extractor/tables/page_tables.h"
#include "tests/extractor/forms/form_dump.h"

namespace doczone::extractor::vertical_tables_test {
namespace {

std::string vertical(const std::string& body, const std::vector<RrType>& above = {}) {
  const SourceText page("page.md", body);
  std::string out;
  for (const Grid& grid : read_page_tables(page, 0, read_block_outline(page, 0)).grids) {
    for (const Grid& record : read_vertical_table(page, grid, above)) {
      out += (out.empty() ? "" : "\n") + dump_rows(page, record);
    }
  }
  return out;
}

TEST(VerticalTablesTest, ReadsKeysInFront) {
  EXPECT_EQ(vertical("| Field | Value |\n|-|-|\n| Type | CNAME |\n| Host | `www` |\n| Points to | host.example.net |\n"
                     "| TTL | 1 hour |\n"),
            "type=CNAME owner=www target=host.example.net ttl=1 hour");
  EXPECT_EQ(vertical("| Type | MX |\n|-|-|\n| Host | @ |\n| Points to | mail.example.net. |\n| Priority | 10 |\n"),
            "type=MX owner=@ target=mail.example.net. priority=10");
  EXPECT_EQ(vertical("<table><tr><td>Typ</td><td>A</td></tr><tr><td>Name</td><td>www</td></tr>"
                     "<tr><td>Wert</td><td>192.0.2.1</td></tr></table>\n"),
            "type=A owner=www address=192.0.2.1");
  EXPECT_EQ(vertical("| 主机 | 值 |\n|-|-|\n| www | 192.0.2.1 |\n"), "");
}

// The key has the word for a service in it, and the value is a host.
TEST(VerticalTablesTest, HoldsAKeysWordsAgainstItsValue) {
  EXPECT_EQ(vertical("| Field | Value |\n|-|-|\n| 类型 | MX |\n| 名称 | note |\n| 优先级 | 10 |\n"
                     "| 邮件服务器 | mx.example.net |\n"),
            "type=MX owner=note target=mx.example.net priority=10");
}

TEST(VerticalTablesTest, ReadsRecordsInColumns) {
  EXPECT_EQ(vertical("| | First | Second |\n|-|-|-|\n| Type | A | CNAME |\n| Name | @ | www |\n"
                     "| Value | 192.0.2.1 | example.org |\n"),
            "type=A owner=@ address=192.0.2.1\ntype=CNAME owner=www target=example.org");
}

TEST(VerticalTablesTest, TellsKeysFromOwners) {
  const auto only_keys = [](const std::string& body) {
    const SourceText page("page.md", body);
    return has_only_keys_in_front(read_page_tables(page, 0, read_block_outline(page, 0)).grids.at(0));
  };
  EXPECT_TRUE(only_keys("| | |\n|-|-|\n| Type | CNAME |\n| Name | www |\n| Value | host.example.net |\n"));
  EXPECT_TRUE(only_keys("| Record | Mail |\n|-|-|\n| Typ | MX |\n| Name | @ |\n| Ziel | host.example.net |\n"));
  EXPECT_FALSE(only_keys("| Type | Name | Value |\n|-|-|-|\n| CNAME | www | host.example.net |\n"));
  EXPECT_FALSE(only_keys("| Name | Value |\n|-|-|\n| port | a.example.net |\n| target | b.example.net |\n"));
}

TEST(VerticalTablesTest, TakesTheTypeFromAbove) {
  const std::string table = "| Name | @ |\n|-|-|\n| Value | `v=spf1 -all` |\n";
  EXPECT_EQ(vertical(table, {RrType::TXT}), "(TXT) owner=@ txt=v=spf1 -all");
  EXPECT_EQ(vertical("| Port | 443 |\n|-|-|\n| Service | web |\n| Name | server |\n"), "");
}

TEST(VerticalTablesTest, LeavesFieldsOfAnInterfaceAlone) {
  EXPECT_EQ(vertical("| Field | Value |\n|-|-|\n| name | `www` |\n| type | `A`, `AAAA`, `CNAME` |\n"), "");
}

TEST(VerticalTablesTest, TermsOfAPolicyAreNoKeys) {
  EXPECT_EQ(
      vertical("| Mechanism | Explanation |\n|-|-|\n| ip4:192.0.2.1 | Our servers |\n| ip4:192.0.2.2 | Theirs |\n",
               {RrType::TXT}),
      "");
}

}  // namespace
}  // namespace doczone::extractor::vertical_tables_test
