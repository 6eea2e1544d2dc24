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

TEST(LessonTableTest, KnowsTablesOfVersions) {
  EXPECT_TRUE(teaches("|Release|Änderung|\n|-|-|\n|3.1|A a.example.com|\n|v3.2.1|CNAME b.example.com|\n"));
  EXPECT_FALSE(teaches("|Adresse|Name|\n|-|-|\n|192.0.2.1|a.example.com|\n|192.0.2.2|b.example.com|\n"));
  EXPECT_FALSE(teaches("|Release|Name|\n|-|-|\n|3.1|A a.example.com|\n")) << "one row may be anything";
}

TEST(LessonTableTest, KnowsTablesOfOtherTypes) {
  EXPECT_TRUE(teaches("|Navn|Type|Verdi|Klasse|\n|-|-|-|-|\n|kari|heks|7|A|\n|ola|troll|9|NS|\n"));
  EXPECT_FALSE(teaches("|Navn|Type|Verdi|\n|-|-|-|\n|www|A|192.0.2.1|\n|ftp|alias|www|\n")) << "one is a record's";
  EXPECT_FALSE(teaches("|Record|Type|Name|\n|-|-|-|\n|A|required|www|\n|MX|optional|@|\n"));
}

}  // namespace
}  // namespace doczone::extractor::lesson_table_test
