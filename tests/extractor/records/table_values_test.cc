#include "extractor/records/table_values.h"

#include <string>

#include <gtest/gtest.h>

#include "extractor/tables/html_tables.h"
#include "tests/extractor/html_page.h"

namespace doczone::extractor::table_values_test {
namespace {

Grid grid_of(const std::string& html) {
  return read_html_table(html, {0, html.size()}).at(0);
}

// The header's first cell, then the number of rows.
std::string header_and_rows(const std::string& html) {
  const Grid grid = grid_of(html);
  const TableValues values = read_table_values(grid, ServiceRegistry::standard());
  return (values.header == nullptr ? "-" : values.header->cells.at(0).text.text()) + " " +
         std::to_string(values.rows.size());
}

TEST(TableValuesTest, FindsTheHeader) {
  const std::vector<std::string> body{"SRV", "_sip._tls.contoso.com"};
  EXPECT_EQ(header_and_rows(html_table({{"Type", "Name"}, body})), "Type 1");
  // Plain cells: a first row without any value.
  EXPECT_EQ(header_and_rows("<table><tr><td>Type<td>Name<tr><td>SRV<td>_sip._tls.contoso.com</table>"), "Type 1");
  EXPECT_EQ(header_and_rows("<table><tr><td>SRV<td>_sip._tls.contoso.com</table>"), "- 1");
  // An empty header row gives way to the next one.
  EXPECT_EQ(header_and_rows("<table><tr><th><th><tr><th>Type<th>Name<tr><td>SRV<td>a.b.com</table>"), "Type 1");
  // Repeated in the middle: no row.
  EXPECT_EQ(header_and_rows("<table><tr><th>Type<th>Name<tr><td>A<td>a.b.com<tr><th>Type<th>Name<tr><td>A<td>c.b.com"
                            "</table>"),
            "Type 2");
  EXPECT_EQ(header_and_rows("<table></table>"), "- 0");
}

CellValues text_cell(const std::string& text) {
  CellValues values;
  values.values.push_back({CellValue::Kind::text, text, 0, text.size()});
  return values;
}

std::string dump(const CellValues& values) {
  std::string out;
  for (const CellValue& value : values.values) {
    out += value.kind == CellValue::Kind::type ? "<" : value.kind == CellValue::Kind::number ? "#" : "[";
    out += value.value;
  }
  return out;
}

// Machine translation takes the type A for an article.
TEST(TableValuesTest, ReadsAWordBesideALocationAsAType) {
  CellValues values = text_cell("Externer DNS/Ein");
  EXPECT_TRUE(read_untyped_composite(values, {}));
  EXPECT_TRUE(values.is_composite);
  EXPECT_EQ(dump(values), "[Externer DNS<Ein");
  values = text_cell("Ein/Externer DNS/443");
  EXPECT_TRUE(read_untyped_composite(values, {}));
  EXPECT_EQ(dump(values), "<Ein[Externer DNS#443");
  values = text_cell("Ort/Ein");
  EXPECT_FALSE(read_untyped_composite(values, {}));
  EXPECT_TRUE(read_untyped_composite(values, {"Ort"}));
  for (const char* other : {"External DNS", "a/b/c/d", "External DNS/two words", "External DNS/443", "/", ""}) {
    values = text_cell(other);
    EXPECT_FALSE(read_untyped_composite(values, {})) << other;
    EXPECT_EQ(dump(values), "[" + std::string(other));
  }
}

TEST(TableValuesTest, TellsWhatACellHolds) {
  const Grid grid = grid_of(html_table({{"x", "x", "x", "x"},
                                        {"_sip._tls.contoso.com", "External DNS", "5061",
                                         "This record maps to the host sip.contoso.com in the perimeter network."}}));
  const TableValues table = read_table_values(grid, ServiceRegistry::standard());
  ASSERT_EQ(table.rows.size(), 1U);
  const auto cell = [&](std::size_t column) { return table.rows[0].cells.at(column).values; };
  EXPECT_TRUE(holds(cell(0), CellValue::Kind::name));
  EXPECT_TRUE(is_service_owner(cell(0).values[0]));
  EXPECT_TRUE(is_only_text(cell(1)));
  EXPECT_TRUE(is_location(cell(1).values[0]));
  EXPECT_TRUE(holds(cell(2), CellValue::Kind::number));
  EXPECT_FALSE(holds(cell(3), CellValue::Kind::name));  // in a sentence only
  EXPECT_TRUE(holds_name_anywhere(cell(3)));
  EXPECT_FALSE(is_service_owner(cell(3).values.back()));
}

}  // namespace
}  // namespace doczone::extractor::table_values_test
