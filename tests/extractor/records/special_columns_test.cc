#include "extractor/records/special_columns.h"

#include <gtest/gtest.h>

#include "extractor/tables/pipe_tables.h"

namespace doczone::extractor::special_columns_test {
namespace {

TEST(SpecialColumnsTest, AreToldByTheirValues) {
  const SourceText page("page.md",
                        "|Name|Number|Other|Address|\n|-|-|-|-|\n|_imaps._tcp|993|1|192.0.2.1|\n"
                        "|_sip._tls|8443|2|2001:db8::1|\n");
  const std::vector<Grid> grids = read_pipe_tables(page, 0, {});
  const TableColumns table = count_columns(grids.front());
  const ServiceRegistry services = ServiceRegistry::standard();
  EXPECT_TRUE(is_port_column(table, 1, services));
  EXPECT_FALSE(is_port_column(table, 2, services));
  EXPECT_EQ(addresses_in(table, 3), 2U);
  EXPECT_EQ(addresses_in(table, 0), 0U);
  EXPECT_FALSE(find_family_columns(table));
}

TEST(SpecialColumnsTest, FamiliesOfAddressesAreToldByTheirHeaders) {
  const SourceText page("page.md", "|IPv6 (AAAA)|Host|A record|\n|-|-|-|\n|2001:db8::1|a|192.0.2.1|\n");
  const std::vector<Grid> grids = read_pipe_tables(page, 0, {});
  const auto families = find_family_columns(count_columns(grids.front()));
  ASSERT_TRUE(families);
  EXPECT_EQ(families->a, 2U);
  EXPECT_EQ(families->aaaa, 0U);
}

}  // namespace
}  // namespace doczone::extractor::special_columns_test
