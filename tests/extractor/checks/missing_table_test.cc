#include <gtest/gtest.h>

#include "tests/extractor/checks/diagnosis.h"

namespace doczone::extractor::missing_table_test {
namespace {

std::string said_of(const std::string& section, const std::string& owner) {
  RecordTable on_a_page;
  on_a_page.section = section;
  AlignedTable aligned;
  aligned.tables = {nullptr, &on_a_page};
  ElectedTable table;
  table.table = &aligned;
  table.rows.resize(2);
  table.rows[1].atoms = {elected_atom(Field::type, "A"), elected_atom(Field::owner, owner)};
  TableFault fault;
  fault.table = &table;
  return dump(missing_table(fault));
}

TEST(MissingTableTest, SaysWhereTheTableBelongs) {
  EXPECT_EQ(said_of("", ""), "the page has no readable table of records");
  EXPECT_EQ(said_of("Hosts", "sip.contoso.com"),
            "the page has no readable table of records below 'Hosts', which begins with sip.contoso.com");
}

}  // namespace
}  // namespace doczone::extractor::missing_table_test
