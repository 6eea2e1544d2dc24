#include "model/date.h"

#include <gtest/gtest.h>

namespace doczone::date_test {
namespace {

TEST(DateTest, IsADayOfTheCalendar) {
  for (const char* day : {"2027-01-31", "2024-02-29", "2000-02-29", "1999-12-31"}) EXPECT_TRUE(is_date(day)) << day;
  for (const char* other : {"", "2027-1-31", "2027-02-29", "1900-02-29", "2027-13-01", "2027-00-10", "2027-04-31",
                            "2027-01-00", "27-01-31", "2027/01/31", "2027-01-31 ", "2027-01-3a"})
    EXPECT_FALSE(is_date(other)) << other;
}

}  // namespace
}  // namespace doczone::date_test
