#include "model/date.h"

#include "model/numbers.h"

namespace doczone {

// Four, two and two digits that are a day of the Gregorian calendar.
bool is_date(std::string_view text) {
  unsigned long long year = 0, month = 0, day = 0;
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  if (!parse_unsigned(text.substr(0, 4), 9999, year) || !parse_unsigned(text.substr(5, 2), 12, month) ||
      !parse_unsigned(text.substr(8), 31, day) || month == 0 || day == 0) {
    return false;
  }
  if (month == 2) return day <= (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29U : 28U);
  return day <= (month == 4 || month == 6 || month == 9 || month == 11 ? 30U : 31U);
}

}  // namespace doczone
