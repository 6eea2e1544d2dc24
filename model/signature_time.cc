#include "model/signature_time.h"

#include <chrono>
#include <string>

#include "model/numbers.h"

namespace doczone {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr std::uint32_t kDay = 86'400;

std::uint32_t digits(std::string_view text, std::size_t at, std::size_t length) {
  unsigned long long value = 0;
  parse_unsigned(text.substr(at, length), 9999, value);
  return static_cast<std::uint32_t>(value);
}

void append(std::string& out, std::uint32_t number, std::size_t width) {
  const std::string text = std::to_string(number);
  out.append(width - text.size(), '0').append(text);
}

}  // namespace

TokenResult<Word> read_signature_time(const RecordToken& token, std::string_view label) {
  const std::string_view text = token.text;
  unsigned long long seconds = 0;
  if (!token.quoted && text.size() <= 10 && parse_unsigned(text, 0xFFFFFFFF, seconds))
    return signature_time_text(static_cast<std::uint32_t>(seconds));
  if (!token.quoted && text.size() == 14 && is_number(text)) {
    const year_month_day day{std::chrono::year(static_cast<int>(digits(text, 0, 4))),
                             std::chrono::month(digits(text, 4, 2)), std::chrono::day(digits(text, 6, 2))};
    const std::uint32_t hour = digits(text, 8, 2), minute = digits(text, 10, 2), second = digits(text, 12, 2);
    if (day.ok() && day.year() >= std::chrono::year(1970) && hour < 24 && minute < 60 && second < 60) {
      // Within 2^32 seconds, the text says it as it is kept.
      if (day.year() < std::chrono::year(2106)) return Word{std::string(text)};
      const auto since_1970 = static_cast<std::uint32_t>(sys_days(day).time_since_epoch().count());
      return signature_time_text(since_1970 * kDay + hour * 3600 + minute * 60 + second);
    }
  }
  return TokenFault{token.span, std::string(label) + " " + shown(text) + " is not a time",
                    "YYYYMMDDHHmmSS, such as 20300131235959, or seconds since 1970"};
}

Word signature_time_text(std::uint32_t seconds) {
  const year_month_day day{sys_days(days(seconds / kDay))};
  std::string text;
  append(text, static_cast<std::uint32_t>(static_cast<int>(day.year())), 4);
  append(text, static_cast<unsigned>(day.month()), 2);
  append(text, static_cast<unsigned>(day.day()), 2);
  append(text, seconds % kDay / 3600, 2);
  append(text, seconds % 3600 / 60, 2);
  append(text, seconds % 60, 2);
  return {text};
}

}  // namespace doczone
