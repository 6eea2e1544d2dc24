#include "extractor/pages/page_dates.h"

#include <gtest/gtest.h>

namespace doczone::extractor::page_dates_test {
namespace {

TEST(PageDatesTest, ReadsDays) {
  const struct {
    std::string_view text, day;
    bool month_first = false;
  } cases[] = {
      {"2021-01-14", "2021-01-14"},
      {"2021-1-4", "2021-01-04"},
      {"2021/01/14", "2021-01-14"},
      {"2024-03-05T10:11:12Z", "2024-03-05"},
      {"2024-03-05 10:11+0100", "2024-03-05"},
      {" 14.01.2021 ", "2021-01-14"},
      {"4.5.2021", "2021-05-04"},
      {"01/14/2021", "2021-01-14"},
      {"14/01/2021", "2021-01-14"},
      {"05/05/2021", "2021-05-05"},
      {"04/05/2021", "-"},
      {"04/05/2021", "2021-04-05", true},
      {"14/01/2021", "2021-01-14", true},
      {"2021-13-14", "-"},
      {"2021-01-32", "-"},
      {"01/14/21", "-"},
      {"2021-01/14", "-"},
      {"2021-01", "-"},
      {"2021-01-14b", "-"},
      {"yesterday", "-"},
      {"", "-"},
  };
  for (const auto& c : cases) EXPECT_EQ(parse_day(c.text, c.month_first).value_or("-"), c.day) << c.text;
}

// "key own < source"; "-": it is not older.
std::string older(std::string_view page, std::string_view source) {
  const auto dates = [](std::string_view lines) {
    return read_page_dates(read_front_matter("---\n" + std::string(lines) + "\n---\n"));
  };
  const auto day = older_day(dates(page), dates(source));
  return day ? day->key + " " + day->page + " < " + day->source : "-";
}

TEST(PageDatesTest, ComparesTheSameKey) {
  EXPECT_EQ(older("ms.date: 06/18/2020", "ms.date: 01/14/2021"), "ms.date 2020-06-18 < 2021-01-14");
  EXPECT_EQ(older("lastmod: 2020-06-18", "lastmod: 2021-01-14"), "lastmod 2020-06-18 < 2021-01-14");
  EXPECT_EQ(older("last_update:\n  date: 2020-06-18", "last_update:\n  date: 2021-01-14"),
            "last_update.date 2020-06-18 < 2021-01-14");
  EXPECT_EQ(older("ms.date: 01/14/2021", "ms.date: 01/14/2021"), "-");
  EXPECT_EQ(older("ms.date: 01/15/2021", "ms.date: 01/14/2021"), "-");
  EXPECT_EQ(older("date: 2020-06-18", "lastmod: 2021-01-14"), "-") << "written, and changed";
  EXPECT_EQ(older("date: 2020-06-18", ""), "-");
  EXPECT_EQ(older("date: 04/05/2020", "date: 2021-01-14"), "-") << "it may be read in two ways";
}

// A page may keep the day on which it was written.
TEST(PageDatesTest, TheDayOfTheLastChangeCounts) {
  EXPECT_EQ(older("lastmod: 2021-01-14\ndate: 2019-01-01", "lastmod: 2021-01-14\ndate: 2020-01-01"), "-");
}

}  // namespace
}  // namespace doczone::extractor::page_dates_test
