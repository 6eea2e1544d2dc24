#include "extractor/records/lesson_table.h"

#include <string>

#include <gtest/gtest.h>

#include "extractor/tables/pipe_tables.h"

namespace doczone::extractor::lesson_table_test {
namespace {

bool teaches(const std::string& markdown) {
  const SourceText page("page.md", markdown);
  return is_lesson(read_pipe_tables(page, 0, {}).front());
}

TEST(LessonTableTest, KnowsTablesThatTeach) {
  EXPECT_TRUE(teaches("|Type|Description|Example|\n|-|-|-|\n|A|An address|192.0.2.1|\n|MX|Mail|a.example.com|\n"));
  EXPECT_TRUE(teaches("|记录类型|说明|示例|\n|-|-|-|\n|A|地址|192.0.2.1|\n|MX|邮件|a.example.com|\n"));
  EXPECT_TRUE(teaches("|Тип|Описание|\n|-|-|\n|A|Адрес|\n|CNAME|Псевдоним|\n"));
}

TEST(LessonTableTest, KnowsTablesThatDemand) {
  // Names or values are called so.
  EXPECT_FALSE(teaches("|Type|Name|Description|\n|-|-|-|\n|A|www|Site|\n|MX|@|Mail|\n"));
  EXPECT_FALSE(teaches("|Type|Example value|Description|\n|-|-|-|\n|A|192.0.2.1|Site|\n|MX|a.example|Mail|\n"));
  // A type comes twice.
  EXPECT_FALSE(teaches("|Record|Description|\n|-|-|\n|A|a.example.com|\n|A|b.example.com|\n"));
  EXPECT_FALSE(teaches("|Record|Description|\n|-|-|\n|A|a.example.com|\n"));
}

}  // namespace
}  // namespace doczone::extractor::lesson_table_test
